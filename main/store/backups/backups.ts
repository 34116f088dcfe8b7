import { contentOf, dataFileId } from '#main/store/file/data-file';
import type { Database } from '#main/store/sqlite/open-sqlite';
import { failure, type Result, success } from '#shared/result';
import { backupFolder, copyInSteps, placeCopy, removeCopy, removeUnfinished } from './backup.ts';
import { backupFailure } from './backup-failure.ts';
import { type Backup, type BackupKind, localDay } from './backup-name.ts';
import { BackupPlace, type Listed } from './backup-place.ts';
import { type BackedUp, readBackup } from './backup-reader.ts';
import { isVerified, type Verdict } from './backup-verdict.ts';
import type { Judge } from './judge.ts';
import { SecondFolder } from './second-folder.ts';

/** After this many changes a day's first backup is not enough. */
const CHANGES_A_BACKUP = 500;
const TRIES = 3;

/** A new backup, whether the database passes SQLite's own check, and the reports already damaged. */
export interface Made extends Backup {
  readonly whole: boolean;
  readonly damaged: readonly string[];
}

/** The backups of one open database, in the folder beside it and in a second folder if one is chosen. */
export class Backups {
  readonly #database: Database;
  readonly #now: () => Date;
  readonly #judge: Judge;
  readonly #file: string;
  readonly place: BackupPlace;
  readonly second: SecondFolder;
  /** Work on the folder runs sequentially. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(file: string, database: Database, now: () => Date, judge: Judge) {
    this.#file = file;
    this.#database = database;
    this.#now = now;
    this.#judge = judge;
    const id = dataFileId(database) ?? '';
    this.place = new BackupPlace(backupFolder(file), file, id);
    this.second = new SecondFolder({ database, file, id, judge, now });
  }

  /** Newest first, including those that only the second folder has. */
  list(): readonly Listed[] {
    const here = this.place.list();
    const names = new Set(here.map(({ name }) => name));
    const elsewhere = this.second.list().filter(({ name }) => !names.has(name));
    return [...here, ...elsewhere].toSorted((a, b) => b.sequence - a.sequence);
  }

  /**
   * Makes a backup of the database's state at the end, even if it is edited meanwhile. Fails with a sentence if
   * the disk refuses it.
   */
  make(kind: BackupKind): Promise<Result<Made>> {
    return this.#inTurn(async () => {
      try {
        return success(await this.#make(kind, TRIES));
      } catch (error) {
        return backupFailure(error, this.place.folder);
      }
    });
  }

  /** Makes the day's backup if there is something new; returns a sentence if that failed. */
  makeIfDue(): Promise<string | null> {
    return this.#inTurn(async () => {
      try {
        removeUnfinished(this.place.folder);
        if (this.#isDue()) await this.#make('每日', 1);
        return null;
      } catch {
        return '今天的自动备份没有做成，请检查磁盘空间和文件夹权限，再手动备份一次';
      }
    });
  }

  /** Copies the newest backup to the second folder, and reads through one that has no verdict yet. */
  tend(): Promise<void> {
    return this.#inTurn(async () => {
      const newest = this.place.newest();
      if (newest !== null) await this.second.bring(this.place.path(newest.name), newest.name);
      if (this.#database.open) await this.place.lookAtNext(this.#judge, this.#now()).catch(() => false);
    });
  }

  /** Chooses the second folder (`null`: none) and copies the newest backup there, made now if there is none. */
  async choose(folder: string | null): Promise<Result<Record<never, never>>> {
    const chosen = await this.second.choose(folder, this.place.folder);
    if (!chosen.ok || folder === null) return chosen;
    if (this.place.newest() === null && contentOf(this.#database).reports > 0) {
      const made = await this.make('手动');
      if (!made.ok) return made;
    }
    await this.tend();
    return this.second.problem === null ? success({}) : failure('storage', this.second.problem);
  }

  /** The reports of a backup: the sound ones, or one of them, and the names of the damaged ones. */
  reports(name: string, only: string | null = null): Result<BackedUp> {
    const holding = [this.place, this.second.place].find((place) => place?.has(name));
    return holding == null
      ? failure('missing', `备份“${name.slice(0, 100)}”不在了，请刷新列表`)
      : readBackup(holding.path(name), name, only);
  }

  /** The newest backup in which a report is sound. */
  lastSound(report: string): Backup | null {
    const holds = ({ verdict }: Listed) => verdict?.reports.some(({ id, sound }) => id === report && sound);
    return this.list().find(holds) ?? null;
  }

  async #make(kind: BackupKind, tries: number): Promise<Made> {
    const temporary = await copyInSteps(this.#database, this.place.folder);
    try {
      const verdict = await this.#judge(temporary, true);
      if (verdict === null || (verdict.reports.length === 0 && !verdict.whole))
        throw Object.assign(new Error('the copy cannot be read'), { code: 'EIO' });
      const made = await this.#place(temporary, kind, verdict);
      const isCurrent = verdict.digest === contentOf(this.#database).digest;
      return isCurrent || tries === 1 ? made : await this.#make(kind, tries - 1);
    } catch (error) {
      removeCopy(temporary);
      throw error;
    }
  }

  async #place(temporary: string, kind: BackupKind, verdict: Verdict): Promise<Made> {
    const now = this.#now();
    const backup = placeCopy(temporary, this.place.folder, this.#file, kind, now);
    this.place.keep(backup.name, verdict, now);
    // if thinning fails now, the next backup retries it
    await this.place.thin(this.#judge, now).catch(() => undefined);
    const damaged = verdict.reports.flatMap(({ name, sound }) => (sound ? [] : [name]));
    return { ...backup, whole: verdict.whole, damaged };
  }

  /** Whether there is something that no backup contains, and none was made today or much was changed since. */
  #isDue(): boolean {
    const content = contentOf(this.#database);
    if (content.reports === 0) return false;
    const own = this.place.list().filter((each) => each.own);
    const holds = ({ verdict }: Listed) => verdict?.digest === content.digest;
    if (own[0] !== undefined && holds(own[0])) return false;
    if (own.some((each) => holds(each) && each.verdict !== null && isVerified(each.verdict))) return false;
    const today = localDay(this.#now());
    const ofToday = own.find(({ kind, madeAt }) => kind === '每日' && localDay(madeAt) === today);
    return ofToday === undefined || content.changes - (ofToday.verdict?.changes ?? 0) >= CHANGES_A_BACKUP;
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(work, work);
    this.#last = turn.catch(() => undefined);
    return turn;
  }
}
