// Word and Excel of the reference compared with others: docxtemplater and XlsxWriter writing the same content
// (issue 21).
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeWord } from '#main/exports/docx/write-word';
import { writeExcel } from '#main/exports/xlsx/write-excel';
import { compute } from '#shared/compute/compute';
import { FINAL, type Marks, WORKING } from '#shared/publication/editions/edition';
import { type PublishOptions, publish } from '#shared/publication/publish';
import type { Report } from '#shared/report/report';
import { applyWrites } from '#shared/report/writes/apply-writes';
import { REFERENCE, readCase } from '../../tests/support/cases.ts';
import { CLI, LIKE_NPM } from '../process.ts';
import { fillTemplate } from './fill.ts';
import { plainBook } from './sheets.ts';
import { templateOf } from './template.ts';

const ROUNDS = 25;
const WARM_UP = 5;
const PROCESSES = 7;
const EXCEL_PEER = join(import.meta.dirname, 'peer-excel.py');
const EMPTY = ['-e', ''];

const { pack, report } = readCase(REFERENCE);
const folder = mkdtempSync(join(tmpdir(), 'juesuan-bench-'));
const at = (name: string) => join(folder, name);
try {
  await compareWord();
  for (const marks of [FINAL, WORKING]) await compareExcel(marks);
} finally {
  rmSync(folder, { recursive: true });
}

async function compareWord(): Promise<void> {
  const { file, data } = templateOf(modelOf(report).publication.sections);
  writeFileSync(at('template.docx'), file);
  writeFileSync(at('data.json'), JSON.stringify(data));
  const content = { charts: true, numbers: 'apart' } as const;
  const warmed = await warmInTurns({
    ours: (round) => writeWord(modelOf(changed(round), content).publication),
    peer: () => fillTemplate(file, data),
  });
  say('Word（热，含计算和成册）', warmed.ours, 'docxtemplater', warmed.peer, 0.25);
  const db = prepare();
  const processes = inTurns({
    ours: () => node(...LIKE_NPM, CLI, 'export', '--db', db, '--word', at('a.docx')),
    peer: () => node('bench/field/docxtemplater.ts', at('template.docx'), at('data.json'), at('b.docx')),
    empty: () => node(...EMPTY),
    check: () => node(...LIKE_NPM, CLI, 'check', REFERENCE),
  });
  say('export --word（整个进程）', processes.ours, 'docxtemplater 的进程', processes.peer, 1);
  say('check 转录文件（整个进程）', processes.check, '空的 Node', processes.empty, 3);
}

async function compareExcel(marks: Marks): Promise<void> {
  if (spawnSync('python3', ['-c', 'import xlsxwriter']).status !== 0) {
    console.log('Excel：本机的 Python 没有 XlsxWriter，未比');
    return;
  }
  const content = at('sheets.json');
  writeFileSync(content, JSON.stringify(await plainBook(await writeExcel(modelOf(report), marks))));
  const needed = marks === FINAL ? { tablesOnly: true } : {};
  const { ours } = await warmInTurns({
    ours: (round) => writeExcel(modelOf(changed(round), needed), marks),
  });
  const rounds = execFileSync('python3', [EXCEL_PEER, content, at('b.xlsx'), String(WARM_UP + ROUNDS)], {
    encoding: 'utf8',
  });
  const peer = median(rounds.trim().split('\n').slice(WARM_UP).map(Number));
  say(`Excel ${marks.edition}（热，含计算和成册）`, ours, 'XlsxWriter', peer, 0.25);
  if (marks !== FINAL) return;
  const db = prepare();
  const processes = inTurns({
    ours: () => node(...LIKE_NPM, CLI, 'export', '--db', db, '--excel', at('a.xlsx')),
    peer: () => run('python3', EXCEL_PEER, content, at('b.xlsx')),
  });
  say('export --excel（整个进程）', processes.ours, 'XlsxWriter 的进程', processes.peer, 2);
}

/** The report with another figure in each round, so that no cached result can be reused. */
function changed(round: number): Report {
  const cell = { amount: 1_000_000 + round, printed: null } as never;
  return applyWrites(report, [{ kind: 'cell', table: '公开02', row: '2080101', column: '其他收入', cell }])
    .report;
}

/** The content that a file needs, as `makeFiles` asks for it; all of it by default. */
function modelOf(of: Report, options: PublishOptions = { charts: true, numbers: true }) {
  const computed = compute(pack, of);
  const publication = publish(pack, of, computed, options);
  return { pack, report: of, computed, publication };
}

function prepare(): string {
  const db = at('a.db');
  rmSync(db, { force: true });
  node(...LIKE_NPM, CLI, 'import', REFERENCE, '--db', db);
  return db;
}

/**
 * Median CPU milliseconds of warm runs, which a busy machine does not distort; one after the other in every round,
 * so that all meet the same conditions.
 */
async function warmInTurns<T extends string>(
  works: Readonly<Record<T, (round: number) => unknown>>,
): Promise<Readonly<Record<T, number>>> {
  const taken: Partial<Record<T, number[]>> = {};
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    for (const [name, work] of Object.entries(works) as [T, (round: number) => unknown][]) {
      const before = process.cpuUsage();
      await work(round);
      const { user, system } = process.cpuUsage(before);
      if (round >= WARM_UP) taken[name] = [...(taken[name] ?? []), (user + system) / 1000];
    }
  }
  const names = Object.keys(works) as T[];
  return Object.fromEntries(names.map((name) => [name, median(taken[name] ?? [])])) as Record<T, number>;
}

/** Median CPU milliseconds of each process, one after the other in every round. */
function inTurns<T extends string>(works: Readonly<Record<T, () => number>>): Readonly<Record<T, number>> {
  const names = Object.keys(works) as T[];
  const taken = new Map<T, number[]>(names.map((name) => [name, []]));
  for (let round = 0; round < PROCESSES; round++)
    for (const name of names) taken.get(name)?.push(works[name]());
  return Object.fromEntries(names.map((name) => [name, median(taken.get(name) ?? [])])) as Record<T, number>;
}

function node(...args: readonly string[]): number {
  return run(process.execPath, ...args);
}

/** CPU milliseconds of a process from start to end. */
function run(program: string, ...args: readonly string[]): number {
  const { status, stderr } = spawnSync(
    'bash',
    ['-c', 'TIMEFORMAT="%U %S"; time "$0" "$@"', program, ...args],
    {
      encoding: 'utf8',
    },
  );
  const [user = '', system = ''] = stderr.trim().split('\n').at(-1)?.split(' ') ?? [];
  // 1: done, but the check found errors in the report
  if (status !== 0 && status !== 1) throw new Error(`${args.join(' ')}: ${stderr}`);
  return (Number(user) + Number(system)) * 1000;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function say(what: string, ours: number, peer: string, theirs: number, budget: number): void {
  const ratio = (ours / theirs).toFixed(2);
  console.log(
    `${what}：${ours.toFixed(0)} ms，${peer} ${theirs.toFixed(0)} ms，${ratio} 倍（目标 ${budget} 倍）`,
  );
}
