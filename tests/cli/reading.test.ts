import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { mapBody, type Paper } from '../imports/fixtures/paper.ts';
import { paper } from '../imports/fixtures/shapes.ts';
import { toXlsx } from '../imports/fixtures/workbook.ts';
import { SAMPLE } from '../support/cases.ts';
import { ROOT } from '../support/root.ts';
import { lastingFolder } from '../support/temp-folder.ts';
import { run } from './run.ts';

const folder = lastingFolder();
const word = join(folder, '公开.docx');

beforeAll(async () => {
  const db = join(folder, 'a.db');
  expect((await run('import', SAMPLE, '--db', db)).code).toBe(0);
  expect((await run('export', '--db', db, '--word', word)).code).toBe(0);
}, 60_000);

async function written(name: string, ...papers: readonly Paper[]): Promise<string> {
  const path = join(folder, name);
  writeFileSync(path, await toXlsx(...papers));
  return path;
}

describe('check of a document', () => {
  it('check lists each table with its form, then finds nothing wrong', async () => {
    const { code, out, err } = await run('check', word);
    expect([code, out.split('\n').at(-1)]).toEqual([0, expect.stringMatching(/^错误 0 处，警告 0 处/)]);
    expect(err).toContain('示例县示范图书馆，2023年度，决算，按模板 henan-2023');
    for (const number of '123456789') expect(err).toMatch(new RegExp(`：公开0${number}.*，读入 \\d+ 格`));
  });

  it('check gives programs the same in `read`', async () => {
    const { code, out } = await run('check', word, '--json');
    const { summary, notChecked, read } = JSON.parse(out);
    expect([code, summary.error, summary.warning, notChecked]).toEqual([0, 0, 0, null]);
    expect(read).toMatchObject({ 部门: '示例县示范图书馆', 年度: 2023, kind: '决算', unread: [] });
    const taken = read.tables.flatMap(({ table }: { table: string | null }) => table ?? []);
    expect(taken).toEqual('123456789'.split('').map((number) => `公开0${number}`));
    const first = read.tables.find(({ table }: { table: string | null }) => table === '公开01');
    expect(first).toMatchObject({ file: '公开.docx', sheet: 0, state: 'whole', cells: 14, doubtful: 0 });
  });

  it('readable files among several are opened, and the others named with their sentences', async () => {
    const bad = join(folder, '坏.pdf');
    writeFileSync(bad, 'not a PDF');
    const checked = await run('check', word, bad, join(folder, '没有.xlsx'), '--json');
    const { summary, read } = JSON.parse(checked.out);
    expect([checked.code, summary.error, summary.warning]).toEqual([1, 0, 0]);
    expect(read.unread).toEqual([
      { place: '坏.pdf', message: expect.stringMatching(/PDF/) },
      { place: '没有.xlsx', message: expect.stringMatching(/无法读取文件/) },
    ]);
    expect(checked.err).toMatch(/坏\.pdf/);

    const db = join(folder, 'several.db');
    const imported = await run('import', word, bad, '--db', db);
    expect([imported.code, imported.err]).toEqual([2, expect.stringMatching(/没有导入/)]);
    expect((await run('import', word, bad, '--db', db, '--partial')).code).toBe(1);
    expect((await run('check', bad)).err).toMatch(/^“坏\.pdf”/);
  });

  it('check reads several files as parts of one document, and finds contradictions between them', async () => {
    const changed = mapBody(paper('公开03'), (value, column, row) =>
      row === 8 && column === 2 ? 400 : value,
    );
    const parts = [await written('05.xlsx', paper('公开05')), await written('03.xlsx', changed)];
    const [whole, one] = [
      await run('check', ...parts, '--json'),
      await run('check', parts[0] ?? '', '--json'),
    ];
    const found = (json: string) =>
      JSON.parse(json).findings.map(({ where }: { where: { table?: string } }) => where.table);
    expect([whole.code, found(whole.out)]).toEqual([1, expect.arrayContaining(['公开03'])]);
    expect(found(one.out)).not.toContain('公开03');
  });

  it('check names the position of an unread figure, and exits with 1', async () => {
    const unread = mapBody(paper('公开05'), (value, column, row) =>
      row === 10 && column === 4 ? '约25' : value,
    );
    const { code, err } = await run('check', await written('约.xlsx', unread));
    expect(code).toBe(1);
    expect(err).toContain('没有读入 公开05!E11：“约25”不是金额');
  });

  it('check uses the requested forms', async () => {
    const { out } = await run('check', word, '--json', '--pack', 'national-2024');
    expect(JSON.parse(out).read.pack).toBe('national-2024');
    const wrong = await run('check', word, '--pack', '没有');
    expect(wrong).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringMatching(/^没有模板“没有”，可以用：henan-2023、/),
    });
  });

  it.each([
    [['check', SAMPLE, '公开.docx'], /^转录文件（\.json）请一次给出一个$/],
    [['check', '没有.docx'], /^无法读取文件“没有.docx”/],
    [['read'], /^请给出要读的文件/],
    [['read', SAMPLE], /^转录文件（\.json）就是文字/],
  ])('check with %j ends in one sentence', async (args, sentence) => {
    expect(await run(...args)).toMatchObject({ code: 2, out: '', err: expect.stringMatching(sentence) });
  });

  it('check refuses a file in which nothing is recognised', async () => {
    const path = join(folder, '记录.txt');
    writeFileSync(path, '会议记录');
    const { code, out, err } = await run('check', path);
    expect([code, out]).toEqual([2, '']);
    expect(err.split('\n').at(-1)).toMatch(/^没有认出决算公开的表或文字，没有检查/);
  });
});

