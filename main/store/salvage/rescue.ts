import { join } from 'node:path';
import { backUp, backupFolder } from '#main/store/backups/backup';
import { isVerified, judgeBackup } from '#main/store/backups/backup-verdict';
import type { Acknowledged } from '#main/store/journal/journal';
import { hasRevision } from '#main/store/journal/revisions';
import { type Database, openSqlite } from '#main/store/sqlite/open-sqlite';

/**
 * What an open connection still reads although its file is gone or no longer its own, as a backup. Returns its name
 * only where everything in it was read against its sums and it goes as far as the revision acknowledged last.
 */
export function rescueAll(database: Database, last: Acknowledged | null): string | null {
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
