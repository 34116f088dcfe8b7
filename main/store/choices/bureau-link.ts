import { CHOICES, type Ledger } from '#main/store/journal/ledger';
import type { Database } from '#main/store/sqlite/open-sqlite';
import { statement } from '#main/store/sqlite/statement';
import { type BureauLink, bureauLinkSchema } from '#shared/bureau/link';

const KEY = 'bureau';

/** The bureau that this desktop hands in to; stored with the data, like the other choices. */
export class BureauLinkStore {
  readonly #database: Database;
  readonly #ledger: Ledger;

  constructor(database: Database, ledger: Ledger) {
    this.#database = database;
    this.#ledger = ledger;
  }

  /** `null` if none was set up, or the stored value is invalid. */
  read(): BureauLink | null {
    const row = statement(
      this.#database,
      'SELECT value FROM settings WHERE key = ? AND json_valid(value)',
    ).get(KEY) as { value: string } | undefined;
    const link = bureauLinkSchema.safeParse(row === undefined ? null : JSON.parse(row.value));
    return link.success ? link.data : null;
  }

  /** Stores the link, or removes it (`null`). */
  write(link: BureauLink | null): void {
    const put = statement(this.#database, 'INSERT OR REPLACE INTO settings VALUES (?, ?)');
    this.#ledger.keep(CHOICES, () => put.run(KEY, JSON.stringify(link)));
  }
}
