import {
  closeSync,
  copyFileSync,
  existsSync,
  mkdtempSync,
  openSync,
  readSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import BetterSqlite3, { type Database } from 'better-sqlite3';
import { failure, type Result, success } from '#shared/result';
import { backUp } from './backup.ts';
import { acquireLock } from './lock.ts';
import { LATEST_VERSION, migrate, versionOf } from './migrate.ts';
import { inspectPlace } from './place.ts';
import { closeToOthers, createPrivateFile, makePrivateFolder } from './private-files.ts';
import { salvage } from './salvage.ts';

const FULL = 2;
/** Nobody else's commit takes longer; one who has the file open does not give it up by waiting. */
const BUSY_MS = 300;
const SQLITE_HEADER = 'SQLite format 3\0';

/** An open database, and what the person should know about it. */
export interface Opened {
  readonly database: Database;
  readonly readOnly: boolean;
  /** Chinese sentences: what was recovered, what is unsafe. */
  readonly notices: readonly string[];
  /** Whether the file is still the one that was opened. */
  isInPlace(): boolean;
  close(): void;
}

/**
 * Opens the database file, makes it where it is missing, and brings it to the current version after a checked
 * backup. Every commit reaches the disk (synchronous=FULL, asserted). A damaged file is set aside and what can be
 * read of it is kept; one in a place that cannot be written is opened as a copy, for reading. Fails without touching
 * the file where it is no database, of a newer program, in use, or cannot be made.
 */
export function openDatabase(file: string, now: Date): Result<Opened> {
  try {
    if (!existsSync(dirname(file))) makePrivateFolder(dirname(file));
    const place = inspectPlace(file);
    if (place.readOnly && existsSync(file)) return openCopy(file);
    if (existsSync(file) && !isDatabase(file))
      return failure('storage', `“${file}”不是本软件的数据文件，请另选文件`);
    const lock = acquireLock(file);
    if (!lock.ok) return lock;
    if (!existsSync(file)) createPrivateFile(file);
    closeToOthers(...['', '-wal', '-shm', '-journal'].map((suffix) => file + suffix));
    const notices = place.warning === null ? [] : [place.warning];
    const opened = openWritable(file, now, place.walUnsafe, notices);
    if (!opened.ok) {
      if (opened.error.code !== 'conflict') lock.value.release();
      return opened;
    }
    if (lock.value.leftBehind) notices.push(lastChangeNotice(opened.value));
    const close = () => {
      opened.value.close();
      lock.value.release();
    };
    return success({ database: opened.value, readOnly: false, notices, isInPlace: watchPlace(file), close });
  } catch (error) {
    return describe(error, file);
  }
}

function openWritable(file: string, now: Date, walUnsafe: boolean, notices: string[]): Result<Database> {
  let database = new BetterSqlite3(file, { timeout: BUSY_MS });
  try {
    const version = soundVersion(database);
    if (version !== null && version > LATEST_VERSION) {
      database.close();
      return ofNewerProgram(file);
    }
    if (version === null) {
      database.close();
      notices.push(salvageNotice(salvage(file, now)));
      database = new BetterSqlite3(file);
    }
    harden(database, walUnsafe);
    if (version !== null && version > 0 && version < LATEST_VERSION) backUp(database, now, '升级前');
    migrate(database);
    return success(database);
  } catch (error) {
    database.close();
    return describe(error, file);
  }
}

/** A WAL database cannot be read where nothing can be written: a copy can, which is removed in the end. */
function openCopy(file: string): Result<Opened> {
  const folder = mkdtempSync(join(tmpdir(), 'juesuan-copy-'));
  let database: Database | null = null;
  const close = () => {
    database?.close();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const copy = join(folder, basename(file));
    for (const suffix of ['', '-wal'])
      if (existsSync(file + suffix)) {
        copyFileSync(file + suffix, copy + suffix);
        closeToOthers(copy + suffix);
      }
    database = new BetterSqlite3(copy);
    if (versionOf(database) > LATEST_VERSION) {
      close();
      return ofNewerProgram(file);
    }
    migrate(database);
    database.pragma('query_only = ON');
    const notices = ['数据文件所在的位置不能写入：现在打开的是副本，只能查看和导出'];
    return success({ database, readOnly: true, notices, isInPlace: () => true, close });
  } catch (error) {
    close();
    throw error;
  }
}

function ofNewerProgram(file: string): Result<never> {
  return failure('storage', `数据文件“${file}”由更新版本的软件建立，请先升级软件再打开`);
}

/** WAL where the place allows it; never DELETE with FULL, which can lose the last commit. */
function harden(database: Database, walUnsafe: boolean): void {
  database.pragma('locking_mode = EXCLUSIVE');
  const mode = walUnsafe ? 'truncate' : database.pragma('journal_mode = WAL', { simple: true });
  if (mode !== 'wal') database.pragma('journal_mode = TRUNCATE');
  database.pragma('synchronous = FULL');
  database.pragma('foreign_keys = ON');
  if (database.pragma('synchronous', { simple: true }) !== FULL) throw new Error('synchronous is not FULL');
}

/** The version of a database that passes SQLite's own check; `null` where it is damaged. */
function soundVersion(database: Database): number | null {
  try {
    const version = versionOf(database);
    return database.pragma('quick_check', { simple: true }) === 'ok' ? version : null;
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === 'SQLITE_CORRUPT' || code === 'SQLITE_NOTADB') return null;
    throw error;
  }
}

