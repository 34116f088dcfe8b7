import type { Database } from '#main/store/sqlite/open-sqlite';
import { statement } from '#main/store/sqlite/statement';
import type { Write } from '#shared/report/writes/write';

/** The number of steps of a report that can be undone. */
export const KEPT_STEPS = 500;

export type Direction = 'undo' | 'redo';

export const DIRECTION_NAMES: Readonly<Record<Direction, string>> = { undo: '撤销', redo: '重做' };

/** A stored step of a report's history: `before` and `after` are the report's checksums. */
export interface Step {
  readonly label: string;
  readonly forward: readonly Write[];
  readonly backward: readonly Write[];
  readonly before: string;
  readonly after: string;
}

/** The steps of each report, and its current position in them. Uses the caller's transaction. */
export class Steps {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Adds a step after the last one; undone steps can no longer be redone. */
  record(report: string, { label, forward, backward, before, after }: Step): void {
    const position = this.#position(report) + 1;
    this.#run('DELETE FROM steps WHERE report = ? AND (position >= ? OR position <= ?)', [
      ...[report, position, position - KEPT_STEPS],
    ]);
    this.#run(
      'INSERT INTO steps (report, position, label, forward, backward, before, after) VALUES (?, ?, ?, ?, ?, ?, ?)',
      [report, position, label, JSON.stringify(forward), JSON.stringify(backward), before, after],
    );
    this.#moveTo(report, position);
  }

  /** The next step of undo or redo; `null` if there is none. */
  label(report: string, direction: Direction): string | null {
    const found = statement(this.#database, 'SELECT label FROM steps WHERE report = ? AND position = ?').get(
      ...[report, this.#next(report, direction)],
    ) as { label: string } | undefined;
    return found?.label ?? null;
  }

  /** The step that undo or redo would take; `null` if there is none. Throws SyntaxError if it is damaged. */
  next(report: string, direction: Direction): Step | null {
    const found = statement(
      this.#database,
      'SELECT label, forward, backward, before, after FROM steps WHERE report = ? AND position = ?',
    ).get(report, this.#next(report, direction)) as Record<keyof Step, string> | undefined;
    if (found === undefined) return null;
    const { forward, backward, ...step } = found;
    return { ...step, forward: JSON.parse(forward), backward: JSON.parse(backward) };
  }

  /** Records that the next step was undone or redone. */
  move(report: string, direction: Direction): void {
    this.#moveTo(report, this.#position(report) + (direction === 'undo' ? -1 : 1));
  }

  #next(report: string, direction: Direction): number {
    return this.#position(report) + (direction === 'undo' ? 0 : 1);
  }

  #position(report: string): number {
    const found = statement(this.#database, 'SELECT step FROM reports WHERE id = ?').get(report) as {
      step: number;
    };
    return found.step;
  }

  #moveTo(report: string, position: number): void {
    this.#run('UPDATE reports SET step = ? WHERE id = ?', [position, report]);
  }

  #run(sql: string, values: readonly (string | number)[]): void {
    statement(this.#database, sql).run(...values);
  }
}
