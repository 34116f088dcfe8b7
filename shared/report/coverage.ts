import type { Fen, MoneyUnit } from '#shared/money/amount';
import { type Address, type ColumnId, parseAddress, type RowId, type TableId } from '#shared/tables/address';

import type { TextPart } from './report.ts';

/** A total in a table that is not what stands below it; both in the table's unit, as printed. */
export interface BrokenSum {
  readonly label: string;
  readonly column: string;
  readonly stated: string;
  readonly sum: string;
  /** What was summed up, if not the rows below. */
  readonly of?: string;
}

/**
 * The parts of a report that were read from a document. An unread part is not zero: a rule whose figures were not
 * read cannot run. A report written in the app has no coverage: everything is known.
 */
export interface Coverage {
  readonly tables: Readonly<Record<TableId, TableCoverage>>;
  /** Parts of the text that were found. */
  readonly texts: ReadonlySet<TextPart>;
  /** Final accounts of other kinds, kept as printed. */
  readonly others?: readonly OtherAccount[];
  /** Totals in tables other than the forms that are not what stands below them, as printed. */
  readonly brokenSums?: readonly (BrokenSum & { readonly title: string })[];
  /** The department named on the cover. */
  readonly cover?: string | null;
  /** Figures of forms that are printed once more under another title. */
  readonly copies?: readonly FormCopy[];
}

/** A column or row of a form's table whose figures were not taken: the form has none such. */
export interface LeftOut {
  readonly kind: 'column' | 'row';
  /** The words of the column's header, from the top, or of the row. */
  readonly name: string;
  /** The first of its cells with a figure. */
  readonly place: string;
  /** The number of its cells with a figure. */
  readonly cells: number;
}

/** A table with the figures of a form that the document prints elsewhere. */
export interface FormCopy {
  readonly table: TableId;
  readonly title: string;
  readonly cells: ReadonlyMap<Address, Fen>;
}

export interface OtherAccount {
  readonly title: string;
  readonly head: TableHead;
  /** 分, as the unit above it says. */
  readonly amounts: readonly Fen[];
}

/** The lines above a table: department, year, unit. */
export interface TableHead {
  readonly 部门: string | null;
  readonly 年度: number | null;
  readonly 单位: MoneyUnit | null;
}

export interface TableCoverage {
  /** absent: the form was not found. partial: rows or figures were not understood, or it contradicts itself. */
  readonly state: 'absent' | 'partial' | 'whole';
  /** The columns printed in the document, by id. */
  readonly columns: ReadonlySet<ColumnId>;
  /** The rows that were read. */
  readonly rows: ReadonlySet<RowId>;
  /** Figures in the document that could not be read. */
  readonly unread: ReadonlySet<Address>;
  readonly leftOut: readonly LeftOut[];
  readonly head: TableHead;
}

export const NOT_READ: TableCoverage = {
  state: 'absent',
  columns: new Set(),
  rows: new Set(),
  unread: new Set(),
  leftOut: [],
  head: { 部门: null, 年度: null, 单位: null },
};

/**
 * Whether the value at an address is known: a figure that was read, a printed blank, or a line missing from a
 * form that was read completely. `null` is a report of one's own.
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
