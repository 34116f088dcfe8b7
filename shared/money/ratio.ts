import type { Fen } from './amount.ts';

/** A ratio in hundredths of a percent (1 = 0.01 %), always an integer. */
export type BasisPoints = number & { readonly __unit: '0.01%' };

/**
 * part ÷ whole in hundredths of a percent, rounded half away from zero in integer arithmetic. `null` if either is
 * blank, or if the whole is zero or so small that the ratio exceeds the exact integers: such a ratio is never
 * printed.
 */
export function ratio(part: Fen | null, whole: Fen | null): BasisPoints | null {
  if (part === null || whole === null || whole === 0) return null;
  const denominator = 2n * abs(BigInt(whole));
  const size = (abs(BigInt(part)) * 20_000n + abs(BigInt(whole))) / denominator;
  if (size > BigInt(Number.MAX_SAFE_INTEGER)) return null;
  const negative = part < 0 !== whole < 0;
  return Number(negative ? -size : size) as BasisPoints;
}

/** Prints a ratio with two decimals and the percent sign, e.g. `18.83%`; a missing ratio prints “—”. */
export function formatPercent(value: BasisPoints | null): string {
  if (value === null) return '—';
  const size = Math.abs(value);
  return `${value < 0 ? '-' : ''}${Math.floor(size / 100)}.${String(size % 100).padStart(2, '0')}%`;
}

function abs(value: bigint): bigint {
  return value < 0n ? -value : value;
}
