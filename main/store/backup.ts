import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import BetterSqlite3, { type Database } from 'better-sqlite3';
import { stamp } from './names.ts';

/** Why a backup was made. */
export type BackupKind = '每日' | '手动' | '升级前' | '恢复前';

/** A backup, by its file's name: `juesuan-000012-每日-2026-01-02T03-04-05-678Z.db`. */
export interface Backup {
  readonly name: string;
  /** Counts upwards, whatever the clock says. */
  readonly sequence: number;
  readonly kind: string;
  /** ISO 8601, UTC, by the clock of the day. */
  readonly madeAt: string;
}

const NAME = /-(\d{6})-(\p{L}+)-(\d{4}-\d\d-\d\dT\d\d)-(\d\d)-(\d\d)-(\d{3}Z)\.\w+$/u;
const NEWEST_KEPT = 10;
const DAILY_FOR_DAYS = 30;
const DAY_MS = 86_400_000;

/** Where the backups of a database lie. */
export function backupFolder(file: string): string {
  return join(dirname(file), '备份');
}

/** The backups of a database, newest first. */
export function listBackups(file: string): readonly Backup[] {
  return names(backupFolder(file))
    .flatMap((name) => parse(name, file))
    .toSorted((a, b) => b.sequence - a.sequence);
}

/**
 * Writes a copy of an open database, under a name that was never used, then opens the copy and checks it.
 * Returns the backup; throws where it cannot be made or is not sound (what is unsound is removed).
 */
export function backUp(database: Database, now: Date, kind: BackupKind): Backup {
  const folder = backupFolder(database.name);
  mkdirSync(folder, { recursive: true });
  const sequence = (listBackups(database.name)[0]?.sequence ?? 0) + 1;
  const extension = extname(database.name);
  const base = basename(database.name, extension);
  const name = `${base}-${String(sequence).padStart(6, '0')}-${kind}-${stamp(now)}${extension}`;
  const copy = join(folder, name);
  try {
    database.prepare('VACUUM INTO ?').run(copy);
    assertSound(copy);
  } catch (error) {
    rmSync(copy, { force: true });
    throw error;
  }
  return { name, sequence, kind, madeAt: now.toISOString() };
}

function assertSound(copy: string): void {
  const reopened = new BetterSqlite3(copy, { readonly: true });
  try {
    const verdict = reopened.pragma('integrity_check', { simple: true });
    if (verdict !== 'ok') throw new Error(`backup is not sound: ${verdict}`);
  } finally {
    reopened.close();
  }
}

/**
 * Removes the backups that the rule does not keep. The rule: the ten newest and those made before an upgrade always;
 * of the others the newest of each day for thirty days, and the newest of each month before that. One that cannot be
 * removed stays until the next time.
 */
export function thinBackups(file: string, now: Date): void {
  const kept = new Set(keptBackups(listBackups(file), now).map(({ name }) => name));
  for (const { name } of listBackups(file)) {
    if (!kept.has(name)) removeIfPossible(join(backupFolder(file), name));
  }
}

function removeIfPossible(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {}
}

/** The backups that the rule keeps; `backups` newest first. */
export function keptBackups(backups: readonly Backup[], now: Date): readonly Backup[] {
  const periods = new Set<string>();
  return backups.filter((backup, index) => {
    const period = periodOf(backup, now);
    const first = !periods.has(period);
    periods.add(period);
    return index < NEWEST_KEPT || backup.kind === '升级前' || first;
  });
}

/** The day of a recent backup, the month of an older one; one from the future counts as recent. */
function periodOf({ madeAt }: Backup, now: Date): string {
  const age = now.getTime() - Date.parse(madeAt);
  return madeAt.slice(0, age < DAILY_FOR_DAYS * DAY_MS ? 10 : 7);
}

/** Whether a daily backup is due: none was made on this day. */
export function isBackupDue(file: string, now: Date): boolean {
  const today = now.toISOString().slice(0, 10);
  return !listBackups(file).some(({ madeAt, kind }) => kind === '每日' && madeAt.startsWith(today));
}

function names(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function parse(name: string, file: string): readonly Backup[] {
  const match = NAME.exec(name);
  if (match === null || !name.startsWith(`${basename(file, extname(file))}-`)) return [];
  const [, sequence = '', kind = '', hour, minute, second, rest] = match;
  return [{ name, sequence: Number(sequence), kind, madeAt: `${hour}:${minute}:${second}.${rest}` }];
}
