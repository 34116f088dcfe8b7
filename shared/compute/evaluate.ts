import { addExactly, type Fen, withinLimit } from '#shared/money/amount';
import type { Cell } from '#shared/report/report';
import type { Address } from '#shared/tables/address';
import type { BoundFormula, ComputedCell } from './cell.ts';
import type { PlannedCell } from './plan.ts';

/**
 * The value of a cell, from its entry and its formula's sum (分). `applies`: a form that the formula reads has
 * entries; until then the formula has no effect.
 */
export function evaluate(
  cell: PlannedCell,
  entry: Cell | undefined,
  sum: Fen | null,
  applies: boolean,
): ComputedCell {
  const { address, formula } = cell;
  if (formula === null) return entered(cell, entry, null);
  if (sum === null && (formula.atLeast || !applies)) return entered(cell, entry, null);
  if (formula.atLeast && reaches(entry, sum)) return entered(cell, entry, sum);
  if (entry !== undefined && entry.amount !== sum) {
    const why = entry.reason === undefined ? {} : { reason: entry.reason };
    return { address, value: entry.amount, origin: 'stated', computed: sum, formula, ...why };
  }
  return sum === null ? cell.blank : { address, value: sum, origin: 'computed', computed: sum, formula };
}

function entered(cell: PlannedCell, entry: Cell | undefined, computed: Fen | null): ComputedCell {
  const value = entry?.amount ?? null;
  if (value === null && computed === null) return cell.blank;
  const origin = value === null ? 'blank' : 'entered';
  return { address: cell.address, value, origin, computed, formula: cell.formula };
}

/** Whether an entry exceeds the minimum given by the formula; blank counts as zero. */
function reaches(entry: Cell | undefined, least: Fen | null): entry is Cell {
  return entry !== undefined && entry.amount !== least && (entry.amount ?? 0) >= (least ?? 0);
}

/** The signed sum of a formula's sources; blank if all of them are, or if it exceeds the range of amounts. */
export function sumTerms(formula: BoundFormula, amountAt: (source: Address) => Fen | null): Fen | null {
  let total: number | null = null;
  for (const { sign, address } of formula.terms) {
    const value = amountAt(address);
    if (value !== null) total = addExactly(total, sign * value);
  }
  return withinLimit(total);
}

/** As `sumTerms`, over the indexes of a plan. */
export function sumSources(
  { formula, sources }: PlannedCell,
  valueAt: (place: number) => Fen | null,
): Fen | null {
  if (formula === null) return null;
  let total: number | null = null;
  for (let index = 0; index < sources.length; index++) {
    const value = valueAt(sources[index] ?? -1);
    if (value !== null) total = addExactly(total, (formula.terms[index]?.sign ?? 1) * value);
  }
  return withinLimit(total);
}
