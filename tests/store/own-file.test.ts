import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { expect, it } from 'vitest';
import { openDatabase } from '#main/store/opening/open';
import { tempFolder } from '../support/temp-folder.ts';

function foreign(sql: string): string {
  const file = join(tempFolder(), 'a.db');
  const database = new BetterSqlite3(file);
  database.exec(sql);
  database.close();
  return file;
}

it.each([
  ['with its own mark', 'PRAGMA application_id = 252006674; CREATE TABLE reports (id)'],
  ['without a mark', 'CREATE TABLE invoices (id); INSERT INTO invoices VALUES (1)'],
  ['with one of our names for a table', 'CREATE TABLE reports (id); PRAGMA user_version = 110'],
])('another program’s SQLite file %s is refused and left alone', (_what, sql) => {
  const file = foreign(sql);
  const before = readFileSync(file);
  expect(openDatabase(file, new Date())).toMatchObject({
    ok: false,
    error: { code: 'storage', message: /不是本软件的数据文件/ },
  });
  expect(readFileSync(file).equals(before)).toBe(true);
  expect(readdirSync(join(file, '..'))).toEqual(['a.db']);
});

it('a damaged file with another program’s mark is also refused', () => {
  const file = foreign('PRAGMA application_id = 252006674; CREATE TABLE a (b)');
  const bytes = readFileSync(file);
  bytes.fill(0xff, 200);
  writeFileSync(file, bytes);
  expect(openDatabase(file, new Date())).toMatchObject({ ok: false });
  expect(readFileSync(file).equals(bytes)).toBe(true);
  expect(existsSync(`${file}.lock`)).toBe(false);
});
