import type { FileWatch } from '#main/store/file/file-watch';
import type { Database } from '#main/store/sqlite/open-sqlite';
import { plucked } from '#main/store/sqlite/statement';
import type { Acknowledged, Journal } from './journal.ts';
import { recordRevision } from './revisions.ts';

/** The database file was removed, replaced or overwritten while it was open. */
export class FileMovedError extends Error {
  /** The backup with everything saved up to then, if it could be made. */
  readonly backup: string | null;

  constructor(backup: string | null = null) {
    super('the data file was moved');
    this.backup = backup;
  }
}

/** The guards of a ledger's file; a database in memory, or a read-only one, has none. */
export interface Guards {
  readonly watch: FileWatch;
  readonly journal: Journal;
  /**
   * Saves what the open connection still holds; returns the name of the backup if it provably holds everything up
   * to the last acknowledged revision.
   */
  readonly keepCopy: (last: Acknowledged | null) => string | null;
}

/** Choices do not belong to a report. */
export const CHOICES = '';

/**
 * The one way to write: a transaction that records a revision, in files that are still the ones opened,
 * journalled before the caller may report success.
 */
export class Ledger {
  readonly #database: Database;
  readonly #now: () => Date;
  readonly #guards: Guards | null;
  #touched: Set<string> | null = null;
  /** The last acknowledged revision. */
  #last: Acknowledged | null = null;
  /** Revisions in the database but not in the journal, which could not be written. */
  #unrecorded: readonly Acknowledged[] = [];

  constructor(database: Database, now: () => Date, guards: Guards | null = null) {
    this.#database = database;
    this.#now = now;
    this.#guards = guards;
  }

  /**
   * Runs `work` on a report in one transaction, or within the current one. Throws FileMovedError if the file is
   * not the one opened, and JournalError if the record cannot be written: nothing is saved then.
   */
  keep<T>(report: string, work: () => T): T {
    if (this.#touched !== null) {
      this.#touched.add(report);
      return work();
    }
    if (this.#guards?.watch.isUntouched() === false) this.#moved();
    this.#touched = new Set([report]);
    try {
      const [value, entries] = this.#database.transaction(() => {
        const before = this.#changes();
        const done = work();
        return [done, this.#changes() === before ? [] : this.#record()] as const;
      })();
      this.#acknowledge(entries);
      return value;
    } finally {
      this.#touched = null;
    }
  }

  #record(): readonly Acknowledged[] {
    const at = this.#now().toISOString();
    return [...(this.#touched ?? [])].map((report) => {
      const { log: _, ...revision } = recordRevision(this.#database, report, at);
      return { ...revision, name: this.#nameOf(report) };
    });
  }

  #acknowledge(entries: readonly Acknowledged[]): void {
    if (this.#guards === null) return;
    const { watch, journal } = this.#guards;
    if (!watch.settle()) this.#moved();
    this.#unrecorded = [...this.#unrecorded, ...entries];
    if (this.#unrecorded.length > 0) journal.append(this.#unrecorded);
    this.#last = this.#unrecorded.at(-1) ?? this.#last;
    this.#unrecorded = [];
  }

  #moved(): never {
    throw new FileMovedError(this.#guards?.keepCopy(this.#last) ?? null);
  }

  #changes(): unknown {
    return plucked(this.#database, 'SELECT total_changes()').get();
  }

  #nameOf(report: string): string {
    if (report === CHOICES) return '设置';
    const sql = `SELECT d.name || ' ' || r.year || '年度' FROM reports r JOIN departments d ON d.id = r.department WHERE r.id = ?`;
    return String(plucked(this.#database, sql).get(report) ?? report);
  }
}
