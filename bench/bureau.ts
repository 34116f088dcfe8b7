// The bureau on PostgreSQL (issue 20): two workers against one, pages with many reports and readers against few, and
// the memory of the service while the inspection workbook of many is read. REPORTS=30000 CHECKS=3000 STORED=30000
// node bench/bureau.ts runs it in full; PART=pages, workers or workbook only that. Needs the system's PostgreSQL. The
// service is a process of its own, as people run it; the officers are here.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { writeHandover } from '#main/exports/make/handover';
import { downloadAddress, INSPECTION_BOOK } from '#shared/bureau/methods';
import type { Result } from '#shared/result';
import { type Client, granted, handIn, logIn } from '../tests/bureau/client.ts';
import { type Postgres, startPostgres } from '../tests/bureau/postgres.ts';
import { end, type Process, startProcess } from '../tests/bureau/service.ts';
import { readCase, SAMPLE } from '../tests/support/cases.ts';

const YEAR = 2024;
const FEW = 300;
const REPORTS = Number(process.env.REPORTS ?? 3000);
const CHECKS = Number(process.env.CHECKS ?? 60);
/** Reports that are stored and checked before the workers are measured. */
const STORED = Number(process.env.STORED ?? 0);
const ROUNDS = Number(process.env.ROUNDS ?? 3);
const OFFICERS = Number(process.env.OFFICERS ?? 50);
const SECONDS = Number(process.env.SECONDS_OF_READING ?? 60);
const TURNS = 6;
/** Counting costs time too: seldom if there is much to count. */
const POLL_MS = Math.max(100, CHECKS / 3, STORED / 30);
const MS_PER_TICK = 10;
/** How long an officer looks at a page, in ms. */
const LOOKS = { least: 1000, most: 3000 };
const BUDGET = { workers: 1.8, pages: 2, memory: 1.1, workbook: 1.25 };

function say(what: string, ratio: number, isKept: boolean, budget: string): void {
  console.log(`${what}：${ratio.toFixed(2)}（${budget}）${isKept ? '' : '　没有达到'}`);
}

function atShare(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor(share * values.length)] ?? Number.NaN;
}

interface Bureau {
  readonly address: string;
  readonly database: string;
  readonly admin: Client;
  readonly rows: pg.Pool;
  readonly units: readonly string[];
  readonly service: Process;
  close(): Promise<void>;
}

async function open(postgres: Postgres, count: number): Promise<Bureau> {
  const database = await postgres.database();
  const service = await startProcess('--database', database, '--port', '0', '--workers', '0');
  const [, password = ''] = /口令 (\S+?)（/.exec(service.said) ?? [];
  const [address = ''] = /http:\S+/.exec(service.said) ?? [];
  const admin = granted(await logIn(address, 'admin', password));
  const names = Array.from({ length: count }, (_, at) => `示例市第${at + 1}局`);
  const units = names.map((name, at) => ({ name, group: `第${(at % OFFICERS) + 1}科` }));
  granted(await admin.call('roster.take', { year: YEAR, units }));
  const rows = new pg.Pool({ connectionString: database });
  const { rows: ids } = await rows.query<{ id: string }>('SELECT id FROM juesuan.unit ORDER BY name');
  return {
    address,
    database,
    admin,
    rows,
    units: ids.map(({ id }) => id),
    service,
    close: async () => {
      await rows.end();
      await end(service);
    },
  };
}

/** Hands in the sample for a unit, under its name. */
async function give({ admin }: Bureau, unit: string, 部门: string): Promise<void> {
  const bytes = await writeHandover({ ...readCase(SAMPLE).report, 部门 });
  await handIn(admin, { year: YEAR, unit, filename: `${部门}.jsgk`, bytes });
}

async function countChecked({ rows }: Bureau): Promise<number> {
  const { rows: counted } = await rows.query<{ count: number }>(
    'SELECT count(*)::int AS count FROM juesuan.checking',
  );
  return counted[0]?.count ?? 0;
}

/** As on a machine of its own with one core: a process with its threads. */
function keepTo(core: number, pid: number): void {
  if (process.platform === 'linux') execFileSync('taskset', ['-apc', String(core), String(pid)]);
}

/** Reports per second of a number of worker processes, from the first one done to the last. */
async function rateOf(bureau: Bureau, round: number, workers: number): Promise<number> {
  const before = await countChecked(bureau);
  for (const [at, unit] of bureau.units.slice(0, CHECKS).entries())
    await give(bureau, unit, `第${round}轮第${at}局`);
  const started = await Promise.all(
    Array.from({ length: workers }, () =>
      startProcess('worker', '--database', bureau.database, '--workers', '1'),
    ),
  );
  for (const [core, { child }] of started.entries()) keepTo(core, child.pid ?? 0);
  let first = 0;
  let done = 0;
  let from = 0;
  for (; done < CHECKS; await wait(POLL_MS)) {
    done = (await countChecked(bureau)) - before;
    if (from === 0 && done >= workers) [from, first] = [performance.now(), done];
  }
  const seconds = (performance.now() - from) / 1000;
  await Promise.all(started.map(end));
  return (done - first) / seconds;
}

