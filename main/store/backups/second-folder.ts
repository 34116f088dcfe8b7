import { constants, copyFile, open, rename, stat } from 'node:fs/promises';
import { isAbsolute, resolve } from 'node:path';
import type { Database } from '#main/store/sqlite/open-sqlite';
import { failure, type Result, success } from '#shared/result';
import { newCopy, removeCopy, removeUnfinished } from './backup.ts';
import { BackupPlace, type Listed } from './backup-place.ts';
import type { Judge } from './judge.ts';

const KEY = 'secondBackupFolder';
const PATIENCE_MS = 5_000;

/** A second folder for backups, such as a stick or a network drive, which may be unavailable at any time. */
export class SecondFolder {
  readonly #database: Database;
  readonly #file: string;
  readonly #id: string;
  readonly #judge: Judge;
  readonly #now: () => Date;
  #place: BackupPlace | null = null;
  #problem: string | null = null;
  #isThere = false;

  constructor(of: {
    readonly database: Database;
    readonly file: string;
    readonly id: string;
    readonly judge: Judge;
    readonly now: () => Date;
  }) {
    this.#database = of.database;
    this.#file = of.file;
    this.#id = of.id;
    this.#judge = of.judge;
    this.#now = of.now;
    this.#open();
  }

  /** `null` if none is chosen, or if it was unavailable at the last attempt. */
  get place(): BackupPlace | null {
    return this.#isThere ? this.#place : null;
  }

  get folder(): string | null {
    return this.#place?.folder ?? null;
  }

  /** A sentence saying why the newest backup is not there; `null` if it is. */
  get problem(): string | null {
    return this.#problem;
  }

  list(): readonly Listed[] {
    return this.place?.list() ?? [];
  }

  /** Stores the choice; fails if the folder does not exist, or is the first one. */
  async choose(folder: string | null, first: string): Promise<Result<Record<never, never>>> {
    if (folder !== null && !isAbsolute(folder))
      return failure('input', '请填写完整的文件夹位置，例如 D:\\备份 或 /media/备份');
    if (folder !== null && !(await isFolder(folder)))
      return failure('input', `没有文件夹“${folder.slice(0, 200)}”，请先建好或插上磁盘，再选一次`);
    if (folder !== null && resolve(folder) === '/')
      return failure('input', '请选一个文件夹，不要选整个系统的根');
    if (folder !== null && resolve(folder) === resolve(first))
      return failure('input', '这就是现在的备份文件夹，请另选一个，最好在别的磁盘上');
    this.#database
      .prepare('INSERT OR REPLACE INTO settings (key, value) VALUES (?, ?)')
      .run(KEY, JSON.stringify(folder));
    this.#problem = null;
    this.#open();
    return success({});
  }

  /**
   * Copies a backup there, unless it is there already, and thins the folder. Nothing waits for it: if it fails,
   * `problem` says so until it succeeds.
   */
  async bring(path: string, name: string): Promise<void> {
    if (this.#place === null) return;
    const { folder } = this.#place;
    this.#isThere = await isFolder(folder);
    if (!this.#isThere) {
      this.#problem = `第二处备份“${folder}”现在找不到：请插上磁盘或连接网络，之后自动补上；本机的备份照常`;
      return;
    }
    try {
      if (!this.#place.has(name)) await this.#copy(path, name, this.#place);
      this.#problem = null;
    } catch (error) {
      const { code = '' } = error as { code?: string };
      const why = /^(ENOSPC|EDQUOT)$/.test(code) ? '磁盘已满' : `写不进去（${code || '内容核对不符'}）`;
      this.#problem = `第二处备份“${folder}”${why}，请检查那里的磁盘；本机的备份照常`;
    }
  }

  async #copy(path: string, name: string, place: BackupPlace): Promise<void> {
    removeUnfinished(place.folder);
    const temporary = newCopy(place.folder);
    try {
      await copyFile(path, temporary, constants.COPYFILE_FICLONE);
      const handle = await open(temporary, 'r+');
      await handle.sync().finally(() => handle.close());
      const verdict = await this.#judge(temporary);
      if (verdict === null || verdict.digest === '') throw new Error('the copy cannot be read');
      await rename(temporary, place.path(name));
      place.keep(name, verdict, this.#now());
      await place.thin(this.#judge, this.#now());
    } catch (error) {
      removeCopy(temporary);
      throw error;
    }
  }

  #open(): void {
    const folder = this.#chosen();
    this.#isThere = false;
    this.#place = folder === null ? null : new BackupPlace(folder, this.#file, this.#id);
  }

  #chosen(): string | null {
    const value = this.#database
      .prepare('SELECT value FROM settings WHERE key = ? AND json_valid(value)')
      .pluck()
      .get(KEY);
    const folder: unknown = typeof value === 'string' ? JSON.parse(value) : null;
    return typeof folder === 'string' ? folder : null;
  }
}

/** A disconnected network drive may take a minute to report it: nobody waits that long. */
async function isFolder(path: string): Promise<boolean> {
  const late = new Promise<false>((resolve) => setTimeout(resolve, PATIENCE_MS, false).unref());
  const found = stat(path).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
  return Promise.race([found, late]);
}
