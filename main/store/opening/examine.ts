import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { LATEST_VERSION, versionBySchema, versionOf } from '#main/store/schema/migrate';
import type { Database } from '#main/store/sqlite/open-sqlite';
import { mayBeOurs, ownershipOf } from './own-file.ts';

const SQLITE_HEADER = 'SQLite format 3\0';
const HEADER_BYTES = 100;

/** The kind of a file, by its first bytes. */
export type Kind = 'absent' | 'database' | 'other';

/** A missing or empty file is absent; one with another program's mark is not ours. */
export function kindOf(file: string): Kind {
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) === 0) return 'absent';
  const head = Buffer.alloc(HEADER_BYTES);
  const handle = openSync(file, 'r');
  const read = readSync(handle, head);
  closeSync(handle);
  const isSqlite = head.subarray(0, SQLITE_HEADER.length).toString('latin1') === SQLITE_HEADER;
  return isSqlite && mayBeOurs(head.subarray(0, read)) ? 'database' : 'other';
}

/** The state of an open database; `version` is that of its schema. */
export type Examined =
  | { readonly kind: 'sound'; readonly version: number }
  | { readonly kind: 'foreign' }
  | { readonly kind: 'newer' }
  | { readonly kind: 'damaged' };

/** SQLite's own default; better-sqlite3's is 16,000, filled with pages that are rarely read again. */
const CACHE_KIB = 2000;

export function boundCache(database: Database): void {
  database.pragma(`cache_size = -${CACHE_KIB}`);
}

/**
 * Examines an open database: its owner, its version, and whether it passes SQLite's own check. A version number
 * that contradicts its tables is replaced by the one they show.
 */
export function examine(database: Database): Examined {
  try {
    const owner = ownershipOf(database);
    if (owner === 'foreign') return { kind: 'foreign' };
    const version = versionOf(database);
    if (version > LATEST_VERSION) return { kind: 'newer' };
    // the check reads the whole file
    boundCache(database);
    if (database.pragma('quick_check', { simple: true }) !== 'ok') return { kind: 'damaged' };
    return { kind: 'sound', version: owner === 'empty' ? version : (versionBySchema(database) ?? version) };
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === 'SQLITE_CORRUPT' || code === 'SQLITE_NOTADB') return { kind: 'damaged' };
    throw error;
  }
}
