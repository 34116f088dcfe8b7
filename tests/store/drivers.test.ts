import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as nodeSqlite from 'node:sqlite';
import BetterSqlite3 from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import type { OpenDatabase } from '#main/store/sqlite/database';
import { sqliteCode } from '#main/store/sqlite/error-codes';
import { overNodeSqlite } from '#main/store/sqlite/node-sqlite';
import { driver } from '#main/store/sqlite/open-sqlite';
import { ROOT } from '../support/root.ts';
import { tempFolder } from '../support/temp-folder.ts';

const DRIVERS: readonly (readonly [string, OpenDatabase])[] = [
  ['better-sqlite3', (source, options) => new BetterSqlite3(source, options)],
  ['node:sqlite', overNodeSqlite(nodeSqlite)],
];

it('the suite runs with the driver named in the environment', () => {
  expect(driver()).toBe(process.env.JUESUAN_SQLITE ?? 'better-sqlite3');
});

it('without a better-sqlite3 binary, Node’s own SQLite is used', () => {
  const loader = `data:text/javascript,${encodeURIComponent(`
    import { registerHooks } from 'node:module';
    registerHooks({ load: (url, context, next) => url.includes('/better-sqlite3/')
      ? { format: 'module', shortCircuit: true, source: 'export default class { constructor() { throw new Error("no binary"); } }' }
      : next(url, context) });`)}`;
  const script = "import { driver } from '#main/store/sqlite/open-sqlite'; console.log(driver());";
  const env = { ...process.env, JUESUAN_SQLITE: undefined };
  const run = spawnSync(process.execPath, ['--import', loader, '--input-type=module', '-e', script], {
    cwd: ROOT,
    env,
    encoding: 'utf8',
  });
  expect(run.stdout.trim()).toBe('node:sqlite');
});

describe.each(DRIVERS)('%s', (_, open) => {
  const opened = () => {
    const database = open(join(tempFolder(), 'a.db'));
    database.exec('CREATE TABLE t (x INTEGER UNIQUE NOT NULL, y TEXT)');
    return database;
  };

  it('the driver returns rows, first columns and arrays', () => {
    const database = opened();
    const insert = database.prepare('INSERT INTO t VALUES (?, ?)');
    expect([insert.run(1, 'a').changes, insert.run(2, null).changes]).toEqual([1, 1]);
    const sql = 'SELECT * FROM t ORDER BY x';
    expect(database.prepare(sql).all()).toEqual([
      { x: 1, y: 'a' },
      { x: 2, y: null },
    ]);
    expect(database.prepare(sql).pluck().all()).toEqual([1, 2]);
    expect(database.prepare(sql).raw().all()).toEqual([
      [1, 'a'],
      [2, null],
    ]);
    expect([...database.prepare(sql).pluck().iterate()]).toEqual([1, 2]);
    expect(database.prepare('SELECT x FROM t WHERE x = @x').get({ x: 3 })).toBeUndefined();
    database.close();
    database.close();
    expect(database.open).toBe(false);
  });

  it('the driver keeps a transaction atomic, also one within another', () => {
    const database = opened();
    const insert = database.prepare('INSERT INTO t VALUES (?, ?)');
    const failing = database.transaction(() => {
      insert.run(2, 'b');
      throw new Error('given up');
    });
    database.transaction(() => {
      insert.run(1, 'a');
      expect(failing).toThrow('given up');
    })();
    expect(failing).toThrow('given up');
    expect(database.prepare('SELECT x FROM t').pluck().all()).toEqual([1]);
    database.close();
  });

  it('the driver gives errors the names of SQLite', () => {
    const database = opened();
    database.exec('INSERT INTO t VALUES (1, NULL)');
    const codeOf = (work: () => unknown) => {
      try {
        work();
        return null;
      } catch (error) {
        return (error as { code?: unknown }).code;
      }
    };
    expect(codeOf(() => database.exec('INSERT INTO t VALUES (1, NULL)'))).toBe('SQLITE_CONSTRAINT_UNIQUE');
    expect(codeOf(() => database.exec('INSERT INTO t VALUES (NULL, NULL)'))).toBe(
      'SQLITE_CONSTRAINT_NOTNULL',
    );
    expect(codeOf(() => database.prepare('SELECT nothing'))).toBe('SQLITE_ERROR');
    expect(codeOf(() => open(join(tempFolder(), 'none', 'a.db'), { readonly: true }))).not.toBeNull();
    database.pragma('query_only = ON');
    expect(codeOf(() => database.exec('DELETE FROM t'))).toBe('SQLITE_READONLY');
    database.close();
  });

  it('the driver brings every commit to the disk by default', () => {
    const database = opened();
    expect(database.pragma('synchronous', { simple: true })).toBe(2);
    database.close();
  });

  it('the driver opens the bytes of a file', () => {
    const database = opened();
    database.exec('INSERT INTO t VALUES (7, NULL)');
    const copy = join(tempFolder(), 'copy.db');
    database.prepare('VACUUM INTO ?').run(copy);
    database.close();

    const held = open(readFileSync(copy));
    expect(held.prepare('SELECT x FROM t').pluck().get()).toBe(7);
    held.close();
  });
});

it('an extended code without its own name is given by its number', () => {
  expect([sqliteCode(10 | (3 << 8)), sqliteCode(14), sqliteCode(2067)]).toEqual([
    'SQLITE_IOERR_3',
    'SQLITE_CANTOPEN',
    'SQLITE_CONSTRAINT_UNIQUE',
  ]);
});
