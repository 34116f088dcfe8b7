import { type Fen, fen } from '#shared/money/amount';
import type { Address, TableId } from '#shared/tables/address';

/**
 * blank: nothing entered, nothing to compute. entered: typed or imported, no formula applies. computed: by the
 * form's formula. stated: a formula applies, but the document gives another figure; that figure is kept, shown
 * and used further, so that a contradiction is reported in its own cell and not in every total above it.
 */
export type CellOrigin = 'blank' | 'entered' | 'computed' | 'stated';

export interface ComputedCell {
  readonly address: Address;
  /** The value that is shown, printed and used in further formulas. */
  readonly value: Fen | null;
  readonly origin: CellOrigin;
  /** The result of the formula, if there is one. */
  readonly computed: Fen | null;
  readonly formula: BoundFormula | null;
  /** For a stated figure: the reason, if a person decided to keep it against its formula (按批复数填列). */
  readonly reason?: string;
}

/** A formula bound to its cell: the signed cells it sums, and its wording. */
export interface BoundFormula {
  readonly terms: readonly Term[];
  /** The forms it reads, including those that lack the rows it names. */
  readonly tables: readonly TableId[];
  /** e.g. “第1至8行之和”. */
  readonly sentence: string;
  /** The result is the minimum; a larger entry is kept. */
  readonly atLeast?: true;
}

export interface Term {
  readonly sign: 1 | -1;
  readonly address: Address;
}

/**
 * Whether a figure may be typed without overriding the form's formula. A total of its own form takes none, even
 * while the form is empty: it would contradict what is filled in next.
 */
export function takesEntries(cell: ComputedCell): boolean {
  const { formula, computed, origin } = cell;
  if (formula === null || formula.atLeast || origin === 'stated') return true;
  return computed === null && !sumsOwnForm(cell);
}

/** Whether a cell is computed from cells of its own form alone, and so follows from what is entered there. */
export function sumsOwnForm({ address, formula }: ComputedCell): boolean {
  return formula?.tables.every((table) => address.startsWith(`${table}/`)) === true;
}

/** The amount by which an entry exceeds its formula's minimum (分); `null` if there is no such entry. */
export function surplusOf({ value, computed, formula, origin }: ComputedCell): Fen | null {
  const isAbove = formula?.atLeast === true && origin === 'entered' && value !== null && computed !== null;
  return isAbove ? fen(value - computed) : null;
}
