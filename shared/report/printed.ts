import { type MoneyUnit, parseAmount } from '#shared/money/amount';
import type { Cell } from './report.ts';

/**
 * A figure's print, where it says the amount in `unit`; `null` where it came without one or was printed in the other
 * unit, before the report changed over.
 */
export function printedIn({ amount, printed }: Cell, unit: MoneyUnit): string | null {
  if (printed === null) return null;
  const read = parseAmount(printed, unit);
  return read.ok && read.value === amount ? printed : null;
}
