import { chainOldLogs } from '#main/store/history/log-chain';
import { type Database, openSqlite } from '#main/store/sqlite/open-sqlite';
import { migration0010 } from './migrations/0010-first.ts';
import { migration0020 } from './migrations/0020-checksum.ts';
import { migration0030 } from './migrations/0030-facts.ts';
import { migration0090 } from './migrations/0090-settings.ts';
import { migration0100 } from './migrations/0100-history.ts';
import { migration0110 } from './migrations/0110-imports.ts';
import { migration0120 } from './migrations/0120-proof.ts';
import { migration0130 } from './migrations/0130-data-file.ts';
import { migration0160 } from './migrations/0160-desk.ts';
import { migration0170 } from './migrations/0170-packs.ts';
import { migration0180 } from './migrations/0180-combined-turns.ts';
import { migration0190 } from './migrations/0190-pack-origins.ts';
import { migration0200 } from './migrations/0200-places.ts';
import { migration0210 } from './migrations/0210-pack-versions.ts';
import { migration0220 } from './migrations/0220-published.ts';
import { stampOldReports } from './stamp-old.ts';

export interface Migration {
  readonly version: number;
  readonly sql: string;
}

/** In order; a released migration is never edited. */
export const MIGRATIONS: readonly Migration[] = [
  migration0010,
  migration0020,
  migration0030,
  migration0090,
  migration0100,
  migration0110,
  migration0120,
  migration0130,
  migration0160,
  migration0170,
  migration0180,
  migration0190,
  migration0200,
  migration0210,
  migration0220,
];

export const LATEST_VERSION = MIGRATIONS.at(-1)?.version ?? 0;

export function versionOf(database: Database): number {
  return database.pragma('user_version', { simple: true }) as number;
}

/** From this version on every report has its sum, and every log its chain. */
const PROVEN = migration0120.version;

/** Runs all pending migrations in one transaction: afterwards the file is either migrated or untouched. */
export function migrate(database: Database, migrations: readonly Migration[] = MIGRATIONS): void {
  const pending = migrations.filter(({ version }) => version > versionOf(database));
  if (pending.length === 0) return;
  database.transaction(() => {
    for (const { sql } of pending) database.exec(sql);
    if (migrations === MIGRATIONS && pending.some(({ version }) => version === PROVEN)) prove(database);
    database.pragma(`user_version = ${pending.at(-1)?.version}`);
  })();
}

/** Uses the program's own reading, which knows only the newest schema: so it runs after all migrations. */
function prove(database: Database): void {
  stampOldReports(database);
  chainOldLogs(database);
}

/** The version matching a database's schema, whatever it declares; `null` if none matches. */
export function versionBySchema(database: Database): number | null {
  versions ??= versionsBySchema();
  return versions.get(schemaOf(database)) ?? null;
}

/** Kept: a program opens several files, and the migrations take longer than the rest of an opening. */
let versions: ReadonlyMap<string, number> | undefined;

function versionsBySchema(): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const fresh = openSqlite(':memory:');
  try {
    for (const migration of MIGRATIONS) {
      migrate(fresh, [migration]);
      const schema = schemaOf(fresh);
      if (!found.has(schema)) found.set(schema, migration.version);
    }
  } finally {
    fresh.close();
  }
  return found;
}

function schemaOf(database: Database): string {
  const sql = `SELECT sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%' ORDER BY type, name`;
  return JSON.stringify(database.prepare(sql).pluck().all());
}
