import type { MoneyUnit } from '#shared/money/amount';
import { type Address, type ColumnId, parseAddress, type RowId, type TableId } from '#shared/tables/address';

import type { TextPart } from './report.ts';

/**
 * The parts of a report that were read from a document. A part that was not read is not zero: a rule whose figures were not
 * read cannot run. A report that is written in the app has no coverage: all of it is known.
 */
export interface Coverage {
  readonly tables: Readonly<Record<TableId, TableCoverage>>;
  /** Parts of the text that were found. */
  readonly texts: ReadonlySet<TextPart>;
}

export interface TableCoverage {
  /** absent: the form was not found. partial: rows or figures of it were not understood, or it contradicts itself. */
  readonly state: 'absent' | 'partial' | 'whole';
  /** The columns that the document prints, by their ids. */
  readonly columns: ReadonlySet<ColumnId>;
  /** The rows that were read. */
  readonly rows: ReadonlySet<RowId>;
  /** Figures that stand in the document and could not be taken. */
  readonly unread: ReadonlySet<Address>;
  /** The lines above it: department, year, unit. */
  readonly head: {
    readonly 部门: string | null;
    readonly 年度: number | null;
    readonly 单位: MoneyUnit | null;
  };
}

export const NOT_READ: TableCoverage = {
  state: 'absent',
  columns: new Set(),
  rows: new Set(),
  unread: new Set(),
  head: { 部门: null, 年度: null, 单位: null },
};

/**
 * Whether it is known what stands at an address: a figure that was read, a blank that was printed, or a line that a
 * form read as a whole does not have. `null` stands for a report of one's own.
 */
export function isKnown(coverage: Coverage | null, address: Address): boolean {
  const place = parseAddress(address);
  if (coverage === null || place === null) return true;
  const table = coverage.tables[place.table] ?? NOT_READ;
  if (table.state === 'absent' || !table.columns.has(place.column) || table.unread.has(address)) return false;
  return table.state === 'whole' || table.rows.has(place.row);
}

export function stateOf(coverage: Coverage | null, table: TableId): TableCoverage['state'] {
  return coverage === null ? 'whole' : (coverage.tables[table] ?? NOT_READ).state;
}
