import type { Database } from 'better-sqlite3';
import { statement } from './statement.ts';

/** Where a form stands below a header, as a person said it once; kept as JSON under the header's fingerprint. */
export class LayoutStore {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** What was said of each fingerprint that is known. */
  find(fingerprints: readonly string[]): ReadonlyMap<string, unknown> {
    const ask = statement(
      this.#database,
      'SELECT place FROM import_layouts WHERE fingerprint = ? AND json_valid(place)',
    ).pluck();
    return new Map(
      fingerprints.flatMap((each): [string, unknown][] => {
        const place = ask.get(each);
        return typeof place === 'string' ? [[each, JSON.parse(place)]] : [];
      }),
    );
  }

  keep(fingerprint: string, place: object): void {
    statement(this.#database, 'INSERT OR REPLACE INTO import_layouts (fingerprint, place) VALUES (?, ?)').run(
      fingerprint,
      JSON.stringify(place),
    );
  }

  forget(fingerprint: string): void {
    statement(this.#database, 'DELETE FROM import_layouts WHERE fingerprint = ?').run(fingerprint);
  }
}
