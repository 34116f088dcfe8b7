import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3, { type Database } from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { backUp } from '#main/store/backup';
import { LATEST_VERSION, MIGRATIONS, migrate, versionOf } from '#main/store/migrate';
import { ROOT } from '../support/root.ts';
import { tempFolder } from '../support/temp-folder.ts';

const SNAPSHOT = join(ROOT, 'tests/store/schema.snapshot.sql');

function empty(): Database {
  return new BetterSqlite3(join(tempFolder(), 'a.db'));
}

function schemaOf(database: Database): string {
  const rows = database
    .prepare(
      "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY type, name",
    )
    .all() as { sql: string }[];
  return `${rows.map(({ sql }) => `${sql};`).join('\n\n')}\n`;
}

describe('migrations', () => {
  it('give the schema that was reviewed', () => {
    const database = empty();
    migrate(database);
    const schema = schemaOf(database);
    database.close();
    if (process.env.JUESUAN_WRITE_SNAPSHOT === '1') writeFileSync(SNAPSHOT, schema);
    const reviewed = existsSync(SNAPSHOT) ? readFileSync(SNAPSHOT, 'utf8') : '';
    expect(schema, 'to accept: JUESUAN_WRITE_SNAPSHOT=1 npm test -- tests/store/migrate.test.ts').toBe(
      reviewed,
    );
  });

  it('run once, in order, numbered upwards', () => {
    const versions = MIGRATIONS.map(({ version }) => version);
    expect(versions).toEqual(versions.toSorted((a, b) => a - b));
    const database = empty();
    migrate(database);
    migrate(database);
    expect(versionOf(database)).toBe(LATEST_VERSION);
    database.close();
  });

  it('leave the file as it was where one of them fails', () => {
    const database = empty();
    migrate(database);
    const before = schemaOf(database);
    const broken = [
      { version: LATEST_VERSION + 10, sql: 'CREATE TABLE half (a)' },
      { version: LATEST_VERSION + 20, sql: 'CREATE NONSENSE' },
    ];
    expect(() => migrate(database, broken)).toThrow();
    expect([versionOf(database), schemaOf(database)]).toEqual([LATEST_VERSION, before]);
    database.close();
  });
});

describe('a backup', () => {
  it('holds what the database holds, and never replaces another', () => {
    const database = empty();
    migrate(database);
    database.prepare('INSERT INTO departments (name) VALUES (?)').run('示例');
    const now = new Date('2026-01-02T03:04:05.678Z');
    const copy = new BetterSqlite3(backUp(database, now), { readonly: true });
    expect(copy.prepare('SELECT name FROM departments').pluck().all()).toEqual(['示例']);
    copy.close();
    expect(() => backUp(database, now)).toThrow(/exists/);
    database.close();
  });
});
