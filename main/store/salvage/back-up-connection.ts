import { join } from 'node:path';
import { backUp, backupFolder } from '#main/store/backups/backup';
import { isVerified, judgeBackup } from '#main/store/backups/backup-verdict';
import type { Acknowledged } from '#main/store/journal/journal';
import { hasRevision } from '#main/store/journal/revisions';
import { type Database, openSqlite } from '#main/store/sqlite/open-sqlite';

/**
 * Writes what an open connection can still read, although its file is gone or replaced, to a backup. Returns its
 * name only if everything in it matches its sums and it includes the last acknowledged revision.
 */
export function backUpConnection(database: Database, last: Acknowledged | null): string | null {
  try {
    const { name } = backUp(database, new Date(), '抢救');
    const path = join(backupFolder(database.name), name);
    const verdict = judgeBackup(path);
    return verdict !== null && isVerified(verdict) && reaches(path, last) ? name : null;
  } catch {
    return null;
  }
}

function reaches(path: string, last: Acknowledged | null): boolean {
  const copy = openSqlite(path, { readonly: true });
  try {
    return last === null || hasRevision(copy, last);
  } finally {
    copy.close();
  }
}
