import type { Database } from '#main/store/sqlite/open-sqlite';
import type { Store } from '#main/store/store';
import { backupTime } from './backup-name.ts';
import type { Backups } from './backups.ts';

/** The window opens first. */
const START_MS = 3_000;
const MINUTE = 60_000;
/** A person typing is not disturbed, but not for ever. */
const QUIET_MS = 2_000;
const PUT_OFF_AT_MOST = 10;

/**
 * Works in the background: makes the day's backup, copies it to the second folder, and compares a report per
 * minute with its checksum, so that damage is known before the last sound copy is gone.
 */
export class Keeper {
  readonly #database: Database;
  readonly #store: Store;
  readonly #backups: Backups;
  readonly #log: (error: unknown) => void;
  readonly #damaged = new Map<string, string>();
  #timer: NodeJS.Timeout | null = null;
  #failure: string | null = null;
  #checked: string | null = null;
  #putOff = 0;

  constructor(of: {
    readonly database: Database;
    readonly store: Store;
    readonly backups: Backups;
    readonly log: (error: unknown) => void;
  }) {
    this.#database = of.database;
    this.#store = of.store;
    this.#backups = of.backups;
    this.#log = of.log;
  }

  /** Works every minute from now on, until `stop`. */
  start(): void {
    this.#wait(START_MS);
  }

  stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  /** Makes the day's backup if it is due. */
  async once(): Promise<void> {
    this.#failure = await this.#backups.makeIfDue();
  }

  /** Notices for the person, in sentences. */
  notices(): readonly string[] {
    return [this.#failure, this.#backups.second.problem, ...this.#damageNotices()].filter(
      (notice) => notice !== null,
    );
  }

  /** Compares the next report with its checksum. */
  checkNext(): void {
    const reports = this.#store.list();
    const last = reports.findIndex(({ id }) => id === this.#checked);
    const next = reports[last + 1] ?? reports[0];
    this.#checked = next?.id ?? null;
    if (next === undefined) return;
    if (this.#store.load(next.id).kind === 'damaged')
      this.#damaged.set(next.id, `${next.部门} ${next.年度}年度`);
    else this.#damaged.delete(next.id);
  }

  async #tick(): Promise<void> {
    await this.once();
    await this.#backups.tend();
    const before = this.#edits();
    await new Promise((quiet) => setTimeout(quiet, QUIET_MS).unref());
    const isTyping = this.#database.open && this.#edits() !== before;
    this.#putOff = isTyping ? this.#putOff + 1 : 0;
    if (this.#putOff % PUT_OFF_AT_MOST === 0 && this.#database.open) this.checkNext();
  }

  #edits(): unknown {
    return this.#database.prepare('SELECT total_changes()').pluck().get();
  }

  #wait(ms: number): void {
    this.#timer = setTimeout(async () => {
      const timer = this.#timer;
      await this.#tick().catch((error: unknown) => {
        if (this.#database.open) this.#log(error);
      });
      if (this.#timer === timer && timer !== null) this.#wait(MINUTE);
    }, ms);
    this.#timer.unref();
  }

  #damageNotices(): readonly string[] {
    const standing = new Set(this.#store.list().map(({ id }) => id));
    return [...this.#damaged]
      .filter(([id]) => standing.has(id))
      .map(([id, name]) => {
        const backup = this.#backups.lastSound(id);
        const remedy =
          backup === null
            ? '备份里没有完好的，请看另外保存的副本'
            : `请在“备份与移交”里从 ${backupTime(backup)} 的备份恢复`;
        return `“${name}”的数据与保存时不一致，可能是磁盘损坏：${remedy}`;
      });
  }
}
