import { type Fen, formatExact, type MoneyUnit } from '#shared/money/amount';
import { factKind } from '#shared/narrative/facts/facts';
import { parseAddress } from '#shared/tables/address';

/** A figure in the report's unit, with all its digits; a count unchanged. */
export function show(place: string, value: number | null, unit: MoneyUnit): string {
  if (value === null) return '';
  return isAmount(place) ? formatExact(value as Fen, unit) : String(value);
}

/** The same with its unit, for use in a sentence. */
export function sayKind(kind: 'amount' | 'count', value: number, unit: MoneyUnit): string {
  return kind === 'amount' ? `${formatExact(value as Fen, unit)}${unit}` : String(value);
}

function isAmount(place: string): boolean {
  return parseAddress(place) !== null || factKind(place) === 'amount';
}
