import type { Ledger } from '#main/store/journal/ledger';
import type { Database } from '#main/store/sqlite/open-sqlite';
import { plucked, statement } from '#main/store/sqlite/statement';
import type { Memory, RememberedPart } from '#shared/combine/remember';

/** A part of a combined report. */
export interface Membership {
  readonly whole: string;
  readonly part: string;
  /** Whether the part changed since the 汇总 was made, or was removed from the list. */
  readonly changed: boolean;
}

interface PartRecord {
  readonly id: string;
  readonly name: string;
  readonly sum: string;
  readonly figures: string;
}

interface Turn {
  readonly turn: number;
  readonly before: string;
  readonly after: string;
}

/** The number of combinations kept per report: as many can be undone together with their records. */
const KEPT_TURNS = 5;

/** The parts of combined reports, for each time they were combined. */
export class Combinations {
  readonly #database: Database;
  readonly #ledger: Ledger;

  constructor(database: Database, ledger: Ledger) {
    this.#database = database;
    this.#ledger = ledger;
  }

  /** Stores the parts of a 汇总, in one transaction with the `work` that writes the report. */
  keep(report: string, { parts, ...memory }: Memory, work: () => void): void {
    this.#ledger.keep(report, () => {
      const before = this.#sum(report);
      work();
      const made = this.#next(report, { before, after: this.#sum(report) });
      const { turn } = made;
      this.#run(
        'INSERT INTO combination_turns (report, turn, before, after, memory) VALUES (?, ?, ?, ?, ?)',
        ...[report, turn, made.before, made.after, JSON.stringify(memory)],
      );
      const part =
        'INSERT INTO turn_parts (report, turn, position, part, name, checksum, figures) VALUES (?, ?, ?, ?, ?, ?, ?)';
      for (const [position, { id, name, sum, figures }] of parts.entries())
        this.#run(part, report, turn, position, id, name, sum, JSON.stringify(figures));
      this.#run('DELETE FROM combination_turns WHERE report = ? AND turn <= ?', report, turn - KEPT_TURNS);
    });
  }

  /**
   * Undoes or redoes a step of a report by `travel`. If that step combined it, the record of its parts follows.
   */
  follow<T>(report: string, travel: () => T): T {
    const before = this.#sum(report);
    const done = travel();
    const after = this.#sum(report);
    if (before === after) return done;
    const last = this.#turn(report, 'undone = 0 ORDER BY turn DESC');
    const next = this.#turn(report, 'undone = 1 ORDER BY turn');
    if (last !== null && last.turn > 1 && last.before === after && last.after === before)
      this.#mark(report, last, 1);
    else if (next?.before === before && next.after === after) this.#mark(report, next, 0);
    return done;
  }

  /** The parts that a report was combined from; `null` if it was not combined. */
  read(report: string): Memory | null {
    const sql =
      'SELECT turn, memory FROM combination_turns WHERE report = ? AND undone = 0 ORDER BY turn DESC LIMIT 1';
    const found = statement(this.#database, sql).get(report) as { turn: number; memory: string } | undefined;
    if (found === undefined) return null;
    const memory = JSON.parse(found.memory) as Omit<Memory, 'parts'>;
    return { ...memory, parts: this.#parts(report, found.turn) };
  }

  #parts(report: string, turn: number): readonly RememberedPart[] {
    const sql =
      'SELECT part AS id, name, checksum AS sum, figures FROM turn_parts WHERE report = ? AND turn = ? ORDER BY position';
    const rows = statement(this.#database, sql).all(report, turn) as PartRecord[];
    return rows.map(({ figures, ...part }) => ({ ...part, figures: JSON.parse(figures) }));
  }

  /** Every unit of every listed 汇总, without its figures. */
  memberships(): readonly Membership[] {
    const sql = `SELECT p.report AS whole, p.part, coalesce(u.checksum, '') <> p.checksum AS changed
      FROM turn_parts p
      JOIN (SELECT report, max(turn) AS turn FROM combination_turns WHERE undone = 0 GROUP BY report) t
        ON t.report = p.report AND t.turn = p.turn
      JOIN reports w ON w.id = p.report AND w.deleted_at IS NULL
      LEFT JOIN reports u ON u.id = p.part AND u.deleted_at IS NULL
      WHERE p.checksum <> '' ORDER BY p.report, p.position`;
    const rows = statement(this.#database, sql).all() as { whole: string; part: string; changed: number }[];
    return rows.map((row) => ({ ...row, changed: row.changed === 1 }));
  }

  /** The position of a new record: the last one's, if the report was unchanged. Undone ones are discarded. */
  #next(report: string, { before, after }: Pick<Turn, 'before' | 'after'>): Turn {
    this.#run('DELETE FROM combination_turns WHERE report = ? AND undone = 1', report);
    const last = this.#turn(report, 'undone = 0 ORDER BY turn DESC');
    if (last === null || before !== after) return { turn: (last?.turn ?? 0) + 1, before, after };
    this.#run('DELETE FROM combination_turns WHERE report = ? AND turn = ?', report, last.turn);
    return last;
  }

  #turn(report: string, which: string): Turn | null {
    const sql = `SELECT turn, before, after FROM combination_turns WHERE report = ? AND ${which} LIMIT 1`;
    return (statement(this.#database, sql).get(report) as Turn | undefined) ?? null;
  }

  #mark(report: string, { turn }: Turn, undone: 0 | 1): void {
    const sql = 'UPDATE combination_turns SET undone = ? WHERE report = ? AND turn = ?';
    this.#ledger.keep(report, () => this.#run(sql, undone, report, turn));
  }

  #sum(report: string): string {
    const sql = 'SELECT checksum FROM reports WHERE id = ?';
    return (plucked(this.#database, sql).get(report) as string | null | undefined) ?? '';
  }

  #run(sql: string, ...values: readonly (string | number)[]): void {
    statement(this.#database, sql).run(...values);
  }
}
