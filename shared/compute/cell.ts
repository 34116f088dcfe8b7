import { type Fen, fen } from '#shared/money/amount';
import type { Address, TableId } from '#shared/tables/address';

/**
 * blank: nothing entered, nothing to compute. entered: typed or imported, no formula applies. computed: by the
 * form's formula. stated: a formula applies, but the document says otherwise; the stated figure is kept, shown
 * and used further, so that a contradiction is reported where it stands and not in every total above it.
 */
export type Origin = 'blank' | 'entered' | 'computed' | 'stated';

export interface ComputedCell {
  readonly address: Address;
  /** The value that is shown, printed and used in further formulas. */
  readonly value: Fen | null;
  readonly origin: Origin;
  /** The result of the formula, where one applies. */
  readonly computed: Fen | null;
  readonly formula: BoundFormula | null;
  /** Of a stated figure: why it stands against its formula, where someone decided so (按批复数填列). */
  readonly reason?: string;
}

/** A formula at its place: the signed cells that it sums, and how to say it. */
export interface BoundFormula {
  readonly terms: readonly Term[];
  /** The forms that it reads, also where a row it names is not there. */
  readonly tables: readonly TableId[];
  /** e.g. “第1至8行之和”. */
  readonly sentence: string;
  /** The result is the least that the figure may be; a larger entry stands as entered. */
  readonly atLeast?: true;
}

export interface Term {
  readonly sign: 1 | -1;
  readonly address: Address;
}

/**
 * Whether a figure may be typed without deciding against the form's formula. A total of its own form takes none, also
 * while the form is empty: it would stand against what is filled in next.
 */
export function takesEntries(cell: ComputedCell): boolean {
  const { formula, computed, origin } = cell;
  if (formula === null || formula.atLeast || origin === 'stated') return true;
  return computed === null && !sumsOwnForm(cell);
}

/** Whether a cell is made of cells of its own form alone, and so follows from what is filled in there. */
export function sumsOwnForm({ address, formula }: ComputedCell): boolean {
  return formula?.tables.every((table) => address.startsWith(`${table}/`)) === true;
}

/** By how much an entry exceeds the least that its formula allows (分); `null` where there is no such entry. */
export function surplusOf({ value, computed, formula, origin }: ComputedCell): Fen | null {
  const isAbove = formula?.atLeast === true && origin === 'entered' && value !== null && computed !== null;
  return isAbove ? fen(value - computed) : null;
}
