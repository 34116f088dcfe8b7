import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import JSZip from 'jszip';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { createApp } from '#main/app';
import { runCommand } from '#main/hosts/cli/commands';
import { newId } from '#main/hosts/new-id';
import { SAMPLE } from '../support/cases.ts';
import { lastingFolder } from '../support/temp-folder.ts';

const folder = lastingFolder();
const db = join(folder, 'a.db');
const word = join(folder, 'a.docx');

beforeAll(async () => {
  const file = join(folder, 'sample.json');
  const { 决算情况说明: _, ...untold } = JSON.parse(readFileSync(SAMPLE, 'utf8')) as Record<string, unknown>;
  writeFileSync(file, JSON.stringify(untold));
  expect((await run('import', file, '--db', db)).code).toBe(0);
  expect((await run('export', '--db', db, '--word', word)).code).toBe(0);
});

describe('trace', () => {
  it('lists every figure of the text with its source, all of them agreeing', async () => {
    const { code, out } = await run('trace', word, '--db', db);
    expect(code).toBe(0);
    expect(out).toContain('一致\t494.53\t公开01/31/决算数');
    expect(out).toMatch(/一致\t\d+\.\d\d%\t构成\(公开02\/合计\/财政拨款收入,/);
    expect(out).toMatch(/报表与导出时相同\n文字中的数 \d+ 个：一致 \d+ 个$/);
  });

  it('does without a data file, then says what was changed in Word only', async () => {
    const { code, out } = await run('trace', word);
    expect(code).toBe(0);
    expect(out).toMatch(/文字中的数 \d+ 个：未核对 \d+ 个$/);
  });

  it('tells a figure changed in Word and one taken out of it', async () => {
    const edited = join(folder, 'edited.docx');
    const archive = await JSZip.loadAsync(readFileSync(word));
    const xml = (await archive.file('word/document.xml')?.async('string')) ?? '';
    const changed = xml
      .replace('494.53</w:t></w:r></w:sdtContent>', '494.54</w:t></w:r></w:sdtContent>')
      .replace(/<w:sdt><w:sdtPr><w:alias[^>]*><w:tag w:val="公开03\/合计\/基本支出"\/>.*?<\/w:sdt>/, '');
    expect(changed).not.toBe(xml);
    archive.file('word/document.xml', changed);
    writeFileSync(edited, await archive.generateAsync({ type: 'nodebuffer' }));
    const { code, out } = await run('trace', edited, '--db', db);
    expect(code).toBe(1);
    expect(out).toContain('在 Word 中改过\t导出时 494.53，文件中 494.54，现在 494.53');
    expect(out).toContain('已从文件中删去\t362.63\t公开03/合计/基本支出');
  });

  it('tells what differs since, and what has no source any more', async () => {
    await edit('公开03/2070104/基本支出', '9.99');
    const { code, out } = await run('trace', word, '--db', db, '--json');
    const { counts, unchanged, figures } = JSON.parse(out) as {
      counts: Record<string, number>;
      unchanged: boolean;
      figures: { source: string; state: string; printed: string; now: string }[];
    };
    expect([code, unchanged]).toEqual([1, false]);
    expect(counts.differs).toBeGreaterThan(0);
    const basic = figures.find(({ source }) => source === '公开03/合计/基本支出');
    expect(basic).toMatchObject({ state: 'differs', printed: '362.63' });
    expect(basic?.now).not.toBe('362.63');
  });

  it('refuses other files with one sentence', async () => {
    const other = join(folder, 'other.docx');
    writeFileSync(
      other,
      await new JSZip().file('word/document.xml', '<a/>').generateAsync({ type: 'nodebuffer' }),
    );
    for (const path of [other, SAMPLE, join(folder, 'none.docx')]) {
      const { code, err } = await run('trace', path);
      expect([code, err.split('\n').length], err).toEqual([2, 1]);
    }
  });
});

async function edit(address: string, text: string): Promise<void> {
  const opened = createApp({ file: db, now: () => new Date(), newId });
  if (!opened.ok) throw new Error(opened.error.message);
  const listed = await opened.value.dispatch('reports.list', {});
  const report = listed.ok ? (listed.value[0]?.id ?? '') : '';
  const written = await opened.value.dispatch('cells.write', { report, edits: [{ address, text }] });
  opened.value.close();
  if (!written.ok) throw new Error(written.error.message);
}

async function run(...argv: string[]): Promise<{ code: number; out: string; err: string }> {
  const out = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  const err = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  try {
    const code = await runCommand(argv);
    const text = (spy: typeof out) => spy.mock.calls.map((call) => call.join(' ')).join('\n');
    return { code, out: text(out), err: text(err) };
  } finally {
    out.mockRestore();
    err.mockRestore();
  }
}
