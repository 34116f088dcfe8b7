import { type Fen, formatExact, type MoneyUnit } from '#shared/money/amount';
import type { FactDefinition } from '#shared/narrative/facts';

/** A fact as it is typed: an amount exactly, in `unit`; a score in points. Nothing for what is not known. */
export function showFact(value: number | undefined, { kind }: FactDefinition, unit: MoneyUnit): string {
  if (value === undefined) return '';
  if (kind === 'amount') return formatExact(value as Fen, unit);
  return kind === 'score' ? String(value / 100) : String(value);
}
