import type { Database } from '#main/store/sqlite/open-sqlite';
import type { Change } from '#shared/edits/describe';
import { Changes } from './changes.ts';
import { isLogWhole, logHead } from './log-chain.ts';

/** Writes the change log in the name the person has now, and remembers which reports' logs were verified. */
export class LogBook {
  readonly #database: Database;
  readonly #now: () => Date;
  readonly #who: () => string;
  readonly #changes: Changes;
  /** The end of each verified log. */
  readonly #whole = new Map<string, string>();

  constructor(database: Database, now: () => Date, who: () => string) {
    this.#database = database;
    this.#now = now;
    this.#who = who;
    this.#changes = new Changes(database);
  }

  /** Logs the changes of one act, within the caller's transaction. */
  enter(report: string, changes: readonly Change[], step: string | null = null): void {
    const act = { who: this.#who(), at: this.#now().toISOString(), step };
    const { before, after } = this.#changes.add(report, changes, act);
    if (this.#whole.get(report) === before) this.#whole.set(report, after);
  }

  /** Logs an act on a report as a whole. */
  enterWhole(report: string, what: string, place: string): void {
    this.enter(report, [{ what, place, before: null, after: null }]);
  }

  /** Whether a report's log is unaltered; each is verified once, then followed. */
  isWhole(report: string): boolean {
    const head = logHead(this.#database, report);
    if (this.#whole.get(report) === head) return true;
    if (!isLogWhole(this.#database, report)) return false;
    this.#whole.set(report, head);
    return true;
  }
}
