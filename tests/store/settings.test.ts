import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { expect, it } from 'vitest';
import { SettingStore } from '#main/store/choices/settings';
import { openDatabase } from '#main/store/opening/open';
import { MIGRATIONS, migrate } from '#main/store/schema/migrate';
import type { Database } from '#main/store/sqlite/database';
import { DEFAULT_SETTINGS } from '#shared/api/settings';
import { tempFolder } from '../support/temp-folder.ts';

it('choices are stored in the data file, each separately', () => {
  const file = join(tempFolder(), 'a.db');
  inFile(file, (settings) => {
    expect(settings.read()).toEqual(DEFAULT_SETTINGS);
    settings.write({ page: '省模板版心' });
    settings.write({ charts: '图片' });
  });
  inFile(file, (settings) => {
    expect(settings.read()).toEqual({ ...DEFAULT_SETTINGS, page: '省模板版心', charts: '图片' });
  });
});

it('an unknown or damaged choice falls back to the default', () => {
  const opened = openDatabase(join(tempFolder(), 'a.db'), new Date());
  if (!opened.ok) throw new Error(opened.error.message);
  const { database, close } = opened.value;
  database.exec(
    `INSERT INTO settings VALUES ('page', '"A3"'), ('unknown', '1'), ('charts', '"图片"'), ('fonts', '"damag')`,
  );
  expect(new SettingStore(database).read()).toEqual({ ...DEFAULT_SETTINGS, charts: '图片' });
  close();
});

it('choices are added to a file of version 30 without changing its reports', () => {
  const file = join(tempFolder(), 'a.db');
  const old = new BetterSqlite3(file);
  migrate(
    old,
    MIGRATIONS.filter(({ version }) => version <= 30),
  );
  old.exec(`INSERT INTO departments VALUES (1, '示例局');
    INSERT INTO reports VALUES ('r', 1, 2023, 'henan-2023', '元', NULL, '2024-01-01T00:00:00Z', NULL, NULL);
    INSERT INTO facts VALUES ('r', '上年/公开01/31/决算数', 100)`);
  old.close();
  inFile(file, (settings, database) => {
    expect(settings.read()).toEqual(DEFAULT_SETTINGS);
    expect(database.prepare('SELECT key, value FROM facts').all()).toEqual([
      { key: '上年/公开01/31/决算数', value: 100 },
    ]);
  });
});

function inFile(file: string, use: (settings: SettingStore, database: Database) => void): void {
  const opened = openDatabase(file, new Date());
  if (!opened.ok) throw new Error(opened.error.message);
  const { database } = opened.value;
  use(new SettingStore(database), database);
  opened.value.close();
}