async function workers(postgres: Postgres): Promise<void> {
  const bureau = await open(postgres, Math.max(FEW, CHECKS, STORED));
  if (STORED > 0) await fill(bureau);
  const rates: { one: number; two: number }[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const one = await rateOf(bureau, 2 * round, 1);
    rates.push({ one, two: await rateOf(bureau, 2 * round + 1, 2) });
  }
  await bureau.close();
  const ratio = atShare(
    rates.map(({ one, two }) => two / one),
    0.5,
  );
  const said = rates.map(({ one, two }) => `${one.toFixed(1)} → ${two.toFixed(1)}`).join('，');
  say(
    `检查 ${CHECKS} 份，已有 ${STORED} 份，两个检查进程 ÷ 一个（份每秒：${said}）`,
    ratio,
    ratio >= BUDGET.workers,
    `至少 ${BUDGET.workers}`,
  );
}

/** Gives every unit the result of one that was really checked; every hundredth has its own text. */
async function fill(bureau: Bureau): Promise<void> {
  const [first = ''] = bureau.units;
  await give(bureau, first, '示例市第1局');
  const worker = await startProcess('worker', '--database', bureau.database, '--workers', '1');
  while ((await countChecked(bureau)) < 1) await wait(200);
  await end(worker);
  const others = `SELECT u.id AS unit, row_number() OVER (ORDER BY u.name) AS at FROM juesuan.unit u WHERE u.id <> $1`;
  const copied = `FROM (${others}) u JOIN juesuan.submission s ON s.year = ${YEAR} AND s.unit = u.unit`;
  const one = `juesuan.checking c WHERE c.unit = $1`;
  for (const sql of [
    `INSERT INTO juesuan.submission (year, unit, version, filename, size, sha256, "by")
      SELECT ${YEAR}, unit, 1, 'x.jsgk', 1, md5(unit::text) || md5(unit::text), 'x' FROM (${others}) u`,
    `INSERT INTO juesuan.submission_file SELECT ${YEAR}, s.id, s.unit, 'x'::bytea ${copied}`,
    `INSERT INTO juesuan.checking (year, submission, unit, errors, warnings, figures, outcome, report, words, pairs)
      SELECT ${YEAR}, s.id, s.unit, c.errors, c.warnings, c.figures, c.outcome, c.report,
        c.words || CASE WHEN u.at % 100 = 0 THEN '超预算' ELSE '' END,
        c.pairs || CASE WHEN u.at % 100 = 0 THEN ARRAY['超预', '预算'] ELSE ARRAY[]::text[] END
      ${copied}, ${one}`,
    `INSERT INTO juesuan.standing (year, unit, submission, version, "check", errors, warnings, figures)
      SELECT ${YEAR}, s.unit, s.id, 1, '已检查', c.errors, c.warnings, c.figures ${copied}, ${one}`,
  ])
    await bureau.rows.query(sql, [first]);
  await bureau.rows.query('ANALYZE');
}

/** The pages that an officer visits, each with its requests. */
const PAGES: Readonly<Record<string, (client: Client, unit: string) => Promise<Result<unknown>>>> = {
  名单: (client) =>
    client.call('roster.list', { year: YEAR, after: { group: '第2科', name: '示例市第52局' } }),
  状态: (client) => client.call('roster.counts', { year: YEAR }),
  查一个单位: (client) => client.call('roster.list', { year: YEAR, search: '第77局' }),
  // of 300 units it finds 11, of 30,000 more than 1,000
  查名称: (client) => client.call('roster.list', { year: YEAR, search: '第7' }),
  // as many as the page shows
  查全文: (client) => client.call('submissions.search', { year: YEAR, query: '三公 超预算', limit: 20 }),
  单位: (client, unit) => client.call('submissions.list', { year: YEAR, unit }),
};

/** Milliseconds per page for `officers` who read at the same time, each looking at a page before the next. */
async function read({ admin, units }: Bureau, officers: number, seconds: number): Promise<Taken> {
  const taken = new Map(Object.keys(PAGES).map((page) => [page, [] as number[]]));
  const until = performance.now() + seconds * 1000;
  // one officer looks as long as fifty, and reads often enough to determine the 95th percentile
  const looks = officers === 1 ? 0.05 : 1;
  await Promise.all(
    Array.from({ length: officers }, async (_, officer) => {
      await wait(officers === 1 ? 0 : Math.random() * LOOKS.most);
      for (let at = officer; performance.now() < until; at++) {
        const [page = '', ask] = Object.entries(PAGES)[at % taken.size] ?? [];
        const start = performance.now();
        granted((await ask?.(admin, units[(at * 37) % units.length] ?? '')) ?? { ok: true, value: null });
        taken.get(page)?.push(performance.now() - start);
        await wait(looks * (LOOKS.least + Math.random() * (LOOKS.most - LOOKS.least)));
      }
    }),
  );
  return taken;
}

