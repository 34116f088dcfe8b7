import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import JSZip from 'jszip';
import { beforeAll, describe, expect, it } from 'vitest';
import { REFERENCE, SAMPLE } from '../support/cases.ts';
import { offerTestBrowser } from '../support/export-browser.ts';
import { ROOT } from '../support/root.ts';
import { lastingFolder } from '../support/temp-folder.ts';
import { run } from './run.ts';

const MINUTES = 240_000;
const folder = lastingFolder();
const at = (name: string) => join(folder, name);
const db = at('a.db');

async function exportBoth(from: string, name: string): Promise<readonly number[]> {
  const codes: number[] = [];
  for (const edition of ['public', 'working']) {
    const word = at(`${name}-${edition}.docx`);
    const excel = at(`${name}-${edition}.xlsx`);
    const made = await run('export', '--db', from, '--edition', edition, '--word', word, '--excel', excel);
    codes.push(made.code);
  }
  return codes;
}

beforeAll(async () => {
  expect((await run('import', SAMPLE, '--db', db)).code).toBe(0);
  expect(await exportBoth(db, 'sample')).toEqual([0, 0]);
}, MINUTES);

describe('trace of 公开版', () => {
  const shown = at('sample-public.docx');
  const working = at('sample-working.docx');

  it('trace of 公开版 says in one sentence that it needs the working edition', async () => {
    const { code, err } = await run('trace', shown, '--db', db);
    expect([code, err.split('\n').length]).toEqual([2, 1]);
    expect(err).toMatch(/公开版不带.*工作底稿/);
  });

  it('trace of 公开版 gives the same results as the working edition beside it', async () => {
    const alone = await run('trace', working, '--db', db, '--json');
    const beside = await run('trace', shown, '--beside', working, '--db', db, '--json');
    expect([alone.code, beside.code]).toEqual([0, 0]);
    expect(JSON.parse(beside.out)).toEqual(JSON.parse(alone.out));
  });

  it('trace of 公开版 finds a changed figure and a removed paragraph', async () => {
    const archive = await JSZip.loadAsync(readFileSync(shown));
    const xml = (await archive.file('word/document.xml')?.async('string')) ?? '';
    const paragraphs = xml.match(/<w:p>(?:(?!<\/w:p>).)*<\/w:p>/gs) ?? [];
    const first = paragraphs.find((each) => each.includes('>494.53<') && each.includes('。')) ?? '';
    const edited = first.replace(/>494\.53</, '>494.54<');
    expect(edited).not.toBe(first);
    archive.file('word/document.xml', xml.replace(first, edited));
    const changed = at('changed.docx');
    writeFileSync(changed, await archive.generateAsync({ type: 'nodebuffer' }));
    const told = await run('trace', changed, '--beside', working, '--db', db);
    expect(told.code).toBe(1);
    expect(told.out).toContain('在 Word 中改过\t导出时 494.53，文件中 494.54');
    archive.file('word/document.xml', xml.replace(first, ''));
    writeFileSync(changed, await archive.generateAsync({ type: 'nodebuffer' }));
    expect((await run('trace', changed, '--beside', working)).out).toContain('已从文件中删去');
  });
});

describe('clean', () => {
  it('clean exits with 0 for 公开版 and with 1 for working files, naming what they contain', async () => {
    const files = (edition: string) => ['docx', 'xlsx'].map((end) => at(`sample-${edition}.${end}`));
    expect(await run('clean', ...files('public'))).toMatchObject({ code: 0, err: '' });
    const { code, out } = await run('clean', ...files('working'));
    expect(code).toBe(1);
    for (const what of ['内容控件', '隐藏部件', '公式', '名称']) expect(out).toContain(what);
  });

  it('clean refuses other files with one sentence', async () => {
    const { code, err } = await run('clean', db);
    expect([code, err.split('\n').length]).toEqual([2, 1]);
  });
});

