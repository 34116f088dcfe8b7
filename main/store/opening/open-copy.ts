import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { closeToOthers } from '#main/store/file/private-files';
import { finishSalvage, salvage, salvageNotice } from '#main/store/salvage/salvage';
import { migrate, versionOf } from '#main/store/schema/migrate';
import { type Database, openSqlite } from '#main/store/sqlite/open-sqlite';
import { type Result, success } from '#shared/result';
import { examine, kindOf } from './examine.ts';
import { isOfWriting, notOurs, ofNewerProgram } from './open-failure.ts';
import type { Opened } from './opened.ts';

/** Position of the format in SQLite's header; 1: without a write-ahead log. */
const FORMATS_AT = 18;

/**
 * Opens a copy of a database for reading if the file itself is not writable: a WAL database could not even be
 * read there. A damaged one is salvaged in the copy. The copy is removed at the end.
 */
export function openCopy(file: string, notice: string): Result<Opened> {
  const folder = mkdtempSync(join(tmpdir(), 'juesuan-copy-'));
  let database: Database | null = null;
  const close = () => {
    database?.close();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const copy = join(folder, basename(file));
    for (const suffix of ['', '-wal', '.found']) copyPrivately(file + suffix, copy + suffix);
    finishSalvage(copy);
    const notices = [notice];
    database = openSqlite(copy);
    const found = kindOf(copy) === 'other' ? { kind: 'damaged' as const } : examine(database);
    if (found.kind === 'newer' || found.kind === 'foreign') {
      close();
      return found.kind === 'newer' ? ofNewerProgram(file) : notOurs(file);
    }
    if (found.kind === 'damaged') {
      notices.push(salvageNotice(salvage(copy, new Date(), () => database?.close())));
      database = openSqlite(copy);
    } else if (found.version !== versionOf(database)) database.pragma(`user_version = ${found.version}`);
    migrate(database);
    database.pragma('query_only = ON');
    return success({ database, readOnly: true, notices, guards: null, close });
  } catch (error) {
    close();
    if (!isOfWriting(error)) throw error;
    return openInMemory(file, notice, error);
  }
}

/** If there is no space for a copy either; only a file without a log is complete by itself. */
function openInMemory(file: string, notice: string, why: unknown): Result<Opened> {
  const hasLog = (statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0;
  if (hasLog || existsSync(`${file}.found`)) throw why;
  const bytes = readFileSync(file);
  bytes.fill(1, FORMATS_AT, FORMATS_AT + 2);
  const database = openSqlite(bytes);
  const found = examine(database);
  if (found.kind !== 'sound') {
    database.close();
    throw why;
  }
  migrate(database);
  database.pragma('query_only = ON');
  return success({
    database,
    readOnly: true,
    notices: [notice],
    guards: null,
    close: () => database.close(),
  });
}

function copyPrivately(from: string, to: string): void {
  if (!existsSync(from)) return;
  copyFileSync(from, to);
  closeToOthers(to);
}
