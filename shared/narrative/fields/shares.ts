import type { Fen } from '#shared/money/amount';
import { type BasisPoints, ratio } from '#shared/money/ratio';

const WHOLE = 10_000;

/**
 * The shares of `parts` in their sum, in hundredths of a percent, adding up to exactly 100.00 %: the remainder
 * after rounding down goes to the parts with the largest fractions, earlier ones first. `null` if the sum is
 * zero. If a part is negative, each share is rounded individually.
 */
export function sharesOf(parts: readonly Fen[]): readonly (BasisPoints | null)[] {
  const total = parts.reduce((sum, part) => sum + BigInt(part), 0n);
  if (total <= 0n || parts.some((part) => part < 0))
    return parts.map((part) => ratio(part, Number(total) as Fen));
  const exact = parts.map((part) => BigInt(part) * BigInt(WHOLE));
  const floors = exact.map((value) => Number(value / total));
  const missing = WHOLE - floors.reduce((sum, floor) => sum + floor, 0);
  const topped = new Set(byRemainder(exact, total).slice(0, missing));
  return floors.map((floor, index) => (floor + (topped.has(index) ? 1 : 0)) as BasisPoints);
}

function byRemainder(exact: readonly bigint[], total: bigint): readonly number[] {
  const remainders = exact.map((value, index) => ({ index, remainder: value % total }));
  return remainders
    .sort((a, b) => Number(b.remainder - a.remainder) || a.index - b.index)
    .map(({ index }) => index);
}
