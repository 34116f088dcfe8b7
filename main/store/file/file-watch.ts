import { type BigIntStats, statSync } from 'node:fs';
import type { Database } from '#main/store/sqlite/open-sqlite';
import { plucked } from '#main/store/sqlite/statement';

/** The files of the database as they stood. */
interface ExistingParagraph {
  readonly files: readonly (BigIntStats | undefined)[];
  /** How many rows this connection had changed: what it writes itself changes its files. */
  readonly changes: unknown;
}

/**
 * Tells whether the files of an open database are still those that it works on. SQLite itself would not notice: it
 * goes on in a file that was removed, and what it has read already does not change with a file that is written over.
 */
export class FileWatch {
  readonly #database: Database;
  readonly #paths: readonly string[];
  /** Whether times of change mean something: only where no server and no lazy file system stands between. */
  readonly #times: boolean;
  #standing: ExistingParagraph;

  constructor(database: Database, file: string, times: boolean) {
    this.#database = database;
    this.#paths = [file, `${file}-wal`];
    this.#times = times;
    this.#standing = this.#look();
  }

  /** Whether the files are as they were left. */
  isUntouched(): boolean {
    const now = this.#look();
    const own = now.changes !== this.#standing.changes;
    return now.files.every((each, at) => this.#isSame(this.#standing.files[at], each, own));
  }

  /** Takes the files as they stand now for those that are to stay; returns whether they are still the same ones. */
  settle(): boolean {
    const now = this.#look();
    const isInPlace = now.files.every((each, at) => this.#isSame(this.#standing.files[at], each, true));
    if (isInPlace) this.#standing = now;
    return isInPlace;
  }

  #isSame(before: BigIntStats | undefined, now: BigIntStats | undefined, mayDiffer: boolean): boolean {
    if (before === undefined) return mayDiffer || now === undefined;
    if (now === undefined || now.ino !== before.ino || now.dev !== before.dev) return false;
    return mayDiffer || (now.size === before.size && (!this.#times || now.mtimeNs === before.mtimeNs));
  }

  #look(): ExistingParagraph {
    const files = this.#paths.map((path) => statSync(path, { bigint: true, throwIfNoEntry: false }));
    return { files, changes: plucked(this.#database, 'SELECT total_changes()').get() };
  }
}
