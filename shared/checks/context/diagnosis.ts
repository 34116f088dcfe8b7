import type { Fen } from '#shared/money/amount';
import type { Address, TableId } from '#shared/tables/address';

/** A wrong cell and its right value. */
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
  /** One amount written wrong, and possibly carried over into further cells. */
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
  /** The amounts must move up by so many rows (down, if negative). */
  | {
      readonly kind: 'slip';
      readonly table: TableId;
      readonly by: number;
      readonly from: string;
      readonly to: string;
    }
  /** All amounts of a form are in this unit, whatever unit it states. */
  | { readonly kind: 'unit'; readonly table: TableId; readonly unit: '元' | '万元' }
  | ({ readonly kind: 'code' } & Recoded);

/** The root causes of contradictions, as far as the sums of the forms reveal them. */
export interface Diagnosis {
  readonly causes: readonly Cause[];
  /** For a sum that fails because of one of several cells, by its target: those cells. */
  readonly suspects: ReadonlyMap<Address, readonly Address[]>;
  /** Forms that contradict themselves throughout without a known cause; they prove nothing about others. */
  readonly disordered: ReadonlySet<TableId>;
}

export const NO_DIAGNOSIS: Diagnosis = { causes: [], suspects: new Map(), disordered: new Set() };

/** A 科目 listed under a wrong code. */
export interface Recoded {
  readonly table: TableId;
  /** The row id; it differs from the code if a code occurs twice. */
  readonly row: string;
  readonly from: string;
  readonly to: string;
}
