import type { Fen } from '#shared/money/amount';

/** 元 as a number: exact to the 分 up to the largest amount accepted. */
export function yuan(amount: Fen | null): number | null {
  return amount === null ? null : amount / 100;
}