describe('a document other than final accounts', () => {
  it.each([
    ['template-2024.pdf', '空白模板', /^这是一份空白模板，还没有填数/],
    ['government-office-budget-2025.pdf', '预算', /^这是部门预算，不是决算/],
  ])('%s is recognised as %s, and neither checked nor imported', async (name, kind, sentence) => {
    const file = join(ROOT, 'tests/cases/documents', name);
    const text = await run('check', file);
    expect([text.code, text.out]).toEqual([0, expect.stringMatching(sentence)]);
    expect(text.out).not.toContain('\n');
    const json = JSON.parse((await run('check', file, '--json')).out);
    expect(json).toMatchObject({ findings: [], notChecked: text.out, read: { kind } });
    const imported = await run('import', file, '--db', join(folder, 'b.db'));
    expect(imported).toMatchObject({ code: 2, out: '', err: expect.stringMatching(/，没有导入$/) });
  });
});

describe('import of a document', () => {
  it('a PDF is imported', async () => {
    const db = join(folder, 'pdf.db');
    const file = join(ROOT, 'tests/cases/documents/finance-bureau-2024.pdf');
    const { code, out, err } = await run('import', file, '--db', db);
    expect([code, out]).toEqual([0, expect.stringMatching(/^已导入，报表编号/)]);
    expect(err).not.toContain('没有读入');
    expect((await run('list', '--db', db)).out).toMatch(/\t2024\t上海市普陀区财政局\tshanghai-2024\t未检查$/);
  });
});

describe('read', () => {
  it('read prints the neutral model in reading order', async () => {
    const { code, out } = await run('read', word, '--json');
    const [file] = JSON.parse(out).files;
    expect([code, file.file, file.kind]).toEqual([0, '公开.docx', 'document']);
    const at = file.blocks.findIndex(({ text }: { text?: string }) => text === '收入支出决算总表');
    const table = file.blocks.slice(at).find(({ kind }: { kind: string }) => kind === 'table');
    expect(table).toMatchObject({ name: '表1', page: null, sheet: 0 });
    expect(table.rows[0]).toEqual(['收入', '', '', '支出', '', '']);
    expect(table.merges).toContainEqual({ top: 0, bottom: 0, left: 0, right: 2 });
    // 注 is a paragraph below, and not also a row
    expect(table.rows.flat().join()).not.toMatch(/注：/);
  });

  it('read prints an outline for people', async () => {
    const { out } = await run('read', word);
    expect(out).toMatch(/^公开\.docx：\d+ 段，11 张表\n/);
    expect(out).toMatch(/［表1：34 行 6 列］\n {2}收入 \| {2}\| {2}\| 支出 \| {2}\|/);
  });
});
