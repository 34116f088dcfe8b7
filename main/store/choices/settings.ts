import { CHOICES, Ledger } from '#main/store/journal/ledger';
import type { Database } from '#main/store/sqlite/open-sqlite';
import { statement } from '#main/store/sqlite/statement';
import { DEFAULT_SETTINGS, type Settings, settingsSchema } from '#shared/api/settings';

/** People's remembered choices, stored with the data; an unknown or damaged choice falls back to the default. */
export class SettingStore {
  readonly #database: Database;
  readonly #ledger: Ledger;

  constructor(database: Database, ledger = new Ledger(database, () => new Date())) {
    this.#database = database;
    this.#ledger = ledger;
  }

  read(): Settings {
    const rows = statement(
      this.#database,
      'SELECT key, value FROM settings WHERE json_valid(value)',
    ).all() as {
      key: string;
      value: string;
    }[];
    return rows.reduce((settings, { key, value }) => withChoice(settings, key, value), DEFAULT_SETTINGS);
  }

  /** The person's own name; empty if none was given. Read at every change, so only this row is. */
  person(): string {
    const row = statement(
      this.#database,
      'SELECT value FROM settings WHERE key = ? AND json_valid(value)',
    ).get('person') as { value: string } | undefined;
    return row === undefined ? '' : withChoice(DEFAULT_SETTINGS, 'person', row.value).person;
  }

  /** Stores all given choices, in one transaction. */
  write(choices: { readonly [K in keyof Settings]?: Settings[K] | undefined }): void {
    const put = statement(this.#database, 'INSERT OR REPLACE INTO settings VALUES (?, ?)');
    this.#ledger.keep(CHOICES, () => {
      for (const [key, value] of Object.entries(choices))
        if (value !== undefined) put.run(key, JSON.stringify(value));
    });
  }
}

function withChoice(settings: Settings, key: string, value: string): Settings {
  const read = settingsSchema.safeParse({ ...settings, [key]: JSON.parse(value) });
  return read.success ? read.data : settings;
}
