import { CHOICES, type Ledger } from '#main/store/journal/ledger';
import type { Database } from '#main/store/sqlite/open-sqlite';
import { statement } from '#main/store/sqlite/statement';
import { type LetterheadFile, letterheadSchema } from '#shared/api/settings';

const KEY = 'letterhead';

/** The office's own .docx, stored with the data, like the other choices. */
export class LetterheadStore {
  readonly #database: Database;
  readonly #ledger: Ledger;

  constructor(database: Database, ledger: Ledger) {
    this.#database = database;
    this.#ledger = ledger;
  }

  /** `null` if none was chosen, or the stored value is invalid. */
  read(): LetterheadFile | null {
    const row = statement(
      this.#database,
      'SELECT value FROM settings WHERE key = ? AND json_valid(value)',
    ).get(KEY) as { value: string } | undefined;
    const file = letterheadSchema.safeParse(row === undefined ? null : JSON.parse(row.value));
    return file.success ? file.data : null;
  }

  /** Stores the file, or removes the current one (`null`). */
  write(file: LetterheadFile | null): void {
    const put = statement(this.#database, 'INSERT OR REPLACE INTO settings VALUES (?, ?)');
    this.#ledger.keep(CHOICES, () => put.run(KEY, JSON.stringify(file)));
  }
}
