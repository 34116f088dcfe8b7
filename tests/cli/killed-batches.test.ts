// Batches that change a data file are killed at any moment: every report is as before or as after, never between,
// and the batch goes on where it stopped. FULL=1 kills each of them thirty times.
import { spawn } from 'node:child_process';
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { random } from '../imports/layouts/random.ts';
import { ROOT } from '../support/root.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { run } from './run.ts';

const KILLS = Number(process.env.KILLS ?? (process.env.FULL ? 30 : 1));
const MANY = KILLS > 1 ? 12 : 4;
const MINUTE = 60_000;
const NEW_PACK = 'national-2023';

/** Each batch, with arguments that a second run may be given too. */
const BATCHES = [
  { what: 'check', args: ['check', '--all'] },
  { what: 'next year', args: ['many', 'next-year', '--where', '年度=2023'] },
  { what: 'last year', args: ['many', 'last-year', '--where', '年度=2023'] },
  { what: 'another pack', args: ['many', 'move', '--pack', NEW_PACK, '--lose', '--where', '年度=2023'] },
  { what: 'delete', args: ['many', 'delete', '--where', '年度=2023'] },
] as const;

interface Listed {
  readonly 部门: string;
  readonly 年度: number;
  readonly pack: string;
  readonly sum: string;
  readonly state: string;
}

/** A data file with copies of the sample, for each department of two years. */
async function original(): Promise<string> {
  const folder = tempFolder();
  const db = join(folder, 'a.db');
  const sample = readFileSync(join(ROOT, 'samples/示例.json'), 'utf8');
  const { 部门 } = JSON.parse(sample) as { 部门: string };
  for (let at = 1; at <= MANY; at++) {
    const own = sample.replaceAll(部门, `示例市第${at}局`);
    for (const text of [own, own.replace('"年度": 2023', '"年度": 2022')]) {
      const file = join(folder, 'x.json');
      writeFileSync(file, text);
      expect((await run('import', file, '--db', db)).code).toBe(0);
    }
  }
  return db;
}

/** A copy of a data file. */
function copyOf(db: string): string {
  const [from, to] = [join(db, '..'), tempFolder()];
  for (const file of readdirSync(from))
    if (file.startsWith('a.db')) copyFileSync(join(from, file), join(to, file));
  return join(to, 'a.db');
}

/** A line for each report; a new one has an id of its own, and so another sum. */
async function linesOf(db: string): Promise<readonly string[]> {
  const { reports } = JSON.parse((await run('list', '--db', db, '--json')).out) as { reports: Listed[] };
  return reports.map(({ 部门, 年度, pack, sum, state }) =>
    [部门, 年度, pack, 年度 === 2024 ? '' : sum, state].join(' '),
  );
}

it.each(BATCHES)(
  `a batch killed ${KILLS} times leaves every report as before or as after, and goes on: $what`,
  async ({ what, args }) => {
    const first = await original();
    const done = copyOf(first);
    const start = performance.now();
    await killed([...args, '--db', done], 2 * MINUTE);
    const ms = performance.now() - start;
    const [before, after] = [await linesOf(first), await linesOf(done)];
    expect(after).not.toEqual(before);
    const known = new Set([...before, ...after]);
    const chance = random('kills', KILLS);
    let db = copyOf(first);
    let between = 0;
    for (let kill = 0; kill < KILLS; kill++) {
      await killed([...args, '--db', db], (chance.int(10, 100) / 100) * ms);
      expect((await run('verify', '--db', db)).code, what).toBe(0);
      const now = await linesOf(db);
      expect(now.filter((line) => !known.has(line))).toEqual([]);
      if (!isSame(now, before) && !isSame(now, after)) between++;
      if (isSame(now, after)) db = copyOf(first);
    }
    await run(...args, '--db', db);
    // some were killed in the middle; a deletion takes a few milliseconds
    if (KILLS >= 30 && what !== 'delete') expect(between).toBeGreaterThan(0);
    expect((await linesOf(db)).toSorted()).toEqual(after.toSorted());
    expect((await run('verify', '--db', db)).code).toBe(0);
  },
  (2 + KILLS) * MINUTE,
);

function isSame(some: readonly string[], others: readonly string[]): boolean {
  return some.toSorted().join('\n') === others.toSorted().join('\n');
}

/** Runs the command line and kills it after some time. */
async function killed(args: readonly string[], ms: number): Promise<void> {
  const child = spawn(process.execPath, ['main/hosts/cli/run.mjs', ...args], { cwd: ROOT, stdio: 'ignore' });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  await Promise.race([ended, wait(ms)]);
  child.kill('SIGKILL');
  await ended;
}
