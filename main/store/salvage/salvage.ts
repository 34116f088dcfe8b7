import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { continueDataFile } from '#main/store/file/data-file';
import { areEqualFiles } from '#main/store/file/equal-files';
import { beside } from '#main/store/file/names';
import { closeToOthers } from '#main/store/file/private-files';
import { flushFolder } from '#main/store/journal/journal';
import { migrate } from '#main/store/schema/migrate';
import { type Database, openSqlite } from '#main/store/sqlite/open-sqlite';
import { type Found, keepFound, nameOf, readDamaged } from './read-damaged.ts';

/** The readable content of a damaged database. */
export interface Salvaged {
  readonly damagedFile: string;
  readonly recovered: readonly string[];
  readonly lost: readonly string[];
}

/** The key, among the choices, under which a salvaged file stores its notice. */
const NOTE = '找回';

/**
 * Sets a copy of a damaged database aside under another name, and replaces it by a new one with every sound
 * report, in one exchange: the new file is complete and on the disk before it gets its first name, and from then
 * on any start completes the exchange. An interruption at any point leaves everything complete or as before, and
 * it can be repeated. `release` closes whatever has the damaged file open.
 */
export function salvage(file: string, now: Date, release: () => void): Salvaged {
  const damagedFile = setAside(file, now);
  release();
  const found = readDamaged(file);
  const said = {
    damagedFile: basename(damagedFile),
    recovered: found.recovered
      .filter(({ removedAt }) => removedAt === null)
      .map(({ report }) => nameOf(report)),
    lost: found.lost,
  };
  const part = `${file}.found.part`;
  for (const suffix of ['', '-journal']) rmSync(part + suffix, { force: true });
  build(part, found, said, now);
  flush(part);
  renameSync(part, `${file}.found`);
  flushFolder(dirname(file));
  finishSalvage(file);
  return said;
}

/** Completes an interrupted exchange: the new file replaces the old one and its log. */
export function finishSalvage(file: string): void {
  for (const suffix of ['.found.part', '.found.part-journal', '.mended', '.mended-wal'])
    rmSync(file + suffix, { force: true });
  if (!existsSync(`${file}.found`)) return;
  for (const suffix of ['-wal', '-shm', '-journal']) rmSync(file + suffix, { force: true });
  flushFolder(dirname(file));
  renameSync(`${file}.found`, file);
  flushFolder(dirname(file));
}

/** The pending notice of a salvage; `null` if there is none. */
export function salvageNote(database: Database): Salvaged | null {
  const note = database.prepare('SELECT value FROM settings WHERE key = ?').pluck().get(NOTE);
  return typeof note === 'string' ? (JSON.parse(note) as Salvaged) : null;
}

/** Marks it as delivered, when the program ends properly. */
export function forgetSalvage(database: Database): void {
  database.prepare('DELETE FROM settings WHERE key = ?').run(NOTE);
}

/** A salvage in one sentence. */
export function salvageNotice({ damagedFile, recovered, lost }: Salvaged): string {
  const found =
    recovered.length === 0 ? '没有找回报表' : `找回 ${recovered.length} 份：${recovered.join('、')}`;
  const missing = lost.length === 0 ? '' : `；没有找回 ${lost.length} 份：${lost.join('、')}，请从备份恢复`;
  return `数据文件已损坏，原样另存为“${damagedFile}”。${found}${missing}`;
}

function build(part: string, found: Found, said: Salvaged, now: Date): void {
  const fresh = openSqlite(part);
  try {
    closeToOthers(part);
    fresh.pragma('synchronous = FULL');
    migrate(fresh);
    fresh.transaction(() => {
      if (found.dataFile !== null) continueDataFile(fresh, found.dataFile);
      keepFound(fresh, found, now);
      fresh.prepare('INSERT INTO settings (key, value) VALUES (?, ?)').run(NOTE, JSON.stringify(said));
    })();
  } finally {
    fresh.close();
  }
}

/** A copy of the damaged file and of its log, on the disk; an equal one from an earlier attempt is reused. */
function setAside(file: string, now: Date): string {
  const standing = asideBefore(file);
  if (standing !== null) return standing;
  const aside = beside(file, '损坏', now);
  for (const suffix of ['-wal', '-journal', '']) {
    if (!existsSync(file + suffix)) continue;
    const part = `${aside}${suffix}.part`;
    copyFileSync(file + suffix, part);
    closeToOthers(part);
    flush(part);
    renameSync(part, aside + suffix);
  }
  flushFolder(dirname(file));
  return aside;
}

function asideBefore(file: string): string | null {
  const folder = dirname(file);
  const prefix = `${basename(file, extname(file))}-损坏-`;
  const names = readdirSync(folder).filter((name) => name.startsWith(prefix));
  for (const left of names.filter((name) => name.endsWith('.part')))
    rmSync(join(folder, left), { force: true });
  const whole = names.filter((name) => name.endsWith(extname(file)) && !name.endsWith('.part'));
  return whole.map((name) => join(folder, name)).find((each) => isCopy(file, each)) ?? null;
}

function isCopy(file: string, aside: string): boolean {
  return ['', '-wal', '-journal'].every((suffix) => {
    const [one, other] = [file + suffix, aside + suffix];
    return !existsSync(one) || areEqualFiles(one, other);
  });
}

function flush(path: string): void {
  const handle = openSync(path, 'r+');
  fsyncSync(handle);
  closeSync(handle);
}
