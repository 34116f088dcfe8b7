import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { Backups } from '#main/store/backups/backups';
import { judgeHere } from '#main/store/backups/judge';
import { Keeper } from '#main/store/backups/keeper';
import { openDatabase } from '#main/store/opening/open';
import type { Database } from '#main/store/sqlite/database';
import { Store } from '#main/store/store';
import { readCase, SAMPLE } from './cases.ts';

export interface KeptData {
  readonly file: string;
  readonly database: Database;
  readonly store: Store;
  readonly backups: Backups;
  readonly keeper: Keeper;
  close(): void;
}

/** An open data file with its backups, with a clock controlled by the test. */
export function keptData(
  folder: string,
  name = 'juesuan.db',
  now = () => new Date('2026-06-15T04:00:00Z'),
): KeptData {
  const file = join(folder, name);
  const opened = openDatabase(file, now());
  if (!opened.ok) throw new Error(opened.error.message);
  const { database, close } = opened.value;
  onTestFinished(close);
  const store = new Store(database, now);
  const backups = new Backups(file, database, now, judgeHere);
  const keeper = new Keeper({ database, store, backups, log: (error) => console.error(error) });
  return { file, database, store, backups, keeper, close };
}

/** A report with figures, under its own id and name. */
export function reportNamed(id: string) {
  return { ...readCase(SAMPLE).report, id, 部门: `示例${id}局` };
}

/** Changes one figure of a report. */
export function edit(store: Store, id: string, amount: number): void {
  store.write(id, '填列', [{ kind: 'fact', key: '年初预算', value: amount }]);
}
