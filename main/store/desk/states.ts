import { CHOICES, type Ledger } from '#main/store/journal/ledger';
import type { Database } from '#main/store/sqlite/open-sqlite';
import { plucked, statement } from '#main/store/sqlite/statement';
import type { DeskRow } from '#shared/api/desk';
import type { ReportCounts } from '#shared/desk/state';
import { compareNames } from '#shared/report/department-name';

interface StateRecord extends Pick<DeskRow, 'id' | '部门' | '年度' | 'pack' | 'changedAt' | 'sum'> {
  readonly checked: string | null;
  readonly counts: string | null;
  readonly exported: string | null;
  readonly exportedAt: string | null;
  readonly publishedOn: string | null;
  readonly published: string | null;
  readonly superior: string | null;
}

/** A row of the list; the flags (1, 0) compare stored checksums with the current one. */
interface ListRecord extends Omit<StateRecord, 'checked' | 'exported' | 'published'> {
  readonly fresh: 0 | 1 | null;
  readonly exported: 0 | 1 | null;
  readonly changedSince: 0 | 1 | null;
}

/** The known state of each report without opening it: updated after checks, stored beside the reports. */
export class States {
  readonly #database: Database;
  readonly #ledger: Ledger;

  constructor(database: Database, ledger: Ledger) {
    this.#database = database;
    this.#ledger = ledger;
  }

  /** Every listed report, latest year first, by name. */
  list(): readonly Omit<DeskRow, 'whole' | 'units' | 'changedUnits'>[] {
    const sql = `SELECT r.id, d.name AS 部门, r.year AS 年度, r.pack, r.changed_at AS changedAt, r.checksum AS sum,
        s.counts, s.checked = r.checksum AS fresh, s.exported = r.checksum AS exported, s.exported_at AS exportedAt,
        s.published_on AS publishedOn, s.published <> r.checksum AS changedSince, s.superior
      FROM reports r JOIN departments d ON d.id = r.department LEFT JOIN report_states s ON s.report = r.id
      WHERE r.deleted_at IS NULL`;
    // sorting in SQL and parsing one by one would take most of the time of a long list
    const records = (statement(this.#database, sql).all() as ListRecord[]).sort(inOrder);
    const counts: (ReportCounts | null)[] = JSON.parse(`[${records.map((each) => each.counts ?? 'null')}]`);
    return records.map(({ fresh, exported, changedSince, ...row }, at) => ({
      ...row,
      counts: counts[at] ?? null,
      fresh: row.counts !== null && fresh === 1,
      exported: exported === 1,
      changedSince: changedSince === 1,
    }));
  }

  /** Stores the counts of a check of the report with this checksum. */
  keepCounts(report: string, sum: string, counts: ReportCounts): void {
    this.#put(report, 'checked = excluded.checked, counts = excluded.counts', {
      checked: sum,
      counts: JSON.stringify(counts),
    });
  }

  /** Stores that the report with this checksum was exported for the public. */
  keepExport(report: string, sum: string, at: Date): void {
    this.#put(report, 'exported = excluded.exported, exported_at = excluded.exported_at', {
      exported: sum,
      exportedAt: at.toISOString(),
    });
  }

  /** Stores the day on which the report's current state was published; `null`: not published. */
  keepPublished(report: string, on: string | null): void {
    const sql = 'SELECT checksum FROM reports WHERE id = ?';
    const sum = plucked(this.#database, sql).get(report) as string | null | undefined;
    this.#put(report, 'published_on = excluded.published_on, published = excluded.published', {
      publishedOn: on,
      published: on === null ? null : (sum ?? null),
    });
  }

  /** Stores the 主管部门 that a report belongs to; `null`: none. */
  keepSuperior(report: string, superior: string | null): void {
    this.#put(report, 'superior = excluded.superior', { superior });
  }

  /** Gives a report the same 主管部门 as another. */
  keepPlaceOf(other: string, report: string): void {
    const sql = 'SELECT superior FROM report_states WHERE report = ?';
    const superior = statement(this.#database, sql).pluck().get(other) as string | null | undefined;
    if (superior !== null && superior !== undefined) this.keepSuperior(report, superior);
  }

  #put(
    report: string,
    change: string,
    {
      checked = null,
      counts = null,
      exported = null,
      exportedAt = null,
      publishedOn = null,
      published = null,
      superior = null,
    }: Partial<StateRecord>,
  ): void {
    const sql = `INSERT INTO report_states (report, checked, counts, exported, exported_at, published_on, published, superior)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (report) DO UPDATE SET ${change}`;
    this.#ledger.keep(CHOICES, () =>
      statement(this.#database, sql).run(
        report,
        checked,
        counts,
        exported,
        exportedAt,
        publishedOn,
        published,
        superior,
      ),
    );
  }
}

function inOrder(a: ListRecord, b: ListRecord): number {
  return b.年度 - a.年度 || compareNames(a.部门, b.部门) || byCode(a.pack, b.pack);
}

function byCode(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
