import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '#main/store/opening/open';
import type { Opened } from '#main/store/opening/opened';
import { readCase, SAMPLE } from '../support/cases.ts';
import { ROOT } from '../support/root.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { rounds } from './rounds.ts';
import { runWithFault, straceMissing } from './strace.ts';
import { guardedStore } from './written.ts';

const SALVAGER = join(ROOT, 'tests/faults/salvager.ts');
/** Calls at which it is killed, with the step between them. */
const CALLS: readonly (readonly [string, number])[] = [
  ['fsync', rounds(4, 1)],
  ['rename,renameat,renameat2', rounds(2, 1)],
  ['unlink,unlinkat', rounds(8, 1)],
  ['pwrite64', rounds(60, 5)],
];
const missing = straceMissing();
if (missing !== null) console.warn(`跳过找回中断试验：${missing}`);

const { report } = readCase(SAMPLE);
const OTHER = { ...report, id: 'r2', 部门: '示例县另一局' };

function open(file: string): Opened {
  const opened = openDatabase(file, new Date());
  if (!opened.ok) throw new Error(opened.error.message);
  return opened.value;
}

/** A damaged data file with its log, as after a crash: its change log is broken, two reports are sound. */
function makeDamaged(folder: string): void {
  const made = join(tempFolder(), 'a.db');
  const first = open(made);
  guardedStore(first).add(report, '导入');
  const sql = "SELECT rootpage FROM sqlite_schema WHERE name = 'steps'";
  const page = first.database.prepare(sql).pluck().get() as number;
  first.close();
  const second = open(made);
  guardedStore(second).add(OTHER, '导入');
  for (const suffix of ['', '-wal', '.saved']) copyFileSync(made + suffix, join(folder, `a.db${suffix}`));
  writeFileSync(join(folder, 'a.db.lock'), JSON.stringify({ host: hostname(), pid: 1 }));
  const bytes = readFileSync(join(folder, 'a.db'));
  bytes.fill(0xff, (page - 1) * 4096, page * 4096);
  writeFileSync(join(folder, 'a.db'), bytes);
  second.close();
}

interface Found {
  readonly notices: string;
  readonly reports: readonly unknown[];
  readonly asides: number;
}

/** The result of an uninterrupted start. */
function start(file: string): Found {
  const opened = open(file);
  const store = guardedStore(opened);
  const reports = store.list().map(({ id }) => store.load(id));
  const notices = opened.notices.join('\n');
  opened.close();
  const asides = readdirSync(join(file, '..')).filter((name) => /^a-损坏-.*\.db$/.test(name)).length;
  return { notices, reports, asides };
}

describe.skipIf(missing !== null)('a salvage cut off', () => {
  it.each(CALLS)(
    'a salvage cut off at any %s: the next start has everything that could be found, and names what was damaged',
    { timeout: 900_000 },
    async (calls, step) => {
      const source = tempFolder();
      makeDamaged(source);
      let cuts = 0;
      for (let nth = 1; ; nth += step) {
        const folder = tempFolder();
        for (const name of readdirSync(source)) copyFileSync(join(source, name), join(folder, name));
        const file = join(folder, 'a.db');
        const run = await runWithFault(calls, 'signal=KILL', nth, [SALVAGER, file]);
        const isCut = run.signal === 'SIGKILL' || run.code === 137 || run.out === '';
        const { notices, reports, asides } = start(file);
        const what = `killed at ${calls} ${nth}`;
        expect(reports, what).toEqual([
          { kind: 'sound', report: OTHER },
          { kind: 'sound', report },
        ]);
        expect(notices, what).toMatch(/数据文件已损坏，原样另存为“a-损坏-.*”。找回 2 份：/);
        expect(notices, what).not.toMatch(/不在数据文件里/);
        expect(asides, what).toBeGreaterThan(0);
        expect(start(file).notices, what).toBe('');
        if (!isCut) break;
        cuts++;
      }
      expect(cuts).toBeGreaterThan(0);
      console.log(`找回时被杀（${calls}）：${cuts} 个点，都找回 2 份，都说明`);
    },
  );
});
