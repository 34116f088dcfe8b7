import type { Report } from './report.ts';

/** Half of the last printed digit: 0.005 万元 in 分. */
const HALF_PRINTED_DIGIT = 5_000;

/**
 * Whether rounding explains a difference between figures known only as printed in 万元: each printed figure is
 * within ±0.005 万元, so a total of n printed addends may differ by 0.005·(n+1) (rules.md, 尾差).
 */
export function isRounding(difference: number, addends: number): boolean {
  return Math.abs(difference) <= HALF_PRINTED_DIGIT * (addends + 1);
}

/** Range of a share or growth, in hundredths of a percent, for amounts that were each rounded to 0.01 万元. */
export function shareRange(part: number, whole: number): readonly [low: number, high: number] {
  const half = HALF_PRINTED_DIGIT;
  const corners = [part - half, part + half].flatMap((a) =>
    [whole - half, whole + half].map((b) => (a / b) * 10_000),
  );
  return [Math.floor(Math.min(...corners)), Math.ceil(Math.max(...corners))];
}

/**
 * Range of a change against last year's amount, this year's less the change, in hundredths of a percent, for two
 * amounts that were each rounded to 0.01 万元.
 */
export function growthRange(now: number, change: number): readonly [low: number, high: number] {
  const half = HALF_PRINTED_DIGIT;
  const corners = [change - half, change + half].flatMap((by) =>
    [now - half, now + half].map((amount) => (Math.abs(by) / (amount - by)) * 10_000),
  );
  return [Math.floor(Math.min(...corners)), Math.ceil(Math.max(...corners))];
}

/** The last printed digit: 0.01 万元 in 分. */
const PRINTED_DIGIT = 2 * HALF_PRINTED_DIGIT;

/**
 * Whether most figures of a report have more digits than are printed, so that no difference is due to rounding.
 */
export function knowsMoreThanPrinted({ tables }: Report): boolean {
  let balance = 0;
  for (const { rows } of Object.values(tables)) {
    for (const row of rows) {
      for (const { amount } of Object.values(row.cells)) {
        if (amount) balance += amount % PRINTED_DIGIT === 0 ? -1 : 1;
      }
    }
  }
  return balance > 0;
}
