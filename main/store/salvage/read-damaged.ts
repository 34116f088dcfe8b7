import {
  closeSync,
  copyFileSync,
  existsSync,
  openSync,
  readFileSync,
  readSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { checksum } from '#main/store/checksum';
import { dataFileId } from '#main/store/file/data-file';
import { closeToOthers } from '#main/store/file/private-files';
import { loadReport } from '#main/store/reports/load-report';
import { insertReport } from '#main/store/reports/save-report';
import { LATEST_VERSION, migrate } from '#main/store/schema/migrate';
import { type Database, openSqlite } from '#main/store/sqlite/open-sqlite';
import type { Report } from '#shared/report/report';
import { differsByHalves } from './half-characters.ts';

/** A report that was read completely; `removedAt` if it had been removed from the list. */
interface Recovered {
  readonly report: Report;
  readonly removedAt: string | null;
}

export interface Found {
  readonly recovered: readonly Recovered[];
  /** Names of what is damaged, as far as they can be read. */
  readonly lost: readonly string[];
  /** Id of the data file, also stored in its backups. */
  readonly dataFile: string | null;
}

/** The size of SQLite's header, which describes how to read the pages, not their content. */
const HEADER = 100;

/**
 * Reads everything sound in a damaged database, with its header repaired in a copy if that is what is damaged.
 */
export function readDamaged(file: string): Found {
  const found = read(file);
  if (found.recovered.length > 0 || found.lost.length > 0) return found;
  const mended = `${file}.mended`;
  try {
    for (const suffix of ['', '-wal'])
      if (existsSync(file + suffix)) copyFileSync(file + suffix, mended + suffix);
    closeToOthers(mended, `${mended}-wal`);
    mendHeader(mended);
    return read(mended);
  } finally {
    for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(mended + suffix, { force: true });
  }
}

/** Writes what was found to a new database, within the caller's transaction. */
export function keepFound(database: Database, { recovered }: Found, now: Date): void {
  const stamp = database.prepare('UPDATE reports SET checksum = ?, deleted_at = ? WHERE id = ?');
  for (const { report, removedAt } of recovered) {
    // a removed report may have the same department, year and pack as a listed one: it must leave the list first
    insertReport(database, report, now.toISOString());
    stamp.run(checksum(report), removedAt, report.id);
  }
}

export function nameOf(report: Report): string {
  return `${report.部门} ${report.年度}年度`;
}

function read(file: string): Found {
  const recovered: Recovered[] = [];
  const lost: string[] = [];
  const database = readable(() => openSqlite(file));
  if (database === null) return { recovered, lost, dataFile: null };
  try {
    // older versions' reports get their sums; a file too damaged for that is read as it is
    readable(() => migrate(database));
    for (const { id, checksum: saved, deleted_at } of readable(() => listReports(database)) ?? []) {
      const report = readable(() => loadReport(database, id, true));
      const isWhole = report !== null && saved !== null && isAsSaved(database, report, saved);
      if (isWhole) recovered.push({ report, removedAt: deleted_at });
      else if (deleted_at === null) lost.push(report ? nameOf(report) : `编号 ${id}`);
    }
    return { recovered, lost, dataFile: readable(() => dataFileId(database)) };
  } finally {
    database.close();
  }
}

function isAsSaved(database: Database, report: Report, saved: string): boolean {
  return saved === checksum(report) || readable(() => differsByHalves(database, report, saved)) === true;
}

interface Listed {
  readonly id: string;
  readonly checksum: string | null;
  readonly deleted_at: string | null;
}

/** Removed ones first: a listed one may have taken the place of one of them. */
function listReports(database: Database): readonly Listed[] {
  const sql = 'SELECT id, checksum, deleted_at FROM reports ORDER BY deleted_at IS NULL, rowid';
  return database.prepare(sql).all() as Listed[];
}

/** The result of a read, or `null` if damage prevents it. */
function readable<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}

/** A header as SQLite writes it for a file of this version; the number of pages follows from the file's size. */
function mendHeader(file: string): void {
  const fresh = `${file}.fresh`;
  try {
    const database = openSqlite(fresh);
    migrate(database);
    database.close();
    const header = readFileSync(fresh).subarray(0, HEADER);
    header.fill(0, 32, 40);
    header.writeUInt32BE(1, 24);
    header.writeUInt32BE(0, 92);
    header.writeUInt32BE(LATEST_VERSION, 60);
    const handle = openSync(file, 'r+');
    const versions = Buffer.alloc(2);
    readSync(handle, versions, 0, 2, 18);
    if (versions.every((each) => each === 1 || each === 2)) versions.copy(header, 18);
    writeSync(handle, header, 0, HEADER, 0);
    closeSync(handle);
  } finally {
    for (const suffix of ['', '-journal', '-wal']) rmSync(fresh + suffix, { force: true });
  }
}
