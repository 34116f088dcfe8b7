import { closeSync, copyFileSync, fsyncSync, mkdtempSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contentOf, dataFileId } from '#main/store/file/data-file';
import { closeToOthers } from '#main/store/file/private-files';
import { LATEST_VERSION, migrate, versionOf } from '#main/store/schema/migrate';
import { type Database, openSqlite } from '#main/store/sqlite/open-sqlite';
import { Store } from '#main/store/store';

/** The verdict on a backup that was read through. */
export interface Verdict {
  /** The id of its data file; `null` for a version without ids, or if it cannot be read. */
  readonly id: string | null;
  /** See `Content`; empty if it cannot be read. */
  readonly digest: string;
  readonly changes: number;
  /** Whether it passes SQLite's own check. */
  readonly whole: boolean;
  /** Each report, and whether it matches its checksum. */
  readonly reports: readonly FoundReport[];
}

export interface FoundReport {
  readonly id: string;
  readonly name: string;
  readonly sound: boolean;
}

/** Whether everything in a backup is as it was saved. */
export function isVerified({ whole, reports }: Verdict): boolean {
  return whole && reports.every(({ sound }) => sound);
}

const UNREADABLE: Verdict = { id: null, digest: '', changes: 0, whole: false, reports: [] };

/**
 * Reads a whole backup: SQLite's own check, and every report against its checksum. `null` if a newer program made
 * it, so that this one cannot judge it. Throws if the disk prevents reading.
 */
export function judgeBackup(path: string): Verdict | null {
  try {
    return withBackup(path, judge);
  } catch (error) {
    if (isDamage(error)) return UNREADABLE;
    throw error;
  }
}

function judge(database: Database): Verdict | null {
  if (versionOf(database) > LATEST_VERSION) return null;
  const whole = database.pragma('integrity_check', { simple: true }) === 'ok';
  const { digest, changes } = contentOf(database);
  const store = new Store(database, () => new Date(0));
  const reports = store.list().map(({ id, 部门, 年度 }) => ({
    id,
    name: `${部门} ${年度}年度`,
    sound: store.load(id).kind === 'sound',
  }));
  return { id: dataFileId(database), digest, changes, whole, reports };
}

/**
 * Opens a backup for reading in the current version's schema; an older one as a migrated copy. One of a newer
 * version is opened as it is.
 */
export function withBackup<T>(path: string, read: (database: Database) => T): T {
  const database = openSqlite(path, { readonly: true });
  try {
    if (versionOf(database) >= LATEST_VERSION) return read(database);
  } finally {
    database.close();
  }
  return withUpdatedCopy(path, read);
}

function withUpdatedCopy<T>(path: string, read: (database: Database) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'juesuan-backup-'));
  try {
    const copy = join(folder, 'copy.db');
    copyFileSync(path, copy);
    closeToOthers(copy);
    const database = openSqlite(copy);
    try {
      migrate(database);
      return read(database);
    } finally {
      database.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Makes a copy written by SQLite independent of a log: one in WAL mode could not be read from a write-protected
 * disk. It is on the disk when this returns.
 */
export function settle(copy: string): void {
  const database = openSqlite(copy);
  try {
    database.pragma('journal_mode = DELETE');
  } finally {
    database.close();
  }
  const handle = openSync(copy, 'r+');
  fsyncSync(handle);
  closeSync(handle);
}

/** Whether reading failed because of the file's content, not because of the disk. */
export function isDamage(error: unknown): boolean {
  const code = String((error as { code?: unknown } | null)?.code ?? '');
  return error instanceof SyntaxError || /^SQLITE_(CORRUPT|NOTADB|ERROR|IOERR_SHORT_READ)/.test(code);
}

/** The id in a backup, without reading more; `null` if there is none or it cannot be read. */
export function peekId(path: string): string | null {
  try {
    const database = openSqlite(path, { readonly: true });
    try {
      return dataFileId(database);
    } finally {
      database.close();
    }
  } catch {
    return null;
  }
}
