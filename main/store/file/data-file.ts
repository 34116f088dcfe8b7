import { createHash } from 'node:crypto';
import type { Database } from '#main/store/sqlite/open-sqlite';

/** The content of a data file, determined without reading it completely. */
export interface Content {
  /** Equal if the reports, the order of their changes and the choices are equal. */
  readonly digest: string;
  /** The number of changes ever logged. */
  readonly changes: number;
  readonly reports: number;
}

/** The id stored in the data file and its backups; `null` in a version without ids. */
export function dataFileId(database: Database): string | null {
  const has = database.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'data_file'").pluck().get();
  if (has === undefined) return null;
  return (database.prepare('SELECT id FROM data_file').pluck().get() as string | undefined) ?? null;
}

/** Makes a database the continuation of another, so that the other's backups become its own. */
export function continueDataFile(database: Database, id: string): void {
  database.prepare('UPDATE data_file SET id = ?').run(id);
}

/**
 * The checksums stored when the reports were saved: a copy damaged since has the digest of the sound one, so that
 * it is never taken for something newer.
 */
export function contentOf(database: Database): Content {
  const rows = (sql: string) => database.prepare(sql).raw().all();
  const reports = rows('SELECT id, checksum, deleted_at FROM reports ORDER BY id');
  const choices = rows('SELECT key, value FROM settings ORDER BY key');
  const layouts = rows('SELECT fingerprint, place FROM import_layouts ORDER BY fingerprint');
  const changes = database.prepare('SELECT coalesce(max(sequence), 0) FROM changes').pluck().get() as number;
  const digest = createHash('sha256')
    .update(JSON.stringify([reports, choices, layouts, changes]))
    .digest('hex');
  return { digest, changes, reports: reports.length };
}
