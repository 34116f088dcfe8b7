import type { Changes } from '#shared/checks/diagnosis/equations/board';
import type { Equation } from '#shared/checks/diagnosis/equations/equations';
import type { TableId } from '#shared/tables/address';

/** Cells that are wrong by the same amount, and the sums that fail because of them. */
export interface WrongCells {
  readonly kind: 'cells';
  /** The amount to add to each cell, by its index. */
  readonly changes: Changes;
  readonly fixed: readonly Equation[];
  /** Other cells that would explain the same sums equally well. */
  readonly others: readonly Changes[];
}

/** Two rows of a form whose amounts are interchanged. */
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
