import type { ColumnId, RowId, TableId } from './address.ts';

/**
 * A formula, as a symbolic tree evaluated at the position (table, row, column) of the cell it fills. Every
 * formula of the nine forms is a signed sum; `shared/compute/readings.ts` reads it as a value, as Excel and as a
 * sentence.
 */
export type Expression =
  /** Σ of lines `from`…`to` (行次), same column. */
  | { readonly kind: 'lines'; readonly from: number; readonly to: number }
  /** Σ of other columns, same row. */
  | { readonly kind: 'columns'; readonly columns: readonly ColumnId[] }
  /** Σ of the rows directly below this 科目 (类←款←项), same column. */
  | { readonly kind: 'children' }
  /**
   * Σ of the topmost 科目 rows of this table and of rows named by people, same column; optionally only those with
   * the given codes.
   */
  | { readonly kind: 'tops'; readonly codes?: readonly string[] }
  /** One cell, by default in the same table, row and column. */
  | {
      readonly kind: 'cell';
      readonly table?: TableId;
      readonly row?: RowId;
      readonly column?: ColumnId;
    }
  | { readonly kind: 'add'; readonly parts: readonly Expression[] }
  | { readonly kind: 'subtract'; readonly from: Expression; readonly less: readonly Expression[] };

export const lines = (from: number, to: number): Expression => ({ kind: 'lines', from, to });
export const columns = (...names: ColumnId[]): Expression => ({ kind: 'columns', columns: names });
export const children = (): Expression => ({ kind: 'children' });
export const tops = (...codes: string[]): Expression =>
  codes.length > 0 ? { kind: 'tops', codes } : { kind: 'tops' };
export const cell = (at: { table?: TableId; row?: RowId; column?: ColumnId }): Expression => ({
  kind: 'cell',
  ...at,
});
export const line = (number: number, column?: ColumnId): Expression =>
  cell(column === undefined ? { row: String(number) } : { row: String(number), column });
export const add = (...parts: Expression[]): Expression => ({ kind: 'add', parts });
export const subtract = (from: Expression, ...less: Expression[]): Expression => ({
  kind: 'subtract',
  from,
  less,
});

export interface NamedColumn {
  readonly table: TableId;
  readonly column: ColumnId;
}

/** The columns that an expression in the form `inTable` names; a cell without a column means each of `same`. */
export function columnsNamed(
  of: Expression,
  inTable: TableId,
  same: readonly ColumnId[],
): readonly NamedColumn[] {
  switch (of.kind) {
    case 'add':
      return of.parts.flatMap((part) => columnsNamed(part, inTable, same));
    case 'subtract':
      return [of.from, ...of.less].flatMap((part) => columnsNamed(part, inTable, same));
    case 'columns':
      return of.columns.map((column) => ({ table: inTable, column }));
    case 'cell': {
      const columns = of.column === undefined ? same : [of.column];
      return columns.map((column) => ({ table: of.table ?? inTable, column }));
    }
    default:
      return [];
  }
}
