import { basename, dirname, join } from 'node:path';
import BetterSqlite3, { type Database } from 'better-sqlite3';

/**
 * Writes a copy of an open database beside it, named by time and never over another file, then opens the copy
 * and checks it. Returns the copy's path; throws where the copy cannot be made or is not sound.
 */
export function backUp(database: Database, now: Date): string {
  const stamp = now.toISOString().replace(/[:.]/g, '-');
  const copy = join(dirname(database.name), `${basename(database.name, '.db')}-备份-${stamp}.db`);
  database.prepare('VACUUM INTO ?').run(copy);
  const reopened = new BetterSqlite3(copy, { readonly: true });
  try {
    const verdict = reopened.pragma('integrity_check', { simple: true });
    if (verdict !== 'ok') throw new Error(`backup is not sound: ${verdict}`);
  } finally {
    reopened.close();
  }
  return copy;
}
