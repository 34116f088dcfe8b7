import { type Report, type Row, tableOf } from '#shared/report/report';
import type { CellPosition, TableId } from '#shared/tables/address';

/** Finds rows of a report by position, efficiently for many lookups. */
export class RowFinder {
  readonly #report: Report;
  readonly #tables = new Map<TableId, ReadonlyMap<string, Row>>();

  constructor(report: Report) {
    this.#report = report;
  }

  find({ table, row }: Pick<CellPosition, 'table' | 'row'>): Row | undefined {
    const known = this.#tables.get(table);
    const rows = known ?? new Map(tableOf(this.#report.tables, table).rows.map((each) => [each.id, each]));
    if (known === undefined) this.#tables.set(table, rows);
    return rows.get(row);
  }
}

const byId = new WeakMap<readonly Row[], ReadonlyMap<string, Row>>();

/** The row with an id; the first if several have it. Rows are immutable, so each table is indexed once. */
export function rowById(rows: readonly Row[], id: string): Row | undefined {
  const known = byId.get(rows) ?? new Map(rows.toReversed().map((row) => [row.id, row]));
  byId.set(rows, known);
  return known.get(id);
}
