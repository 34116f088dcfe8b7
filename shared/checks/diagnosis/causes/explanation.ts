import type { Changes } from '#shared/checks/diagnosis/equations/board';
import type { Equation } from '#shared/checks/diagnosis/equations/equations';
import type { TableId } from '#shared/tables/address';

/** Cells that are wrong by one amount, and the sums that fail for it. */
export interface WrongCells {
  readonly kind: 'cells';
  /** Of each cell, by its place: what must be added to it. */
  readonly changes: Changes;
  readonly fixed: readonly Equation[];
  /** Other cells that would explain the same sums as well. */
  readonly others: readonly Changes[];
}

/** Two rows of a form whose amounts stand at each other's 科目. */
export interface SwappedRows {
  readonly kind: 'swap';
  readonly table: TableId;
  readonly rows: readonly [string, string];
  readonly changes: Changes;
  readonly fixed: readonly Equation[];
  /** Other forms in which the two rows could be swapped instead. */
  readonly others: readonly TableId[];
}

export type Explanation = WrongCells | SwappedRows;
