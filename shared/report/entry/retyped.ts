import type { Fen } from '#shared/money/amount';
import type { Cell } from '#shared/report/report';

/**
 * Returns a cell after someone typed into it (分; `null` clears it): its printed form no longer applies, but its
 * reason against the formula does, until it is cleared.
 */
export function retyped(before: Cell | undefined, amount: Fen | null): Cell | null {
  if (amount === null) return null;
  const cell = { amount, printed: null };
  return before?.reason === undefined ? cell : { ...cell, reason: before.reason };
}