describe('export', () => {
  it('export lists its options on request', async () => {
    const { code, out } = await run('export', '--help');
    expect(code).toBe(0);
    for (const option of ['--edition', '--set', '--site', '--data', '--number'])
      expect(out).toContain(option);
  });

  it('export refuses an unknown edition', async () => {
    const { code, err } = await run('export', '--db', db, '--word', at('x.docx'), '--edition', 'secret');
    expect([code, err]).toEqual([2, '--edition 没有“secret”，可以是：public、working']);
    expect(existsSync(at('x.docx'))).toBe(false);
  });

  it('export exits with 1 while the check finds errors, and marks every page', {
    timeout: MINUTES,
  }, async () => {
    const other = at('reference.db');
    expect((await run('import', REFERENCE, '--db', other)).code).toBe(0);
    expect(await exportBoth(other, 'reference')).toEqual([1, 1]);
    const archive = await JSZip.loadAsync(readFileSync(at('reference-public.docx')));
    expect(await archive.file('word/headerMarks.xml')?.async('string')).toContain('草稿');
  });

  it('export writes the whole set into two folders, with correct checksums', {
    timeout: MINUTES,
  }, async () => {
    await offerTestBrowser();
    const set = at('set');
    const made = await run('export', '--db', db, '--set', set, '--number', 'X-1', '--dated', '2024-08-30');
    expect([made.code, made.err]).toEqual([0, '']);
    expect(readdirSync(set).sort()).toEqual(['公开版', '工作底稿']);
    const endings = (edition: string) =>
      readdirSync(join(set, edition)).map((name) =>
        name.replace(/^示例县示范图书馆2023年度部门决算公开/, ''),
      );
    expect(endings('公开版').sort()).toEqual(
      ['.docx', '.html', '.ofd', '.pdf', '.xlsx', '（开放数据）', '（校验码）.txt', '（网站）'].sort(),
    );
    expect(endings('工作底稿').sort()).toEqual(
      ['.docx', '.html', '.ofd', '.pdf', '.xlsx', '（体检报告）.docx'].sort(),
    );
    const root = join(set, '公开版');
    const list = readdirSync(root).find((name) => name.endsWith('（校验码）.txt')) ?? '';
    const sums = new Map(
      readFileSync(join(root, list), 'utf8')
        .trim()
        .split('\n')
        .map((line) => [line.slice(66), line.slice(0, 64)]),
    );
    const files = readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name !== list)
      .map((entry) => relative(root, join(entry.parentPath, entry.name)));
    expect([...sums.keys()].sort()).toEqual(files.sort());
    for (const file of files) {
      expect(
        createHash('sha256')
          .update(readFileSync(join(root, file)))
          .digest('hex'),
        file,
      ).toBe(sums.get(file));
    }
    // a second run replaces files with the same names
    expect((await run('export', '--db', db, '--set', set)).code).toBe(0);
  });
});

describe('--letterhead', () => {
  const letterhead = join(ROOT, 'tests/exports/letterhead/office-letterhead.docx');
  const headersOf = async (name: string) =>
    Object.keys((await JSZip.loadAsync(readFileSync(at(name)))).files).filter((part) =>
      /officeHeader/.test(part),
    );
  const exportWith = (name: string, ...options: readonly string[]) =>
    run('export', '--db', db, '--word', at(name), ...options);

  it('--letterhead gives the Word file the office’s own headers, and only on request', async () => {
    expect((await exportWith('lettered.docx', '--letterhead', letterhead)).code).toBe(0);
    expect((await headersOf('lettered.docx')).filter((part) => part.endsWith('.xml'))).toHaveLength(3);
    expect((await exportWith('plain.docx')).code).toBe(0);
    expect((await exportWith('none.docx', '--letterhead', '无')).code).toBe(0);
    expect([...(await headersOf('plain.docx')), ...(await headersOf('none.docx'))]).toEqual([]);
  });

  it('--letterhead refuses an invalid or missing file in one sentence, and writes nothing', async () => {
    for (const path of [SAMPLE, at('not-there.docx')]) {
      const { code, err } = await exportWith('refused.docx', '--letterhead', path);
      expect([code, err.split('\n').length]).toEqual([2, 1]);
      expect(err).toMatch(/版式文件要用 Word 文档|打不开/);
    }
    expect(existsSync(at('refused.docx'))).toBe(false);
  });
});
