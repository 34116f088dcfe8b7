import { spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import Sqlite from 'better-sqlite3';
import JSZip from 'jszip';
import { expect, it } from 'vitest';
import { departmentFolder } from '../support/department-folder.ts';
import { ROOT } from '../support/root.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { run } from './run.ts';

const SAMPLE = readFileSync(join(ROOT, 'samples/示例.json'), 'utf8');

/** A data file with copies of the sample, each department under its own name. */
async function database(count: number): Promise<string> {
  const folder = tempFolder();
  const db = join(folder, 'a.db');
  const { 部门 } = JSON.parse(SAMPLE) as { 部门: string };
  for (let at = 1; at <= count; at++) {
    const file = join(folder, `${at}.json`);
    writeFileSync(file, SAMPLE.replaceAll(部门, `示例市第${at}局`));
    expect((await run('import', file, '--db', db)).code).toBe(0);
  }
  return db;
}

it('every report that meets the conditions is exported, and the second time only changed ones', async () => {
  const db = await database(3);
  const out = join(tempFolder(), 'out');
  const first = await run('export', '--db', db, '--all', '--out', out, '--kinds', 'word,excel');
  expect(first.out).toContain('已导出 3 份，失败 0 份');
  expect(names(out)).toEqual([
    '导出记录.txt',
    '示例市第1局2023年度',
    '示例市第2局2023年度',
    '示例市第3局2023年度',
  ]);
  expect(names(join(out, '示例市第1局2023年度')).sort()).toEqual(['公开版', '工作底稿']);
  expect(
    names(join(out, '示例市第2局2023年度', '公开版'))
      .map((name) => name.slice(-5))
      .sort(),
  ).toEqual(['.docx', '.xlsx']);
  const second = await run('export', '--db', db, '--all', '--out', out, '--kinds', 'word,excel');
  expect(second.out).toContain('3 份已经导出过');
  const one = await run(
    'export',
    '--db',
    db,
    '--where',
    '名称=第2局',
    '--out',
    join(out, '一'),
    '--kinds',
    'json',
  );
  expect(one.out).toContain('已导出 1 份');
}, 120_000);

it('lists show the states left by checks, and invalid conditions are refused', async () => {
  const db = await database(2);
  expect(states((await run('list', '--db', db, '--json')).out)).toEqual(['未检查', '未检查']);
  const checked = await run('check', '--db', db, '--all', '--json');
  const { reports } = JSON.parse(checked.out) as { reports: { errors: number; filled: number }[] };
  expect(reports).toHaveLength(2);
  expect(reports.every(({ filled }) => filled > 50)).toBe(true);
  const after = states((await run('list', '--db', db, '--json')).out);
  expect(after).not.toContain('未检查');
  expect((await run('list', '--db', db, '--where', '状态=好')).code).toBe(2);
  expect((await run('export', '--db', db, '--where', '年度=1999', '--out', 'x')).code).toBe(2);
}, 120_000);

it('a killed export leaves only whole files, and continues where it stopped', async () => {
  const db = await database(5);
  const out = join(tempFolder(), 'out');
  const args = [
    'main/hosts/cli/run.mjs',
    'export',
    '--db',
    db,
    '--all',
    '--out',
    out,
    '--kinds',
    'word,excel',
  ];
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: 'ignore' });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  for (let tries = 0; tries < 1200 && recorded(out) < 1; tries++) await wait(50);
  child.kill('SIGKILL');
  await ended;
  const before = recorded(out);
  expect(before).toBeGreaterThanOrEqual(1);
  for (const file of documents(out)) await JSZip.loadAsync(readFileSync(file));
  const again = await run('export', '--db', db, '--all', '--out', out, '--kinds', 'word,excel');
  expect(again.out).toContain(before === 5 ? '5 份已经导出过' : `已导出 ${5 - before} 份`);
  expect(recorded(out)).toBe(5);
  expect(documents(out)).toHaveLength(5 * 4);
}, 180_000);

