import { execFile } from 'node:child_process';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { paper } from '../imports/fixtures/shapes.ts';
import { toXlsx } from '../imports/fixtures/workbook.ts';
import { REFERENCE, SAMPLE } from '../support/cases.ts';
import { ROOT } from '../support/root.ts';
import { tempFolder } from '../support/temp-folder.ts';

interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

function cli(...args: string[]): Promise<Run> {
  return cliIn(ROOT, ...args);
}

function cliIn(cwd: string, ...args: string[]): Promise<Run> {
  return new Promise((resolve) => {
    const program = join(ROOT, 'main/hosts/cli/run.mjs');
    execFile(process.execPath, [program, ...args], { cwd, maxBuffer: 1e8 }, (error, out, err) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err });
    });
  });
}

async function imported(file = REFERENCE): Promise<{ readonly folder: string; readonly db: string }> {
  const folder = tempFolder();
  const db = join(folder, 'a.db');
  expect(await cli('import', file, '--db', db)).toMatchObject({ code: 0, err: '' });
  return { folder, db };
}

describe('the command line', () => {
  it('verify leaves a data file unchanged, and reports what is not as saved', async () => {
    const { db } = await imported(SAMPLE);
    const before = readFileSync(db);
    expect(await cli('verify', '--db', db)).toMatchObject({
      code: 0,
      err: '',
      out: expect.stringMatching(/数据与校验码相符，修改记录 \d+ 条完整\n旁边的保存记录里的修改都在\n$/),
    });
    expect(readFileSync(db).equals(before)).toBe(true);
    const database = new BetterSqlite3(db);
    database.exec("UPDATE changes SET who = '别人'");
    database.close();
    const { code, err } = await cli('verify', '--db', db);
    expect([code, err]).toEqual([1, expect.stringMatching(/修改记录被改动过/)]);
    expect(await cli('verify', '--db', `${db}.none`)).toMatchObject({
      code: 2,
      err: expect.stringMatching(/不在或是空的/),
    });
  });

  it('a report is imported, checked and exported to all three files', async () => {
    const { folder, db } = await imported();
    const [word, excel, json] = ['a.docx', 'a.xlsx', 'a.json'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    const done = await cli('export', '--db', db, '--word', word, '--excel', excel, '--json', json);
    expect(done).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^提示：检查发现 \d+ 处错误[^\n]*“草稿”[^\n]*\n$/),
    });
    expect(statSync(word).size).toBeGreaterThan(10_000);
    expect(statSync(excel).size).toBeGreaterThan(10_000);
    expect(JSON.parse(readFileSync(json, 'utf8'))).toEqual(JSON.parse(readFileSync(REFERENCE, 'utf8')));
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('a file and a database are checked alike', async () => {
    const { db } = await imported();
    const [ofFile, ofDatabase] = await Promise.all([
      cli('check', REFERENCE, '--json'),
      cli('check', '--db', db, '--json'),
    ]);
    expect([ofFile.code, ofDatabase.code]).toEqual([1, 1]);
    expect(JSON.parse(ofFile.out)).toEqual(JSON.parse(ofDatabase.out));
    expect(JSON.parse(ofFile.out).summary.error).toBeGreaterThan(0);
  });

  it('a file of another year than the report is reported, and imported', async () => {
    const { folder, db } = await imported(SAMPLE);
    const [report = ''] = (await cli('list', '--db', db)).out.split('\t');
    const own = paper('公开05');
    const rows = own.rows.map((row) =>
      row.map((value) => (typeof value === 'string' ? value.replace('2023', '2022') : value)),
    );
    const file = join(folder, '去年.xlsx');
    writeFileSync(file, await toXlsx({ ...own, rows }));
    const run = await cli('import', file, '--db', db, '--report', report);
    expect(run.code).toBe(0);
    expect(run.err).toMatch(/^文件是“示例县示范图书馆”2022年度的，这份报表是“示例县示范图书馆”2023年度的/);
  });

  it('the exit code is 0 if nothing is wrong or open', async () => {
    expect(await cli('check', SAMPLE)).toMatchObject({ code: 0, err: '' });
    const unfinished = JSON.parse(readFileSync(join(ROOT, 'samples/示例.json'), 'utf8'));
    delete unfinished.补充数据['三公/国内接待人次'];
    const file = join(tempFolder(), 'a.json');
    writeFileSync(file, JSON.stringify(unfinished));
    expect(await cli('check', file)).toMatchObject({
      code: 1,
      out: expect.stringMatching(/错误 0 处，警告 0 处，.*待填 1 处/),
    });
  });

  it('with several reports the command asks which one', async () => {
    const { folder, db } = await imported();
    await cli('import', SAMPLE, '--db', db);
    const listed = (await cli('list', '--db', db)).out.trim().split('\n');
    expect(listed).toHaveLength(2);
    const json = join(folder, 'b.json');
    expect(await cli('export', '--db', db, '--json', json)).toMatchObject({ code: 2 });
    const [id = ''] = listed.find((line) => line.includes('示范图书馆'))?.split('\t') ?? [];
    const done = await cli('export', '--db', db, '--report', id, '--json', json);
    expect(done).toMatchObject({ code: 0, err: '' });
    expect(JSON.parse(readFileSync(json, 'utf8')).部门).toBe('示例县示范图书馆');
  });
});

