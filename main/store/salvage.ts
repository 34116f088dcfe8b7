import { existsSync, renameSync } from 'node:fs';
import BetterSqlite3, { type Database } from 'better-sqlite3';
import type { Report } from '#shared/report/report';
import { checksum } from './checksum.ts';
import { loadReport } from './load-report.ts';
import { migrate } from './migrate.ts';
import { beside } from './names.ts';
import { insertReport } from './save-report.ts';

/** What could be read of a damaged database. */
export interface Salvaged {
  readonly damagedFile: string;
  readonly recovered: readonly string[];
  readonly lost: readonly string[];
}

/**
 * Sets a damaged database aside under another name, never deleting it, and moves every report that is still whole
 * into a new one at the old place.
 */
export function salvage(file: string, now: Date): Salvaged {
  const damagedFile = beside(file, '损坏', now);
  for (const suffix of ['', '-wal', '-shm']) {
    if (existsSync(file + suffix)) renameSync(file + suffix, damagedFile + suffix);
  }
  const recovered: Report[] = [];
  const lost: string[] = [];
  readAll(damagedFile, recovered, lost);
  const fresh = new BetterSqlite3(file);
  try {
    migrate(fresh);
    fresh.transaction(() => {
      for (const report of recovered) store(fresh, report, now);
    })();
  } finally {
    fresh.close();
  }
  return { damagedFile, recovered: recovered.map(nameOf), lost };
}

function store(database: Database, report: Report, now: Date): void {
  insertReport(database, report, now.toISOString());
  database.prepare('UPDATE reports SET checksum = ? WHERE id = ?').run(checksum(report), report.id);
}

function readAll(file: string, recovered: Report[], lost: string[]): void {
  let database: Database;
  try {
    database = new BetterSqlite3(file);
  } catch {
    return;
  }
  for (const { id, checksum: saved } of readable(() => listReports(database)) ?? []) {
    const report = readable(() => loadReport(database, id));
    if (report && (saved === null || saved === checksum(report))) recovered.push(report);
    else lost.push(report ? nameOf(report) : `编号 ${id}`);
  }
  database.close();
}

function listReports(database: Database): readonly { id: string; checksum: string | null }[] {
  return database.prepare('SELECT id, checksum FROM reports WHERE deleted_at IS NULL').all() as {
    id: string;
    checksum: string | null;
  }[];
}

/** The answer of a read, or `null` where the damage is in its way. */
function readable<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}

function nameOf(report: Report): string {
  return `${report.部门} ${report.年度}年度`;
}
