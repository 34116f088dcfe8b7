import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3, { type Database } from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { listBackups } from '#main/store/backups/backup';
import { openDatabase } from '#main/store/opening/open';
import { LATEST_VERSION, MIGRATIONS, migrate, versionOf } from '#main/store/schema/migrate';
import { Store } from '#main/store/store';
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
  it('migrations give the reviewed schema', () => {
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

  it('migrations run once, in order, with increasing numbers', () => {
    const versions = MIGRATIONS.map(({ version }) => version);
    expect(versions).toEqual(versions.toSorted((a, b) => a - b));
    const database = empty();
    migrate(database);
    migrate(database);
    expect(versionOf(database)).toBe(LATEST_VERSION);
    database.close();
  });

  it('migration 20 gives a report its checksum with the next edit and shows it until then', () => {
    const file = join(tempFolder(), 'a.db');
    const old = new BetterSqlite3(file);
    migrate(
      old,
      MIGRATIONS.filter(({ version }) => version <= 10),
    );
    old.exec("INSERT INTO departments VALUES (1, '示例局')");
    old.exec(
      "INSERT INTO reports VALUES ('r', 1, 2023, 'henan-2023', '元', NULL, '2024-01-01T00:00:00Z', NULL)",
    );
    old.exec("INSERT INTO form_rows VALUES ('r', '公开05', '205', 1, 'rows', '205', '教育支出')");
    old.exec("INSERT INTO cells VALUES ('r', '公开05', '205', '基本支出', 806, '8.06')");
    old.close();
    const opened = openDatabase(file, new Date());
    if (!opened.ok) throw new Error(opened.error.message);
    const { database, close } = opened.value;
    const store = new Store(database, () => new Date());
    const before = store.load('r');
    expect(before.kind === 'sound' && before.report.tables.公开05.rows[0]?.cells.基本支出).toEqual({
      amount: 806,
      printed: '8.06',
    });
    store.write('r', '修改文字', [{ kind: 'text', part: '名词解释', paragraphs: ['一'] }]);
    expect(database.prepare('SELECT checksum FROM reports').pluck().get()).toMatch(/^[0-9a-f]{64}$/);
    expect(store.load('r').kind).toBe('sound');
    expect(listBackups(file).map(({ kind }) => kind)).toEqual(['升级前']);
    close();
  });

  it('a failing migration leaves the file as it was', () => {
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
