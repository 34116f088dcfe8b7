import type { Fen } from '#shared/money/amount';
import type { Address, TableId } from '#shared/tables/address';

/** A cell that is wrong, and what it should be. */
export interface WrongFigure {
  readonly address: Address;
  readonly wrong: Fen | null;
  readonly right: Fen;
}

/** A sum that fails. */
export interface FailedSum {
  readonly target: Address;
  readonly sentence: string;
}

/** One cause of failing sums. */
export type Cause =
  /** One amount, written wrong and perhaps carried into further cells. */
  | {
      readonly kind: 'figures';
      readonly figures: readonly WrongFigure[];
      /** Other cells that may be wrong instead. */
      readonly others: readonly WrongFigure[];
      readonly sums: readonly FailedSum[];
    }
  | {
      readonly kind: 'swap';
      readonly table: TableId;
      readonly rows: readonly [string, string];
      readonly sums: readonly FailedSum[];
      /** Other forms in which the rows may be swapped instead. */
      readonly others: readonly TableId[];
    }
  /** The amounts must move up by so many rows (or, negative, down). */
  | {
      readonly kind: 'slip';
      readonly table: TableId;
      readonly by: number;
      readonly from: string;
      readonly to: string;
    }
  /** All amounts of a form are in this unit, whatever it says. */
  | { readonly kind: 'unit'; readonly table: TableId; readonly unit: '元' | '万元' }
  | ({ readonly kind: 'code' } & Recoded);

/** The root causes of contradictions, as far as the sums of the forms show them. */
export interface Diagnosis {
  readonly causes: readonly Cause[];
  /** Of a sum that fails for one of several cells, by its target: those cells. */
  readonly suspects: ReadonlyMap<Address, readonly Address[]>;
  /** Forms that contradict themselves throughout, for no cause that was found: nothing can be held against them. */
  readonly disordered: ReadonlySet<TableId>;
}

export const NO_DIAGNOSIS: Diagnosis = { causes: [], suspects: new Map(), disordered: new Set() };

/** A 科目 that stands under a code that is not its own. */
export interface Recoded {
  readonly table: TableId;
  /** The row, whose id is not its code where a code stands twice. */
  readonly row: string;
  readonly from: string;
  readonly to: string;
}
