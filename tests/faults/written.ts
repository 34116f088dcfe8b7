import { join } from 'node:path';
import { Ledger } from '#main/store/journal/ledger';
import { openDatabase } from '#main/store/opening/open';
import type { Opened } from '#main/store/opening/opened';
import { Store } from '#main/store/store';
import { readCase, SAMPLE } from '../support/cases.ts';
import { ROOT } from '../support/root.ts';

export const WRITER = join(ROOT, 'tests/faults/writer.ts');
export const TABLE = '公开05';
export const COLUMN = '基本支出';
/** More than any figure of the sample, so that a lost figure cannot look like a later one. */
export const FIRST_AMOUNT = 1_000_000_000_000;
export const CELLS = ['2070104', '2070199', '2080505', '2080506', '2101102', '2210201'];

/** A store over an opened database, guarded like the program's own. */
export function guardedStore({ database, guards }: Opened): Store {
  const now = () => new Date();
  return new Store(database, now, new Ledger(database, now, guards));
}

/** A new database with the sample report in it. */
export function prepare(file: string): void {
  const opened = openDatabase(file, new Date());
  if (!opened.ok) throw new Error(opened.error.message);
  guardedStore(opened.value).add(readCase(SAMPLE).report, '导入');
  opened.value.close();
}

/** What the writer said was saved: the last amount of each row. */
export function acknowledged(output: string): ReadonlyMap<string, number> {
  const lines = output.split('\n').slice(0, -1);
  return new Map(lines.map((line) => [line.split(' ')[0] ?? '', Number(line.split(' ')[1])] as const));
}

/**
 * The defects of a database after a fault: lost edits, or damage. An edit stored but not yet acknowledged is not
 * a loss: each row holds the last acknowledged amount, or a later one.
 */
export function findLosses(file: string, saved: ReadonlyMap<string, number>): readonly string[] {
  const opened = openDatabase(file, new Date());
  if (!opened.ok) return [opened.error.message];
  const { database, close } = opened.value;
  try {
    const store = guardedStore(opened.value);
    const [summary] = store.list();
    const loaded = store.load(summary?.id ?? '');
    if (loaded.kind !== 'sound') return [`the report is ${loaded.kind}`];
    const integrity = String(database.pragma('integrity_check', { simple: true }));
    const damage = integrity === 'ok' ? [] : [integrity];
    const rows = loaded.report.tables[TABLE].rows;
    const lost = [...saved].flatMap(([row, amount]) => {
      const stored = rows.find(({ id }) => id === row)?.cells[COLUMN]?.amount ?? 0;
      return stored >= amount ? [] : [`${row}: ${amount} was acknowledged, ${stored} is stored`];
    });
    return [...damage, ...lost];
  } finally {
    close();
  }
}
