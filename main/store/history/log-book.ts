import type { Database } from '#main/store/sqlite/open-sqlite';
import type { Change } from '#shared/edits/describe';
import { Changes } from './changes.ts';
import { isLogWhole, logHead } from './log-chain.ts';

/** Writes the change log in a person's name, and knows which reports' logs were found whole. */
export class LogBook {
  readonly #database: Database;
  readonly #now: () => Date;
  readonly #who: string;
  readonly #changes: Changes;
  /** The end of each log that was found whole. */
  readonly #whole = new Map<string, string>();

  constructor(database: Database, now: () => Date, who: string) {
    this.#database = database;
    this.#now = now;
    this.#who = who;
    this.#changes = new Changes(database);
  }

  /** Enters changes of one act. In the caller's transaction. */
  enter(report: string, changes: readonly Change[], step: string | null = null): void {
    const act = { who: this.#who, at: this.#now().toISOString(), step };
    const { before, after } = this.#changes.add(report, changes, act);
    if (this.#whole.get(report) === before) this.#whole.set(report, after);
  }

  /** Enters what was done with a report as a whole. */
  enterWhole(report: string, what: string, place: string): void {
    this.enter(report, [{ what, place, before: null, after: null }]);
  }

  /** Whether a report's log is what was written; each is read through once, then followed. */
  isWhole(report: string): boolean {
    const head = logHead(this.#database, report);
    if (this.#whole.get(report) === head) return true;
    if (!isLogWhole(this.#database, report)) return false;
    this.#whole.set(report, head);
    return true;
  }
}
