import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import BetterSqlite3, { type Database } from 'better-sqlite3';
import { failure, type Result, success } from '#shared/result';
import { backUp } from './backup.ts';
import { LATEST_VERSION, migrate, versionOf } from './migrate.ts';

const FULL = 2;

/**
 * Opens the database file, makes it where it is missing, and brings it to the current version after a checked
 * backup. Every commit reaches the disk (WAL with synchronous=FULL, asserted). Fails without touching the file
 * where it is damaged, no database, of a newer program, in use, or in a place that cannot be written.
 */
export function openDatabase(file: string, now: Date): Result<Database> {
  let database: Database | null = null;
  try {
    if (!existsSync(dirname(file))) mkdirSync(dirname(file), { recursive: true });
    database = new BetterSqlite3(file);
    const refusal = examine(database, file);
    if (refusal !== null) {
      database.close();
      return refusal;
    }
    harden(database);
    if (versionOf(database) > 0 && versionOf(database) < LATEST_VERSION) backUp(database, now);
    migrate(database);
    return success(database);
  } catch (error) {
    database?.close();
    return failure('storage', describe(error, file));
  }
}

function examine(database: Database, file: string): Result<never> | null {
  const version = versionOf(database);
  if (version > LATEST_VERSION) {
    return failure('storage', `数据文件“${file}”由更新版本的软件建立，请先升级软件再打开`);
  }
  if (database.pragma('quick_check', { simple: true }) !== 'ok') {
    return failure('storage', `数据文件“${file}”已损坏，未做任何改动，请从备份恢复`);
  }
  return null;
}

function harden(database: Database): void {
  database.pragma('locking_mode = EXCLUSIVE');
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.pragma('foreign_keys = ON');
  if (database.pragma('synchronous', { simple: true }) !== FULL) throw new Error('synchronous is not FULL');
}

function describe(error: unknown, file: string): string {
  const code = (error as { code?: string }).code ?? '';
  if (code === 'SQLITE_NOTADB') return `“${file}”不是本软件的数据文件，请另选文件`;
  if (code === 'SQLITE_CORRUPT') return `数据文件“${file}”已损坏，未做任何改动，请从备份恢复`;
  if (code.startsWith('SQLITE_BUSY')) return `数据文件“${file}”正由另一个程序使用，请先关闭它`;
  if (/^SQLITE_(CANTOPEN|READONLY|PERM)|^E(ACCES|PERM|ROFS|NOTDIR|EXIST|ISDIR)/.test(code)) {
    return `无法在“${dirname(file)}”写入数据文件，请检查文件夹是否存在、是否只读`;
  }
  if (code === 'SQLITE_FULL' || code === 'ENOSPC') return `磁盘已满，无法打开数据文件“${file}”，请先清理磁盘`;
  throw error;
}
