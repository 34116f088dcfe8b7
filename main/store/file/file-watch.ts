import { type BigIntStats, statSync } from 'node:fs';
import type { Database } from '#main/store/sqlite/open-sqlite';
import { plucked } from '#main/store/sqlite/statement';

/** The state of the database's files. */
interface FileState {
  readonly files: readonly (BigIntStats | undefined)[];
  /** The number of rows this connection has changed: its own writes change the files. */
  readonly changes: unknown;
}

/**
 * Detects whether the files of an open database are still the ones it works on. SQLite itself would not notice:
 * it continues in a removed file, and its cached content does not change if a file is overwritten.
 */
export class FileWatch {
  readonly #database: Database;
  readonly #paths: readonly string[];
  /** Whether times of change are reliable: only without a server or a lazy file system in between. */
  readonly #times: boolean;
  #accepted: FileState;

  constructor(database: Database, file: string, times: boolean) {
    this.#database = database;
    this.#paths = [file, `${file}-wal`];
    this.#times = times;
    this.#accepted = this.#look();
  }

  /** Whether the files are unchanged. */
  isUntouched(): boolean {
    const now = this.#look();
    const own = now.changes !== this.#accepted.changes;
    return now.files.every((each, at) => this.#isSame(this.#accepted.files[at], each, own));
  }

  /**
   * Accepts the current state of the files as the expected one; returns whether they are still the same files.
   */
  settle(): boolean {
    const now = this.#look();
    const isInPlace = now.files.every((each, at) => this.#isSame(this.#accepted.files[at], each, true));
    if (isInPlace) this.#accepted = now;
    return isInPlace;
  }

  #isSame(before: BigIntStats | undefined, now: BigIntStats | undefined, mayDiffer: boolean): boolean {
    if (before === undefined) return mayDiffer || now === undefined;
    if (now === undefined || now.ino !== before.ino || now.dev !== before.dev) return false;
    return mayDiffer || (now.size === before.size && (!this.#times || now.mtimeNs === before.mtimeNs));
  }

  #look(): FileState {
    const files = this.#paths.map((path) => statSync(path, { bigint: true, throwIfNoEntry: false }));
    return { files, changes: plucked(this.#database, 'SELECT total_changes()').get() };
  }
}