it('many creates next years, and deletes and restores those that meet a condition', async () => {
  const db = await database(2);
  const made = await run('many', 'next-year', '--db', db, '--all');
  expect(made.out).toContain('完成 2 份，失败 0 份，没有做 0 份');
  expect((await run('many', 'next-year', '--db', db, '--where', '年度=2023')).code).toBe(1);
  expect((await run('many', 'delete', '--db', db)).code).toBe(2);
  const deleted = await run('many', 'delete', '--db', db, '--where', '年度=2024');
  expect(deleted.out).toContain('完成 2 份');
  expect(states((await run('list', '--db', db, '--json')).out)).toHaveLength(2);
  const [id = ''] = deleted.out.split('\t');
  expect((await run('many', 'restore', '--db', db, id)).code).toBe(0);
  expect(states((await run('list', '--db', db, '--json')).out)).toHaveLength(3);
}, 120_000);

/** A folder of published documents, one per department. */
async function published(count: number): Promise<string> {
  const out = join(tempFolder(), 'out');
  const where = ['--db', await database(count), '--all', '--out', out, '--kinds', 'word'];
  expect((await run('export', ...where, '--edition', 'public')).out).toContain(`已导出 ${count} 份`);
  const folder = tempFolder();
  for (const file of documents(out)) copyFileSync(file, join(folder, basename(file)));
  return folder;
}

it('a folder is imported with one file or subfolder per department; failures are reported and the rest continues', async () => {
  const folder = await published(3);
  const [first = ''] = names(folder);
  mkdirSync(join(folder, '第一局'));
  renameSync(join(folder, first), join(folder, '第一局', first));
  writeFileSync(join(folder, '坏.docx'), 'PK no document');
  writeFileSync(join(folder, '不认识.txt'), '这里什么也没有');
  const db = join(tempFolder(), 'b.db');
  const ran = await run('import', folder, '--db', db, '--partial');
  expect(ran.out).toContain('已导入 3 份，已经有的 0 份，失败 2 份，没有做 0 份');
  expect(ran.err).toContain('失败 坏.docx：');
  expect(ran.code).toBe(1);
  const again = await run('import', folder, '--db', db, '--partial');
  expect(again.out).toContain('已导入 0 份，已经有的 3 份，失败 2 份');
  const { reports } = JSON.parse((await run('list', '--db', db, '--json')).out) as { reports: object[] };
  expect(reports).toHaveLength(3);
  expect((await run('import', tempFolder(), '--db', db)).code).toBe(2);
}, 180_000);

it('a department or year that a workbook does not name is taken from the file’s name, and said', async () => {
  const { folder } = await departmentFolder(3, 9, ['xlsx']);
  const [, second = '', third = ''] = names(folder).sort();
  renameSync(join(folder, third), join(folder, '无名.xlsx'));
  const db = join(tempFolder(), 'n.db');
  const ran = await run('import', folder, '--db', db, '--partial');
  expect(ran.out).toContain('已导入 2 份，已经有的 0 份，失败 1 份');
  expect(ran.err).toContain(`${second}：文件里没有年度，照文件名“${second}”取 2023 年度，请核实`);
  expect(ran.err).toContain('失败 无名.xlsx：文件和文件名里都没有部门名称或年度');
  expect(ran.code).toBe(1);
  const again = await run('import', folder, '--db', db, '--partial');
  expect(again.out).toContain('已导入 0 份，已经有的 2 份，失败 1 份');
}, 120_000);

it('a killed import leaves only whole reports, and continues with the others', async () => {
  const folder = await published(5);
  const db = join(tempFolder(), 'k.db');
  const args = ['main/hosts/cli/run.mjs', 'import', folder, '--db', db, '--partial'];
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: 'ignore' });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  for (let tries = 0; tries < 2400 && standing(db) < 1; tries++) await wait(25);
  child.kill('SIGKILL');
  await ended;
  const before = standing(db);
  expect(before).toBeGreaterThanOrEqual(1);
  expect((await run('verify', '--db', db)).code).toBe(0);
  const again = await run('import', folder, '--db', db, '--partial');
  expect(again.out).toContain(`已导入 ${5 - before} 份，已经有的 ${before} 份，失败 0 份`);
  expect((await run('check', '--db', db, '--all', '--json')).out).not.toContain('"filled": 0');
}, 240_000);

