import { LATEST_VERSION, versionOf } from '#main/store/schema/migrate';
import { Store } from '#main/store/store';
import type { Report } from '#shared/report/report';
import { failure, type Result, success } from '#shared/result';
import { isDamage, withBackup } from './backup-verdict.ts';

/** The content of a backup: the sound reports, and the names of the damaged ones. */
export interface BackedUp {
  readonly sound: readonly Report[];
  readonly damaged: readonly string[];
}

/**
 * Reads the reports of a backup without changing it; only the one with id `only` if given. Fails if the backup as
 * a whole is damaged or unreadable, or of a newer program.
 */
export function readBackup(path: string, name: string, only: string | null): Result<BackedUp> {
  try {
    return withBackup(path, (database) => {
      if (versionOf(database) > LATEST_VERSION)
        return failure('storage', '备份由更新版本的软件建立，请先升级软件');
      return success(readReports(new Store(database, () => new Date(0)), only));
    });
  } catch (error) {
    if (isDamage(error)) return failure('storage', `备份“${name}”已损坏，请另选一份`);
    if (typeof (error as { code?: unknown }).code !== 'string') throw error;
    return failure('storage', `备份“${name}”读不出来，请检查磁盘空间和文件夹权限后重试`);
  }
}

function readReports(store: Store, only: string | null): BackedUp {
  const sound: Report[] = [];
  const damaged: string[] = [];
  for (const { id, 部门, 年度 } of store.list()) {
    if (only !== null && id !== only) continue;
    const loaded = store.load(id);
    if (loaded.kind === 'sound') sound.push(loaded.report);
    else damaged.push(`${部门} ${年度}年度`);
  }
  return { sound, damaged };
}
