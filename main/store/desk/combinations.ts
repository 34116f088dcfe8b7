import type { Ledger } from '#main/store/journal/ledger';
import type { Database } from '#main/store/sqlite/open-sqlite';
import { statement } from '#main/store/sqlite/statement';
import type { Memory, RememberedPart } from '#shared/combine/remember';

/** Which report was made of which others. */
export interface Membership {
  readonly whole: string;
  readonly part: string;
  /** Whether the part has changed since the 汇总 was made, or has left the list. */
  readonly changed: boolean;
}

interface PartRecord {
  readonly id: string;
  readonly name: string;
  readonly sum: string;
  readonly figures: string;
}

/** The parts of reports that were combined from others. */
export class Combinations {
  readonly #database: Database;
  readonly #ledger: Ledger;

  constructor(database: Database, ledger: Ledger) {
    this.#database = database;
    this.#ledger = ledger;
  }

  /** Keeps what a 汇总 was made of, in one transaction with the `work` that writes the report. */
  keep(report: string, { parts, ...memory }: Memory, work: () => void): void {
    this.#ledger.keep(report, () => {
      work();
      const put = 'INSERT INTO combinations (report, memory) VALUES (?, ?)';
      const part =
        'INSERT INTO combined_parts (report, position, part, name, checksum, figures) VALUES (?, ?, ?, ?, ?, ?)';
      statement(this.#database, 'DELETE FROM combinations WHERE report = ?').run(report);
      statement(this.#database, put).run(report, JSON.stringify(memory));
      for (const [position, { id, name, sum, figures }] of parts.entries())
        statement(this.#database, part).run(report, position, id, name, sum, JSON.stringify(figures));
    });
  }

  /** The parts that a report was combined from; `null` where it was not. */
  read(report: string): Memory | null {
    const sql = 'SELECT memory FROM combinations WHERE report = ?';
    const found = statement(this.#database, sql).pluck().get(report) as string | undefined;
    if (found === undefined) return null;
    return { ...(JSON.parse(found) as Omit<Memory, 'parts'>), parts: this.#parts(report) };
  }

  #parts(report: string): readonly RememberedPart[] {
    const sql =
      'SELECT part AS id, name, checksum AS sum, figures FROM combined_parts WHERE report = ? ORDER BY position';
    const rows = statement(this.#database, sql).all(report) as PartRecord[];
    return rows.map(({ figures, ...part }) => ({ ...part, figures: JSON.parse(figures) }));
  }

  /** Every unit of every 汇总 in the list, without its figures. */
  memberships(): readonly Membership[] {
    const sql = `SELECT p.report AS whole, p.part, coalesce(u.checksum, '') <> p.checksum AS changed
      FROM combined_parts p
      JOIN reports w ON w.id = p.report AND w.deleted_at IS NULL
      LEFT JOIN reports u ON u.id = p.part AND u.deleted_at IS NULL
      WHERE p.checksum <> '' ORDER BY p.report, p.position`;
    const rows = statement(this.#database, sql).all() as { whole: string; part: string; changed: number }[];
    return rows.map((row) => ({ ...row, changed: row.changed === 1 }));
  }
}
