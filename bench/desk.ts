// Many reports (issue 19): export and check on all cores against one warm department of the same run, memory, and
// the list in the window. DESK=60 node bench/desk.ts takes fewer; FULL=1 adds the memory of 3,000.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Browser } from 'playwright-core';
import { type App, createApp } from '#main/app';
import type { Server } from '#main/hosts/http/serve';
import { buildIfStale } from '#main/hosts/launch/build';
import { newId } from '#main/hosts/new-id';
import { CORES } from '#main/pool';
import { type BatchItem, runBatch } from '#shared/desk/run-batch';
import { failure, type Result, success } from '#shared/result';
import { REFERENCE } from '../tests/support/cases.ts';
import { launchChromium, prepareChromium } from '../tests/support/chromium.ts';
import { dataWithMany } from '../tests/support/data-with-many.ts';
import { startHost } from '../tests/support/http-host.ts';
import { ROOT } from '../tests/support/root.ts';
import { keyToPaint } from './paint.ts';
import { CLI, node } from './process.ts';

const COUNT = Number(process.env.DESK ?? 300);
const WARM_ROUNDS = 9;
const FIRST = 30;
const LONGEST = 3000;
const BUDGET = { batch: 0.6, list: 1.3, letter: 16.7 + 8, memory: 1.25 };
const SIZES = [30, 300, 3000] as const;

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function say(what: string, ratio: number, budget: number): void {
  console.log(`${what}：${ratio.toFixed(2)}（至多 ${budget}）${ratio > budget ? '　超过' : ''}`);
}

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

/** The services with cold threads, as in a program just started. */
function open(file: string): App {
  const print = async () => failure('missing', 'no printer here');
  // as the program starts it: built, not compiled from TypeScript in every thread
  const worker = join(ROOT, 'out/main/export-worker.js');
  return must(createApp({ file, now: () => new Date(), newId, exporting: { print, worker } }));
}

async function fill(file: string, count: number): Promise<readonly BatchItem[]> {
  const app = open(file);
  const reference = await readFile(REFERENCE, 'utf8');
  const { 部门 } = JSON.parse(reference) as { 部门: string };
  const items: BatchItem[] = [];
  for (let at = 1; at <= count; at++) {
    const name = `示例市第${at}局`;
    const content = reference.replaceAll(部门, name);
    const { report } = must(await app.dispatch('transcription.import', { filename: name, content }));
    items.push({ id: report, name });
  }
  app.close();
  return items;
}

type Work = (app: App) => (item: BatchItem) => Promise<Result<unknown>>;

const exportBoth: Work =
  (app) =>
  async ({ id }) => {
    const run = newId();
    const made = await app.dispatch('publish.set', { report: id, kinds: ['word', 'excel'], run, zip: false });
    // a batch keeps no files: they are written as soon as they are made
    return made.ok ? success(null) : made;
  };
const check: Work =
  (app) =>
  ({ id }) =>
    app.dispatch('desk.renew', { report: id });

/** One department in a warm thread, in ms: elapsed and CPU time. */
async function warm(file: string, items: readonly BatchItem[], work: Work) {
  const app = open(file);
  const run = work(app);
  const taken: number[] = [];
  const worked: number[] = [];
  for (let round = 0; round < WARM_ROUNDS + 4; round++) {
    const start = performance.now();
    const before = cpuMs();
    must(await run(items[round % items.length] as BatchItem));
    taken.push(performance.now() - start);
    worked.push(cpuMs() - before);
  }
  app.close();
  return { ms: median(taken.slice(4)), cpuMs: median(worked.slice(4)) };
}

/** CPU time of all threads so far. */
function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** All of them, with threads started for it. */
async function all(file: string, items: readonly BatchItem[], work: Work) {
  const app = open(file);
  const start = performance.now();
  const before = cpuMs();
  const outcome = await runBatch(items, work(app), {
    workers: CORES,
    now: () => performance.now(),
  });
  const ms = performance.now() - start;
  const worked = cpuMs() - before;
  app.close();
  if (outcome.failures.length > 0) throw new Error(outcome.failures[0]?.why);
  return { ms, cpuMs: worked };
}

async function batches(folder: string): Promise<void> {
  const file = join(folder, 'many.db');
  const items = await fill(file, COUNT);
  await checks(folder, file, items);
  await exports(folder, file, items);
}

/** The command line checks them, as shipped: the whole process, its start and that of its threads. */
async function checks(folder: string, file: string, items: readonly BatchItem[]): Promise<void> {
  const few = join(folder, 'few.db');
  await fill(few, FIRST);
  const onAll = (db: string) => node(CLI, 'check', '--all', '--db', db);
  // bundles the command line, if it has changed
  onAll(few);
  const many = onAll(file);
  const one = await warm(file, items, check);
  sayRatio('检查', { ms: many.seconds * 1000, cpuMs: many.cpuSeconds * 1000 }, one);
  const first = onAll(few).megabytes;
  sayMemory('检查', COUNT, { first, most: many.megabytes });
  if (process.env.FULL === undefined) return;
  const all = join(folder, 'all.db');
  await fill(all, LONGEST);
  sayMemory('检查', LONGEST, { first, most: onAll(all).megabytes });
}

