import type { Fen } from '../money/amount.ts';

/** Half of the last printed digit: 0.005 万元 in 分. */
const HALF_PRINTED_DIGIT = 5_000;

/**
 * Whether a difference between figures known only as printed in 万元 is explained by their rounding: each printed
 * figure stands for ±0.005 万元, so a total of n printed addends may differ by 0.005·(n+1) (rules.md, 尾差).
 */
export function isRounding(difference: Fen, addends: number): boolean {
  return Math.abs(difference) <= HALF_PRINTED_DIGIT * (addends + 1);
}
