import { type Fen, formatExact, groupThousands, type MoneyUnit } from '#shared/money/amount';
import type { FactDefinition } from '#shared/tables/fact-grammar';

/**
 * A fact as shown in its box: an amount with every decimal and separators, in `unit`; a score in points. Empty if
 * unknown.
 */
export function showFact(
  value: number | undefined,
  { kind }: Pick<FactDefinition, 'kind'>,
  unit: MoneyUnit,
): string {
  if (value === undefined) return '';
  if (kind === 'amount') return groupThousands(formatExact(value as Fen, unit));
  return kind === 'score' ? String(value / 100) : String(value);
}
