import { existsSync, renameSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { backUp, listBackups } from '#main/store/backups/backup';
import { FileWatch } from '#main/store/file/file-watch';
import { beside } from '#main/store/file/names';
import { closeToOthers, createPrivateFile, makePrivateFolder } from '#main/store/file/private-files';
import { type Acknowledged, Journal, readJournal } from '#main/store/journal/journal';
import type { Guards } from '#main/store/journal/ledger';
import { hasRevision } from '#main/store/journal/revisions';
import { backUpConnection } from '#main/store/salvage/back-up-connection';
import {
  finishSalvage,
  forgetSalvage,
  salvage,
  salvageNote,
  salvageNotice,
} from '#main/store/salvage/salvage';
import { LATEST_VERSION, migrate, versionOf } from '#main/store/schema/migrate';
import { type Database, openSqlite } from '#main/store/sqlite/open-sqlite';
import { type Result, success } from '#shared/result';
import { boundCache, examine, type Kind, kindOf } from './examine.ts';
import { inspectLocation } from './file-location.ts';
import { acquireLock } from './lock.ts';
import { openCopy } from './open-copy.ts';
import { isOfFullDisk, isOfWriting, notOurs, ofNewerProgram, openFailure } from './open-failure.ts';
import type { Opened } from './opened.ts';
import { absentNotice, crashNotice, missingNotice, missingOf } from './start-notices.ts';

const FULL = 2;
/** No other commit takes longer; waiting does not make another program close the file. */
const BUSY_MS = 300;

const READ_ONLY = '数据文件所在的位置不能写入：现在打开的是副本，只能查看和导出';
const FULL_DISK = '磁盘已满：现在打开的是副本，只能查看和导出；请清理磁盘，再重新启动软件';
const FAILING_DISK =
  '数据文件所在的磁盘写入出错：现在打开的是副本，只能查看和导出；请检查磁盘，再重新启动软件';

/**
 * Opens the database file, creates it if it is missing, and migrates it to the current version after a verified
 * backup. Every commit reaches the disk (synchronous=FULL, asserted). Acknowledged changes in the journal that
 * are missing from the file are reported. A damaged file is set aside and its readable content kept; one that is
 * not writable is opened as a read-only copy. Fails without touching the file if it belongs to another program,
 * is of a newer version, is in use, or cannot be created.
 */
export function openDatabase(file: string, now: Date): Result<Opened> {
  try {
    if (!existsSync(dirname(file))) makePrivateFolder(dirname(file));
    const place = inspectLocation(file);
    if (place.readOnly && existsSync(file)) return openCopy(file, READ_ONLY);
    return openHere(file, now, place);
  } catch (error) {
    return openFailure(error, file);
  }
}

function openHere(file: string, now: Date, place: ReturnType<typeof inspectLocation>): Result<Opened> {
  const journal = readJournal(file);
  if (kindOf(file) === 'other' && !wasOurs(file, journal)) return notOurs(file);
  let release = () => {};
  try {
    const lock = acquireLock(file);
    if (!lock.ok) return lock;
    release = lock.value.release;
    const notices = place.warning === null ? [] : [place.warning];
    const wasAbsent = kindOf(file) === 'absent';
    const opened = openWritable(file, now, place.walUnsafe, { journal, notices });
    if (!opened.ok) {
      if (opened.error.code !== 'conflict') release();
      return opened;
    }
    const database = opened.value;
    if (!wasAbsent) addProofNotices(database, journal, lock.value.leftBehind, notices);
    const last = journal?.at(-1);
    const isStale = last === undefined || !hasRevision(database, last);
    const guards = guard(database, file, place.walUnsafe, isStale);
    const close = () => {
      if (closeGuarded(database, guards)) release();
      else lock.value.abandon();
    };
    return success({ database, readOnly: false, notices, guards, close });
  } catch (error) {
    release();
    if (!isOfWriting(error) || kindOf(file) === 'absent') throw error;
    return openCopy(file, isOfFullDisk(error) ? FULL_DISK : FAILING_DISK);
  }
}

interface Start {
  readonly journal: readonly Acknowledged[] | null;
  readonly notices: string[];
}

function openWritable(file: string, now: Date, walUnsafe: boolean, start: Start): Result<Database> {
  finishSalvage(file);
  const kind = kindOf(file);
  if (kind === 'absent') makeAnew(file, now, start);
  closeToOthers(...['', '-wal', '-shm', '-journal'].map((suffix) => file + suffix));
  let database = openSqlite(file, { timeout: BUSY_MS });
  try {
    database.pragma('locking_mode = EXCLUSIVE');
    const found = look(database, kind);
    if (found.kind === 'newer' || found.kind === 'foreign') {
      database.close();
      return found.kind === 'newer' ? ofNewerProgram(file) : notOurs(file);
    }
    if (found.kind === 'damaged' || !bringUp(database, found.version, now)) {
      salvage(file, now, () => database.close());
      database = openSqlite(file, { timeout: BUSY_MS });
    }
    harden(database, walUnsafe);
    migrate(database);
    const note = salvageNote(database);
    if (note !== null) start.notices.push(salvageNotice(note));
    return success(database);
  } catch (error) {
    database.close();
    if (isOfWriting(error)) throw error;
    return openFailure(error, file);
  }
}

function look(database: Database, kind: Kind): ReturnType<typeof examine> {
  // the first read takes the lock: a program that has the file open locks others out, whatever its state
  return kind === 'other' ? { kind: 'damaged' } : examine(database);
}

/** Migrates an older database to this version, after a backup; returns whether that was possible. */
function bringUp(database: Database, version: number, now: Date): boolean {
  if (version !== versionOf(database)) database.pragma(`user_version = ${version}`);
  if (version === 0 || version === LATEST_VERSION) return true;
  backUp(database, now, '升级前');
  try {
    migrate(database);
    return true;
  } catch (error) {
    if (!/^SQLITE_(ERROR|CONSTRAINT|CORRUPT)/.test(String((error as { code?: unknown }).code))) throw error;
    return false;
  }
}

/** Creates an empty file; if there was one with content, that is reported, and the rest of it is kept. */
function makeAnew(file: string, now: Date, { journal, notices }: Start): void {
  const left = `${file}-wal`;
  const hasLog = (statSync(left, { throwIfNoEntry: false })?.size ?? 0) > 0;
  const aside = hasLog ? `${beside(file, '残留', now)}-wal` : null;
  if (aside !== null) renameSync(left, aside);
  if (wasOurs(file, journal) || aside !== null)
    notices.push(absentNotice(journal, listBackups(file).length, aside === null ? null : basename(aside)));
  if (!existsSync(file)) createPrivateFile(file);
}

/** Whether something beside a file shows that it was this program's, and had content. */
function wasOurs(file: string, journal: readonly Acknowledged[] | null): boolean {
  return (journal?.length ?? 0) > 0 || listBackups(file).length > 0;
}

/** Adds only notices that the journal proves. */
function addProofNotices(
  database: Database,
  journal: readonly Acknowledged[] | null,
  leftBehind: boolean,
  notices: string[],
): void {
  const missing = missingOf(database, journal ?? [], leftBehind);
  if (missing.length > 0) notices.push(missingNotice(missing));
  else if (leftBehind) notices.push(crashNotice(database, journal));
}

function guard(database: Database, file: string, walUnsafe: boolean, isStale: boolean): Guards {
  const watch = new FileWatch(database, file, !walUnsafe && process.platform !== 'win32');
  let madeBackup: { readonly upTo: number | undefined; readonly name: string | null } | null = null;
  const keepCopy: Guards['keepCopy'] = (last) => {
    if (madeBackup === null || madeBackup.upTo !== last?.revision)
      madeBackup = { upTo: last?.revision, name: backUpConnection(database, last) };
    return madeBackup.name;
  };
  return { watch, journal: new Journal(file, isStale), keepCopy };
}

/** Closing writes the log into the file, so it must not be a replacement. Returns whether it was closed. */
function closeGuarded(database: Database, { watch, journal, keepCopy }: Guards): boolean {
  journal.close();
  if (!database.open) return true;
  if (!watch.isUntouched()) {
    keepCopy(null);
    return false;
  }
  try {
    if (salvageNote(database) !== null) forgetSalvage(database);
  } catch {
    // the notice is then repeated
  }
  database.close();
  return true;
}

/** WAL if the location allows it; never DELETE with FULL, which can lose the last commit. */
function harden(database: Database, walUnsafe: boolean): void {
  database.pragma('locking_mode = EXCLUSIVE');
  const mode = walUnsafe ? 'truncate' : database.pragma('journal_mode = WAL', { simple: true });
  if (mode !== 'wal') database.pragma('journal_mode = TRUNCATE');
  database.pragma('synchronous = FULL');
  database.pragma('foreign_keys = ON');
  boundCache(database);
  if (database.pragma('synchronous', { simple: true }) !== FULL) throw new Error('synchronous is not FULL');
}
