import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readdirSync, renameSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { areEqualFiles } from '#main/store/file/equal-files';
import { createPrivateFile, makePrivateFolder, removeIfPossible } from '#main/store/file/private-files';
import { type Database, openSqlite } from '#main/store/sqlite/open-sqlite';
import { type Backup, type BackupKind, backupName, type ParsedName, parseBackupName } from './backup-name.ts';

export type { Backup, BackupKind } from './backup-name.ts';

/** Pages copied between two turns of the event loop: about a quarter of a megabyte. */
const PAGES_A_STEP = 64;
const HOUR_MS = 3_600_000;
const UNFINISHED = /^\.juesuan-[0-9a-f]{12}\.partial(-journal|-wal|-shm)?$/;

/** The folder for a database's backups. */
export function backupFolder(file: string): string {
  return join(dirname(file), '备份');
}

/** The backups in a folder of a data file with this name, newest first, whatever they contain. */
export function listBackups(file: string, folder = backupFolder(file)): readonly Backup[] {
  return parsedBackups(folder)
    .filter(({ of }) => of === basename(file))
    .map(({ of: _, ...backup }) => backup);
}

/** All backups in a folder, newest first, of any data file. */
export function parsedBackups(folder: string): readonly ParsedName[] {
  return names(folder)
    .flatMap((name) => parseBackupName(name) ?? [])
    .toSorted((a, b) => b.sequence - a.sequence || (a.madeAt < b.madeAt ? 1 : -1));
}

/**
 * Writes a copy of an open database synchronously, under an unused name, then opens the copy and checks it. The
 * copy gets its name only when it is complete and on the disk. A copy equal to the newest of its kind is not
 * kept. Returns the backup; throws if it cannot be made or is not sound.
 */
export function backUp(database: Database, now: Date, kind: BackupKind): Backup {
  const folder = backupFolder(database.name);
  makePrivateFolder(folder);
  const temporary = newCopy(folder);
  try {
    database.prepare('VACUUM INTO ?').run(temporary);
    assertSound(temporary);
    const same = listBackups(database.name).find((each) => each.kind === kind);
    if (same !== undefined && kind === '升级前' && areEqualFiles(join(folder, same.name), temporary)) {
      removeIfPossible(temporary);
      return same;
    }
    return placeCopy(temporary, folder, database.name, kind, now);
  } catch (error) {
    removeCopy(temporary);
    throw error;
  }
}

/**
 * Copies an open database into a new file of the folder, in steps between which the program continues. Copied
 * parts are flushed to the disk meanwhile, in another thread: flushing everything at the end would block the
 * program.
 */
export async function copyInSteps(database: Database, folder: string): Promise<string> {
  makePrivateFolder(folder);
  const temporary = newCopy(folder);
  const handle = await open(temporary, 'r+');
  let flushing: Promise<void> | null = null;
  const flushOnTheWay = () => {
    flushing ??= handle.datasync().finally(() => {
      flushing = null;
    });
    flushing.catch(() => undefined);
    return PAGES_A_STEP;
  };
  try {
    await database.backup(temporary, { progress: flushOnTheWay });
    return temporary;
  } catch (error) {
    removeCopy(temporary);
    throw error;
  } finally {
    await (flushing as Promise<void> | null)?.catch(() => undefined);
    await handle.close();
  }
}

/** An empty file with a temporary name, for a copy in progress. */
export function newCopy(folder: string): string {
  const temporary = join(folder, `.juesuan-${randomBytes(6).toString('hex')}.partial`);
  createPrivateFile(temporary);
  return temporary;
}

/** Gives a finished copy its name: the next one of the data file. */
export function placeCopy(
  temporary: string,
  folder: string,
  file: string,
  kind: BackupKind,
  now: Date,
): Backup {
  const newest = listBackups(file, folder)[0]?.sequence ?? 0;
  const backup = backupName(file, newest + 1, kind, now);
  flush(temporary);
  renameSync(temporary, join(folder, backup.name));
  return backup;
}

/** Removes a copy that did not become a backup, with SQLite's files beside it. */
export function removeCopy(temporary: string): void {
  for (const suffix of ['', '-journal', '-wal', '-shm']) removeIfPossible(temporary + suffix);
}

/** Removes unfinished copies of a program that was ended; one less than an hour old may still be in progress. */
export function removeUnfinished(folder: string): void {
  for (const name of names(folder).filter((each) => UNFINISHED.test(each))) {
    const changed = statSync(join(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? 0;
    if (Math.abs(Date.now() - changed) > HOUR_MS) removeIfPossible(join(folder, name));
  }
}

function flush(file: string): void {
  const handle = openSync(file, 'r+');
  fsyncSync(handle);
  closeSync(handle);
}

function assertSound(copy: string): void {
  const reopened = openSqlite(copy, { readonly: true });
  try {
    const verdict = reopened.pragma('integrity_check', { simple: true });
    if (verdict !== 'ok') throw new Error(`backup is not sound: ${verdict}`);
  } finally {
    reopened.close();
  }
}

function names(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
