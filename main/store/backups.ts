import type { Database } from 'better-sqlite3';
import type { Report } from '#shared/report/report';
import { type Result, success } from '#shared/result';
import { type Backup, backUp, backupFolder, isBackupDue, listBackups, thinBackups } from './backup.ts';
import { backupFailure } from './backup-failure.ts';
import { readBackup } from './backup-reader.ts';
import { statement } from './statement.ts';

/** The backups of one open database. */
export class Backups {
  readonly #file: string;
  readonly #database: Database;
  readonly #now: () => Date;

  constructor(file: string, database: Database, now: () => Date) {
    this.#file = file;
    this.#database = database;
    this.#now = now;
  }

  list(): readonly Backup[] {
    return listBackups(this.#file);
  }

  /** Makes a backup. Fails in a sentence where the disk does not take it. */
  make(kind: '手动' | '恢复前'): Result<Backup> {
    try {
      const made = backUp(this.#database, this.#now(), kind);
      thinBackups(this.#file, this.#now());
      return success(made);
    } catch (error) {
      return backupFailure(error, backupFolder(this.#file));
    }
  }

  /** Makes the day's first backup; answers a sentence where that failed, for work goes on without it. */
  makeDaily(): string | null {
    try {
      if (!this.#holdsReports() || !isBackupDue(this.#file, this.#now())) return null;
      backUp(this.#database, this.#now(), '每日');
      thinBackups(this.#file, this.#now());
      return null;
    } catch {
      return '今天的自动备份没有做成，请检查磁盘空间和文件夹权限，再手动备份一次';
    }
  }

  /** Every sound report of a backup. */
  reports(name: string): Result<readonly Report[]> {
    const read = readBackup(this.#file, name, (store) =>
      store.list().flatMap(({ id }) => {
        const loaded = store.load(id);
        return loaded.kind === 'sound' ? [loaded.report] : [];
      }),
    );
    return read.ok ? success(read.value) : read;
  }

  #holdsReports(): boolean {
    return statement(this.#database, 'SELECT count(*) FROM reports').pluck().get() !== 0;
  }
}