/** Time in this process, before any thread has been started for it; memory of the command line, as shipped. */
async function exports(folder: string, file: string, items: readonly BatchItem[]): Promise<void> {
  const what = '导出 Word、Excel';
  sayRatio(what, await all(file, items, exportBoth), await warm(file, items, exportBoth));
  const memoryOf = (db: string) => {
    const to = ['--kinds', 'word,excel', '--out', join(folder, `${basename(db)} 导出`)];
    return node(CLI, 'export', '--all', '--db', db, ...to).megabytes;
  };
  const first = memoryOf(join(folder, 'few.db'));
  sayMemory(what, COUNT, { first, most: memoryOf(file) });
  if (process.env.FULL === undefined) return;
  sayMemory(what, LONGEST, { first, most: memoryOf(join(folder, 'all.db')) });
}

interface Taken {
  readonly ms: number;
  readonly cpuMs: number;
}

function sayRatio(what: string, many: Taken, one: Taken): void {
  say(
    `${what} ${COUNT} 份 ÷ ${COUNT} × 一份（${one.ms.toFixed(0)} ms），${CORES} 核，含启动，负载 ${load()}`,
    many.ms / (COUNT * one.ms),
    BUDGET.batch,
  );
  // the elapsed time on an otherwise idle machine
  say(`其中处理器的时间 ÷ ${CORES} 核`, many.cpuMs / (COUNT * one.cpuMs) / CORES, BUDGET.batch);
}

interface Memory {
  readonly first: number;
  readonly most: number;
}

function sayMemory(what: string, count: number, { first, most }: Memory): void {
  const mib = `${most.toFixed(0)}、${first.toFixed(0)} MiB`;
  say(`${what}的内存，${count} 份 ÷ ${FIRST} 份（${mib}）`, most / first, BUDGET.memory);
}

/** Average of the last minute. */
function load(): string {
  return (loadavg()[0] ?? Number.NaN).toFixed(1);
}

/** From the start of the page to the frame in which the first rows are painted, in ms. */
async function firstScreen(browser: Browser, address: string): Promise<number> {
  const page = await browser.newPage({ locale: 'zh-CN', viewport: { width: 1366, height: 768 } });
  await page.goto(address, { waitUntil: 'commit' });
  const ms = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const look = () => {
          if (document.querySelector('.report-list tbody tr[id]') === null)
            return requestAnimationFrame(look);
          const channel = new MessageChannel();
          channel.port1.onmessage = () => resolve(performance.now());
          return requestAnimationFrame(() => channel.port2.postMessage(null));
        };
        look();
      }),
  );
  await page.close();
  return ms;
}

async function list(folder: string): Promise<void> {
  const hosts: ListHost[] = [];
  for (const size of SIZES)
    hosts.push({ size, host: await startHost(await dataWithMany(size, join(folder, `list-${size}.db`))) });
  const browser = await launchChromium(await prepareChromium());
  try {
    await firstScreens(browser, hosts);
    for (const { size, host } of hosts) await searchAndMemory(browser, size, host);
  } finally {
    await browser.close();
    for (const { host } of hosts) await host.close();
  }
}

interface ListHost {
  readonly size: number;
  readonly host: Server;
}

/** Each size in turn, so that other load on the machine affects all of them. */
async function firstScreens(browser: Browser, hosts: readonly ListHost[]): Promise<void> {
  const taken = new Map<number, number[]>(SIZES.map((size) => [size, []]));
  for (let round = 0; round < WARM_ROUNDS; round++)
    for (const { size, host } of hosts) taken.get(size)?.push(await firstScreen(browser, host.address()));
  const [few, , many] = SIZES.map((size) => median(taken.get(size)?.slice(1) ?? []));
  if (few === undefined || many === undefined) throw new RangeError('no first screen was measured');
  say(`清单第一屏，3000 份 ÷ 30 份（${many.toFixed(0)}、${few.toFixed(0)} ms）`, many / few, BUDGET.list);
}

async function searchAndMemory(browser: Browser, size: number, host: Server): Promise<void> {
  const page = await browser.newPage({ locale: 'zh-CN', viewport: { width: 1366, height: 768 } });
  await page.goto(host.address());
  await page.locator('.report-list tbody tr[id]').first().waitFor();
  await page.waitForTimeout(2_000);
  await page.getByRole('textbox', { name: '查找：名称、拼音' }).focus();
  const letters = [...'jiaoyu', ...Array(6).fill('Backspace'), ...'sjj'];
  let at = 0;
  const press = () => page.keyboard.press(letters[at++ % letters.length] ?? 'a');
  const { median: ms, p95 } = await keyToPaint(page, press, 30);
  say(`查找里一个字母，${size} 份：ms（95% 在 ${p95.toFixed(1)} 内）`, ms, BUDGET.letter);
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  console.log(`窗口的内存，${size} 份：${(usedSize / 2 ** 20).toFixed(1)} MiB`);
  await page.close();
}

const folder = await mkdtemp(join(tmpdir(), 'juesuan-desk-'));
await buildIfStale();
try {
  if (process.env.PART !== 'list') await batches(folder);
  if (process.env.PART !== 'batches') await list(folder);
} finally {
  await rm(folder, { recursive: true, force: true });
}
