import type { Database } from '#main/store/sqlite/open-sqlite';
import { plucked, statement } from '#main/store/sqlite/statement';
import type { LoggedChange } from '#shared/api/contract';
import type { Change } from '#shared/edits/describe';
import { linkHash, logHead } from './log-chain.ts';

/** The author and time (ISO 8601, UTC) of changes, and the act they belong to. */
export interface Act {
  readonly who: string;
  readonly at: string;
  readonly step: string | null;
}

/**
 * The change log of all reports: entries are appended, never altered, each chained to the one before by a hash.
 */
export class Changes {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Appends the entries of one act; returns the end of the chain before and after them. */
  add(report: string, changes: readonly Change[], { who, at, step }: Act): { before: string; after: string } {
    const columns = '(report, at, what, place, before, after, who, step, hash)';
    const insert = statement(
      this.#database,
      `INSERT INTO changes ${columns} VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    );
    const head = logHead(this.#database, report);
    let last = head;
    for (const { what, place, before, after } of changes) {
      const entry = { at, what, place, before, after, who: who === '' ? null : who, step };
      last = linkHash(last, report, entry);
      insert.run(report, at, what, place, before, after, entry.who, step, last);
    }
    statement(this.#database, 'UPDATE reports SET log = ? WHERE id = ?').run(last, report);
    return { before: head, after: last };
  }

  /**
   * Entries of a report, newest first: those whose place begins with `place`, of the kind `what` (any if empty),
   * older than `before` (a sequence number), at most `limit`.
   */
  list(of: {
    readonly report: string;
    readonly place: string;
    readonly what: string;
    readonly before: number | null;
    readonly limit: number;
  }): readonly LoggedChange[] {
    return statement(
      this.#database,
      `SELECT sequence, at, who, step, what, place, before, after FROM changes
       WHERE report = ? AND substr(place, 1, length(?)) = ? AND (? = '' OR what = ?) AND sequence < ?
       ORDER BY sequence DESC LIMIT ?`,
    ).all(
      ...[of.report, of.place, of.place, of.what, of.what, of.before ?? Number.MAX_SAFE_INTEGER, of.limit],
    ) as LoggedChange[];
  }

  /** Reasons given in any report, latest first, without duplicates. */
  earlierReasons(): readonly string[] {
    return plucked(
      this.#database,
      `SELECT after FROM changes WHERE what = '填写原因' AND place NOT LIKE '概况/%' AND after IS NOT NULL
         GROUP BY after ORDER BY max(sequence) DESC LIMIT 200`,
    ).all() as string[];
  }

  count(report: string): number {
    return plucked(this.#database, 'SELECT count(*) FROM changes WHERE report = ?').get(report) as number;
  }
}