/** Two readings in turns, so that other load on the machine affects both alike. */
async function inTurns(one: () => Promise<Taken>, other: () => Promise<Taken>): Promise<readonly Taken[]> {
  const taken: Taken[][] = [];
  for (let turn = 0; turn < TURNS; turn++) taken.push([await one(), await other()]);
  return [0, 1].map((which) => {
    const pages = Object.keys(PAGES);
    return new Map(pages.map((page) => [page, taken.flatMap((turn) => turn[which]?.get(page) ?? [])]));
  });
}

/**
 * One officer in both, at the same time: the growth of the work alone. Then fifty: what they wait for one another
 * besides.
 */
async function pages(postgres: Postgres): Promise<void> {
  const [few, many] = [await open(postgres, FEW), await open(postgres, REPORTS)];
  for (const each of [few, many]) await fill(each);
  const slice = SECONDS / TURNS;
  await Promise.all([read(few, 1, slice), read(many, 1, slice)]);
  await read(many, OFFICERS, slice);
  const [small, large] = await Promise.all([read(few, 1, SECONDS), read(many, 1, SECONDS)]);
  sayPages(`${REPORTS} 份 1 人 ÷ ${FEW} 份 1 人，同时`, large, small);
  const cpu = cpuOf(many.service);
  const memory: number[] = [];
  const [alone, crowded] = await inTurns(
    () => read(few, 1, slice),
    async () => {
      const taken = await read(many, OFFICERS, slice);
      memory.push(memoryOf(many.service));
      return taken;
    },
  );
  sayPages(`${REPORTS} 份 ${OFFICERS} 人 ÷ ${FEW} 份 1 人，轮流`, crowded, alone);
  const asked = [...(crowded?.values() ?? [])].reduce((sum, { length }) => sum + length, 0);
  const each = (cpuOf(many.service) - cpu) / asked;
  console.log(`服务每答一次用处理器 ${each.toFixed(1)} ms（${OFFICERS} 人，共 ${asked} 次）`);
  const [early = 0, late = 0] = [memory[1], memory.at(-1)];
  say(
    `服务的内存，${OFFICERS} 人看到最后 ÷ 看了三分之一（${memory.map((mib) => mib.toFixed(0)).join('、')} MiB）`,
    late / early,
    late / early <= BUDGET.memory,
    `至多 ${BUDGET.memory}`,
  );
  for (const bureau of [few, many]) await bureau.close();
}

/** The most that a service takes while somebody reads the inspection workbook of so many, in MiB. */
async function workbookOf(postgres: Postgres, count: number): Promise<number> {
  const bureau = await open(postgres, count);
  await fill(bureau);
  const { headers } = bureau.admin;
  // from here on: filling took more
  writeFileSync(`/proc/${bureau.service.child.pid}/clear_refs`, '5');
  const answer = await fetch(new URL(downloadAddress(INSPECTION_BOOK, YEAR, null), bureau.address), {
    headers,
  });
  let bytes = 0;
  for await (const piece of answer.body ?? []) bytes += piece.length;
  const most = memoryOf(bureau.service, 'VmHWM');
  console.log(
    `检查工作簿，${count} 份：${(bytes / 2 ** 20).toFixed(1)} MiB，服务至多占 ${most.toFixed(0)} MiB`,
  );
  await bureau.close();
  return most;
}

async function workbook(postgres: Postgres): Promise<void> {
  const [few, many] = [await workbookOf(postgres, FEW), await workbookOf(postgres, REPORTS)];
  const isKept = many / few <= BUDGET.workbook;
  say(`检查工作簿的内存，${REPORTS} 份 ÷ ${FEW} 份`, many / few, isKept, `至多 ${BUDGET.workbook}`);
}

/** Resident memory now or, with `VmHWM`, the most since it was last cleared, in MiB. */
function memoryOf({ child }: Process, which = 'VmRSS'): number {
  const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
  return Number(new RegExp(`${which}:\\s+(\\d+)`).exec(status)?.[1]) / 1024;
}

/** CPU time, in ms. */
function cpuOf({ child }: Process): number {
  const stat = readFileSync(`/proc/${child.pid}/stat`, 'utf8');
  const [user, system] = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .slice(11, 13);
  return (Number(user) + Number(system)) * MS_PER_TICK;
}

type Taken = ReadonlyMap<string, readonly number[]>;

function sayPages(what: string, more: Taken = new Map(), less: Taken = new Map()): void {
  for (const page of Object.keys(PAGES)) {
    const [high, low] = [atShare(more.get(page) ?? [], 0.95), atShare(less.get(page) ?? [], 0.95)];
    const ms = `95%（${high.toFixed(0)}、${low.toFixed(0)} ms），负载 ${load()}`;
    say(`${page}，${what}，${ms}`, high / low, high / low <= BUDGET.pages, `至多 ${BUDGET.pages}`);
  }
}

/** Average of the last minute. */
function load(): string {
  return (loadavg()[0] ?? Number.NaN).toFixed(1);
}

const postgres = await startPostgres();
try {
  for (const [part, measure] of Object.entries({ pages, workbook, workers }))
    if ((process.env.PART ?? part) === part) await measure(postgres);
} finally {
  postgres.stop();
}
