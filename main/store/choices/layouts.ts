import { CHOICES, Ledger } from '#main/store/journal/ledger';
import type { Database } from '#main/store/sqlite/open-sqlite';
import { plucked, statement } from '#main/store/sqlite/statement';

/**
 * The location of a form below a header, as once set by a person; stored as JSON under the header's fingerprint.
 */
export class LayoutStore {
  readonly #database: Database;
  readonly #ledger: Ledger;

  constructor(database: Database, ledger = new Ledger(database, () => new Date())) {
    this.#database = database;
    this.#ledger = ledger;
  }

  /** The decision on each known fingerprint. */
  find(fingerprints: readonly string[]): ReadonlyMap<string, unknown> {
    const ask = plucked(
      this.#database,
      'SELECT place FROM import_layouts WHERE fingerprint = ? AND json_valid(place)',
    );
    return new Map(
      fingerprints.flatMap((each): [string, unknown][] => {
        const place = ask.get(each);
        return typeof place === 'string' ? [[each, JSON.parse(place)]] : [];
      }),
    );
  }

  keep(fingerprint: string, place: object): void {
    const sql = 'INSERT OR REPLACE INTO import_layouts (fingerprint, place) VALUES (?, ?)';
    this.#ledger.keep(CHOICES, () => statement(this.#database, sql).run(fingerprint, JSON.stringify(place)));
  }

  forget(fingerprint: string): void {
    const sql = 'DELETE FROM import_layouts WHERE fingerprint = ?';
    this.#ledger.keep(CHOICES, () => statement(this.#database, sql).run(fingerprint));
  }
}
