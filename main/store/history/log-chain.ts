import { hash } from 'node:crypto';
import type { Database } from '#main/store/sqlite/open-sqlite';
import { plucked, statement } from '#main/store/sqlite/statement';

/** An entry of the change log, as covered by its hash. */
export interface LogEntry {
  readonly at: string;
  readonly what: string;
  readonly place: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly who: string | null;
  readonly step: string | null;
}

/** Hash of an entry and of all before it; `previous` is the hash of the one before, `''` for a report's first. */
export function linkHash(previous: string, report: string, entry: LogEntry): string {
  const { at, what, place, before, after, who, step } = entry;
  const text = JSON.stringify([previous, report, at, what, place, before, after, who, step]);
  return hash('sha256', text);
}

/** The end of a report's chain; `''` if nothing is logged. */
export function logHead(database: Database, report: string): string {
  const head = plucked(database, 'SELECT log FROM reports WHERE id = ?').get(report);
  return (head as string | null | undefined) ?? '';
}

const ENTRIES = `SELECT sequence, at, what, place, before, after, who, step, hash
  FROM changes WHERE report = ? ORDER BY sequence`;

/** Whether a report's log is as written: no entry was altered, added or removed. */
export function isLogWhole(database: Database, report: string): boolean {
  let previous = '';
  for (const row of statement(database, ENTRIES).iterate(report)) {
    const entry = row as LogEntry & { readonly hash: string | null };
    previous = linkHash(previous, report, entry);
    if (entry.hash !== previous) return false;
  }
  return previous === logHead(database, report);
}

/** Chains the entries of versions without chains. */
export function chainOldLogs(database: Database): void {
  const reports = database.prepare('SELECT DISTINCT report FROM changes').pluck().all() as string[];
  const keep = database.prepare('UPDATE changes SET hash = ? WHERE sequence = ?');
  for (const report of reports) {
    let previous = '';
    const entries = database.prepare(ENTRIES).all(report) as (LogEntry & { sequence: number })[];
    for (const entry of entries) {
      previous = linkHash(previous, report, entry);
      keep.run(previous, entry.sequence);
    }
    database.prepare('UPDATE reports SET log = ? WHERE id = ?').run(previous, report);
  }
}
