import { type MoneyUnit, parseAmount } from '#shared/money/amount';
import type { Cell } from './report.ts';

/**
 * A figure's printed form, if it gives the amount in `unit`; `null` if there is none, or it was printed in the
 * other unit, before the report's unit changed.
 */
export function printedIn({ amount, printed }: Cell, unit: MoneyUnit): string | null {
  if (printed === null) return null;
  const read = parseAmount(printed, unit);
  return read.ok && read.value === amount ? printed : null;
}
