import BetterSqlite3 from 'better-sqlite3';
import type { Database, OpenDatabase, OpenOptions } from './database.ts';
import { overNodeSqlite } from './node-sqlite.ts';

export type { Database, Statement } from './database.ts';

/** Names of the drivers; the environment variable JUESUAN_SQLITE selects one. */
export type Driver = 'better-sqlite3' | 'node:sqlite';

interface Chosen {
  readonly driver: Driver;
  readonly open: OpenDatabase;
}

let chosen: Chosen | null = null;

/** The driver that databases are opened with. */
export function driver(): Driver {
  chosen ??= choose();
  return chosen.driver;
}

/** Opens a database with better-sqlite3, or with Node's own SQLite if it has no binary for the machine. */
export function openSqlite(source: string | Buffer, options: OpenOptions = {}): Database {
  chosen ??= choose();
  return chosen.open(source, options);
}

function choose(): Chosen {
  const nodes = process.getBuiltinModule('node:sqlite');
  const better = { driver: 'better-sqlite3', open: overBetterSqlite } as const;
  if (nodes === undefined) return better;
  const own = { driver: 'node:sqlite', open: overNodeSqlite(nodes) } as const;
  if (process.env.JUESUAN_SQLITE !== undefined)
    return process.env.JUESUAN_SQLITE === own.driver ? own : better;
  return hasBinary() ? better : own;
}

function overBetterSqlite(source: string | Buffer, options: OpenOptions = {}): Database {
  return new BetterSqlite3(source, options);
}

function hasBinary(): boolean {
  try {
    overBetterSqlite(':memory:').close();
    return true;
  } catch {
    return false;
  }
}