describe('bad input to the command line', () => {
  const oneLine = /^[^\n]*[\u4e00-\u9fff][^\n]*\n$/;

  it.each([
    ['a truncated file', (text: string) => text.slice(0, 3000)],
    ['wrong types', (text: string) => text.replace('"年度": 2023', '"年度": "二〇二三"')],
    ['an unknown table', (text: string) => text.replace('"公开09"', '"公开10"')],
    ['an amount that is none', (text: string) => text.replace('"2084.40"', '"约2084"')],
    ['an amount of 20 digits', (text: string) => text.replace('"2084.40"', '"12345678901234567890"')],
  ])('bad input ends in one Chinese line and exit code 2: %s', async (_name, damage) => {
    const { folder, db } = await imported(SAMPLE);
    const before = contents(db);
    const file = join(folder, 'bad.json');
    writeFileSync(file, damage(readFileSync(REFERENCE, 'utf8')));
    const run = await cli('import', file, '--db', db);
    expect(run).toMatchObject({ code: 2, out: '' });
    expect(run.err).toMatch(oneLine);
    expect(contents(db)).toEqual(before);
  });

  it('a database of a newer version ends in one line, and is unchanged', async () => {
    const { db } = await imported(SAMPLE);
    const database = new BetterSqlite3(db);
    database.pragma('user_version = 99990');
    database.close();
    const before = readFileSync(db);
    const run = await cli('list', '--db', db);
    expect(run.code).toBe(2);
    expect(run.err).toMatch(oneLine);
    expect(readFileSync(db).equals(before)).toBe(true);
  });

  it('an unwritable folder ends in one line, with nothing half written', async () => {
    const { db } = await imported(SAMPLE);
    const before = contents(db);
    const run = await cli('export', '--db', db, '--word', '/proc/no/such.docx');
    expect(run.code).toBe(2);
    expect(run.err).toMatch(oneLine);
    expect(contents(db)).toEqual(before);
  });

  it.each([
    [['import']],
    [['import', REFERENCE]],
    [['export', '--db', '/nowhere/a.db', '--json', 'x']],
    [['check', '/nowhere.json']],
    [['check', REFERENCE, '--wrong']],
    [['check']],
  ])('wrong arguments end in one line: %j', async (args) => {
    const run = await cli(...args);
    expect(run).toMatchObject({ code: 2, out: '' });
    expect(run.err).toMatch(oneLine);
  });

  it('a folder with an impossible name ends in one line', async () => {
    const run = await cli('import', SAMPLE, '--db', join(tempFolder(), 'x'.repeat(300), 'a.db'));
    expect(run).toMatchObject({ code: 2, out: '' });
    expect(run.err).toMatch(oneLine);
  });

  it('a file in the way of the demo ends in one line', async () => {
    const folder = tempFolder();
    writeFileSync(join(folder, 'out'), '');
    const run = await cliIn(folder, 'demo');
    expect(run).toMatchObject({ code: 2, out: '' });
    expect(run.err).toMatch(oneLine);
  });

  it('an unknown command shows the usage, with every option', async () => {
    const run = await cli('frobnicate');
    expect(run.code).toBe(2);
    const options = '--page --fonts --charts --word --excel --pdf --html --json --report --db'.split(' ');
    for (const option of options) expect(run.err).toContain(option);
  });
});

/** Every row of every table, which a failed command must not change. */
function contents(db: string): unknown {
  const database = new BetterSqlite3(db, { readonly: true });
  const tables = database
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table'")
    .pluck()
    .all() as string[];
  const rows = tables.map((table) => [table, database.prepare(`SELECT * FROM ${table}`).all()]);
  database.close();
  return rows;
}