/** Of each batch, at random moments; the normal run kills each once, above. */
const KILLS = process.env.FULL ? 30 : 0;
const MANY = 6;

/** Runs a batch and kills it at a random moment within `ms`; returns whether it ended before. */
async function killed(args: readonly string[], ms: number): Promise<boolean> {
  const child = spawn(process.execPath, ['main/hosts/cli/run.mjs', ...args], { cwd: ROOT, stdio: 'ignore' });
  const ended = new Promise<boolean>((resolve) => child.once('exit', (code) => resolve(code !== null)));
  await Promise.race([ended, wait(Math.random() * ms)]);
  child.kill('SIGKILL');
  return ended;
}

/** The time of a whole run, in ms. */
async function timeOf(args: readonly string[]): Promise<number> {
  const start = performance.now();
  await run(...args);
  return performance.now() - start;
}

it.runIf(KILLS > 0)(
  `an export killed ${KILLS} times at any moment leaves whole files only, and goes on (FULL=1)`,
  async () => {
    const db = await database(MANY);
    const to = (out: string) => ['export', '--db', db, '--all', '--out', out, '--kinds', 'word,excel'];
    const ms = await timeOf(to(tempFolder()));
    let out = tempFolder();
    let before = 0;
    let left = 0;
    for (let kill = 0; kill < KILLS; kill++) {
      left += (await killed(to(out), ms)) ? 0 : 1;
      for (const file of documents(out)) await JSZip.loadAsync(readFileSync(file));
      const now = recorded(out);
      expect(now).toBeGreaterThanOrEqual(before);
      expect(documents(out).length).toBeGreaterThanOrEqual(4 * now);
      before = now < MANY ? now : 0;
      if (now === MANY) out = tempFolder();
    }
    expect(left).toBeGreaterThan(KILLS / 2);
    expect((await run(...to(out))).out).toContain('失败 0 份');
    expect([recorded(out), documents(out).length]).toEqual([MANY, 4 * MANY]);
    expect(readdirSync(out, { recursive: true }).filter((name) => /\.tmp$/.test(String(name)))).toEqual([]);
  },
  KILLS * 120_000,
);

it.runIf(KILLS > 0)(
  `an import killed ${KILLS} times at any moment leaves whole reports only, and goes on (FULL=1)`,
  async () => {
    const folder = await published(MANY);
    const into = (db: string) => ['import', folder, '--db', db, '--partial'];
    const ms = await timeOf(into(join(tempFolder(), 'k.db')));
    let db = join(tempFolder(), 'k.db');
    let before = 0;
    let left = 0;
    for (let kill = 0; kill < KILLS; kill++) {
      left += (await killed(into(db), ms)) ? 0 : 1;
      const now = standing(db);
      expect(now).toBeGreaterThanOrEqual(before);
      if (now > 0) expect((await run('verify', '--db', db)).code).toBe(0);
      before = now < MANY ? now : 0;
      if (now === MANY) db = join(tempFolder(), 'k.db');
    }
    expect(left).toBeGreaterThan(KILLS / 2);
    expect((await run(...into(db))).out).toContain('失败 0 份，没有做 0 份');
    expect(standing(db)).toBe(MANY);
  },
  KILLS * 120_000,
);

/** The number of committed reports, read from another connection. */
function standing(db: string): number {
  try {
    const database = new Sqlite(db, { readonly: true });
    const count = database.prepare('SELECT count(*) FROM reports').pluck().get() as number;
    database.close();
    return count;
  } catch {
    return 0;
  }
}

function names(folder: string): string[] {
  return readdirSync(folder).filter((name) => !name.startsWith('.'));
}

function documents(folder: string): string[] {
  const all = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return all.filter((name) => /\.(docx|xlsx)$/.test(name)).map((name) => join(folder, name));
}

function recorded(out: string): number {
  try {
    return readFileSync(join(out, '导出记录.txt'), 'utf8').split('\n').length - 1;
  } catch {
    return 0;
  }
}

function states(out: string): string[] {
  return (JSON.parse(out) as { reports: { state: string }[] }).reports.map(({ state }) => state);
}
