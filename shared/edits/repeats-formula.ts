import type { Computed } from '#shared/compute/computed';
import { type Fen, formatAmount, type MoneyUnit, parseAmount } from '#shared/money/amount';
import type { Address } from '#shared/tables/address';
import type { Edited } from './planned.ts';

/**
 * Whether a figure (分) merely repeats the result of a cell's formula, exactly or as the form prints it in
 * `unit`: such an entry is not kept. `false` if no formula gives the cell a figure.
 */
export function isRepeat(
  { cells }: Computed,
  address: Address,
  amount: Fen | null,
  unit: MoneyUnit,
): boolean {
  const found = cells.get(address);
  if (amount === null || found?.formula == null || found.computed === null) return false;
  const printed = parseAmount(formatAmount(found.computed, unit), unit);
  return amount === found.computed || (printed.ok && amount === printed.value);
}

/** Whether a text typed for a cell has the same value as its formula. */
export function repeatsFormula({ computed, report }: Edited, address: string | null, text: string): boolean {
  const amount = parseAmount(text, report.单位);
  return address !== null && amount.ok && isRepeat(computed, address as Address, amount.value, report.单位);
}
