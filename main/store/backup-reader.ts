import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { failure, type Result, success } from '#shared/result';
import { backupFolder, listBackups } from './backup.ts';
import { LATEST_VERSION, migrate, versionOf } from './migrate.ts';
import { Store } from './store.ts';

/**
 * Reads in a backup without touching it: a copy is opened and brought to the current version. Fails where the backup
 * is not there, damaged or of a newer program, or cannot be copied.
 */
export function readBackup<T>(file: string, name: string, read: (store: Store) => T): Result<T> {
  if (!listBackups(file).some((backup) => backup.name === name))
    return failure('missing', `备份“${name.slice(0, 100)}”不在了，请刷新列表`);
  const folder = mkdtempSync(join(tmpdir(), 'juesuan-backup-'));
  try {
    const copy = join(folder, 'copy.db');
    copyFileSync(join(backupFolder(file), name), copy);
    const database = new BetterSqlite3(copy);
    try {
      if (versionOf(database) > LATEST_VERSION)
        return failure('storage', '备份由更新版本的软件建立，请先升级软件');
      if (database.pragma('integrity_check', { simple: true }) !== 'ok') return damaged(name);
      migrate(database);
      return success(read(new Store(database, () => new Date(0))));
    } finally {
      database.close();
    }
  } catch (error) {
    const code = (error as { code?: unknown }).code;
    if (typeof code !== 'string') throw error;
    if (code.startsWith('SQLITE_')) return damaged(name);
    return failure('storage', `备份“${name}”复制不到临时文件夹，请检查磁盘空间和文件夹权限后重试`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function damaged(name: string): Result<never> {
  return failure('storage', `备份“${name}”已损坏，请另选一份`);
}