function watchPlace(file: string): () => boolean {
  const { ino } = statSync(file);
  return () => statSync(file, { throwIfNoEntry: false })?.ino === ino;
}

/** An empty file becomes a database; any other must begin as one. */
function isDatabase(file: string): boolean {
  const head = Buffer.alloc(SQLITE_HEADER.length);
  const handle = openSync(file, 'r');
  const read = readSync(handle, head);
  closeSync(handle);
  return read === 0 || head.toString('latin1') === SQLITE_HEADER;
}

function lastChangeNotice(database: Database): string {
  const last = database.prepare('SELECT max(at) FROM changes').pluck().get() as string | null;
  const saved =
    last === null ? '' : `，最后一次保存在 ${new Date(last).toLocaleString('zh-CN', { hour12: false })}`;
  return `上次没有正常退出；显示“已保存”的修改都在${saved}`;
}

function salvageNotice({ damagedFile, recovered, lost }: ReturnType<typeof salvage>): string {
  const found =
    recovered.length === 0 ? '没有找回报表' : `找回 ${recovered.length} 份：${recovered.join('、')}`;
  const missing = lost.length === 0 ? '' : `；没有找回 ${lost.length} 份：${lost.join('、')}，请从备份恢复`;
  return `数据文件已损坏，原样另存为“${basename(damagedFile)}”。${found}${missing}`;
}

function describe(error: unknown, file: string): Result<never> {
  const code = (error as { code?: string }).code ?? '';
  const folder = dirname(file);
  if (code.startsWith('SQLITE_BUSY'))
    return failure('conflict', `数据文件“${file}”正由另一个程序使用，请先关闭它`);
  if (/^SQLITE_(CANTOPEN|READONLY|PERM)|^E(ACCES|PERM|ROFS|NOTDIR|EXIST|ISDIR)/.test(code)) {
    return failure('storage', `无法在“${folder}”写入数据文件，请检查文件夹是否存在、是否只读`);
  }
  if (code === 'SQLITE_FULL' || code === 'ENOSPC') {
    return failure('storage', `磁盘已满，无法打开数据文件“${file}”，请先清理磁盘`);
  }
  if (code.startsWith('SQLITE_'))
    return failure('storage', `数据文件“${file}”无法读取，没有做任何改动，请从备份恢复`);
  if (code === 'ERR_DLOPEN_FAILED') return failure('storage', '软件的数据库组件不能载入，请重新安装软件');
  if (/^E[A-Z0-9]+$/.test(code))
    return failure('storage', `无法打开数据文件“${file}”（${code}），请检查磁盘是否接好、路径是否正确`);
  throw error;
}
