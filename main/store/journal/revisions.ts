import { createHash } from 'node:crypto';
import type { Database } from '#main/store/sqlite/open-sqlite';
import { plucked, statement } from '#main/store/sqlite/statement';

/** Older revisions are removed: the journal holds far fewer. */
const KEPT = 10_000;
const THINNED_EVERY = 256;

/** The state after one acknowledged write: the report and its checksums; `report` is empty for choices. */
export interface Revision {
  readonly revision: number;
  readonly report: string;
  /** The report's checksum; `null` if it was removed from the list, and for choices. */
  readonly sum: string | null;
  /** The end of its log. */
  readonly log: string | null;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** Hash of all of this and of the head before. */
  readonly head: string;
}

/** Records the state of a report after a write, within the write's own transaction. */
export function recordRevision(database: Database, report: string, at: string): Revision {
  const last = lastRevision(database);
  const { sum = null, log = null } = sumsOf(database, report) ?? {};
  const revision = (last?.revision ?? 0) + 1;
  const entry = { revision, report, sum, log, at };
  const head = headOf(last?.head ?? '', entry);
  statement(
    database,
    'INSERT INTO revisions (revision, report, sum, log, at, head) VALUES (?, ?, ?, ?, ?, ?)',
  ).run(revision, report, sum, log, at, head);
  if (revision % THINNED_EVERY === 0)
    statement(database, 'DELETE FROM revisions WHERE revision <= ?').run(revision - KEPT);
  return { ...entry, head };
}

function lastRevision(database: Database): Revision | null {
  const sql = 'SELECT revision, report, sum, log, at, head FROM revisions ORDER BY revision DESC LIMIT 1';
  return (statement(database, sql).get() as Revision | undefined) ?? null;
}

/** Whether a database contains a revision. */
export function hasRevision(database: Database, { revision, head }: Pick<Revision, 'revision' | 'head'>) {
  const sql = 'SELECT head FROM revisions WHERE revision = ?';
  return plucked(database, sql).get(revision) === head;
}

/** The defects in the chain of revisions, in words; empty if each follows from the one before. */
export function revisionProblems(database: Database): readonly string[] {
  const rows = database.prepare('SELECT * FROM revisions ORDER BY revision').all() as Revision[];
  const latest = new Map<string, Revision>();
  const problems: string[] = [];
  for (const [at, row] of rows.entries()) {
    latest.set(row.report, row);
    const before = rows[at - 1];
    if (before === undefined) continue;
    if (row.revision !== before.revision + 1 || row.head !== headOf(before.head, row))
      problems.push(`第 ${row.revision} 次保存的记录被改动过，或它前面的少了`);
  }
  for (const [report, { sum, log }] of latest) {
    const now = report === '' ? null : sumsOf(database, report);
    if (report !== '' && (now?.sum ?? null) !== sum)
      problems.push(`报表 ${report} 的校验码不是最后一次保存时的`);
    if (report !== '' && (now?.log ?? null) !== log)
      problems.push(`报表 ${report} 的修改记录不是最后一次保存时的`);
  }
  return problems;
}

function sumsOf(database: Database, report: string) {
  const sql = `SELECT CASE WHEN deleted_at IS NULL THEN checksum END AS sum, log FROM reports WHERE id = ?`;
  return statement(database, sql).get(report) as Pick<Revision, 'sum' | 'log'> | undefined;
}

function headOf(previous: string, { revision, report, sum, log, at }: Omit<Revision, 'head'>): string {
  const text = JSON.stringify([previous, revision, report, sum, log, at]);
  return createHash('sha256').update(text).digest('hex');
}
