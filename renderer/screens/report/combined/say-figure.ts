import { type Fen, formatExact, groupThousands, type MoneyUnit } from '#shared/money/amount';
import { factKind } from '#shared/narrative/facts/facts';
import { isTableId } from '#shared/tables/address';

/** A figure of a 汇总 in words: an amount in `unit`, a count, or a score in points. */
export function sayFigure(place: string, value: number | null, unit: MoneyUnit): string {
  if (value === null) return '空';
  const kind = isTableId(place.split('/')[0]) ? 'amount' : factKind(place);
  if (kind === 'amount') return groupThousands(formatExact(value as Fen, unit));
  return kind === 'score' ? String(value / 100) : String(value);
}
