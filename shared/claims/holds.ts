import { fen, roundToPrinted } from '#shared/money/amount';
import { ratio } from '#shared/money/ratio';
import { growthRange, isRounding, shareRange } from '#shared/report/rounding';
import type { Claim, Growth } from './claim.ts';
import { lastDigit } from './text/digits.ts';
import type { TextNumber } from './text/number.ts';

/** Whether an amount in a text equals a figure as printed with that many decimals, in any unit. */
export function isAsPrinted(number: TextNumber, value: number): boolean {
  const printed = number.unit === '元' ? value : roundToPrinted(fen(value));
  if (number.value === printed || number.value === value) return true;
  const step = lastDigit(number.unit, number.decimals);
  // The amount is coarser than the form's, such as 1.2 亿元, or finer, such as 12.3456 万元.
  if (step > FINE) return Math.abs(number.value - value) <= step / 2 + FINE / 2;
  return number.unit !== '元' && step < FINE && roundToPrinted(fen(Math.round(number.value))) === printed;
}

/** The last printed digit of an amount in 万元, in 分. */
const FINE = 10_000;

/** Whether a percentage equals part ÷ whole, within its decimals and the rounding of both amounts. */
export function isShare({ value, decimals }: TextNumber, part: number, whole: number): boolean {
  if (whole === 0) return false;
  if (value === ratio(fen(part), fen(whole))) return true;
  const [low, high] = shareRange(part, whole);
  const step = decimals < 2 ? ((10 ** (2 - decimals)) as number) / 2 : 0;
  return value >= low - step && value <= high + step;
}

/** Whether a percentage equals a change ÷ last year's amount, within its decimals and the rounding of both amounts. */
export function isGrowth(
  number: TextNumber,
  { now, change, sign }: Pick<Growth, 'now' | 'change' | 'sign'>,
): boolean {
  if (isShare(number, change, now - sign * change)) return true;
  if (now - sign * change <= 0) return false;
  const [low, high] = growthRange(now, sign * change);
  return number.value >= low && number.value <= high;
}

/** Whether a claim is true. */
export function holds({ number, states }: Claim): boolean {
  switch (states.kind) {
    case 'figure':
      return (
        isAsPrinted(number, states.figure.value ?? 0) ||
        isRounding(number.value - (states.figure.value ?? 0), 1)
      );
    case 'sum':
      return isAsPrinted(number, states.value) || isRounding(number.value - states.value, states.addends);
    case 'atMost':
      return (
        number.value <= (states.figure.value ?? 0) || isRounding(number.value - (states.figure.value ?? 0), 1)
      );
    case 'count':
      return number.value === states.value;
    case 'share':
      return isShare(number, states.part, states.whole);
    case 'growth':
      return states.sign === states.percentSign && isGrowth(number, states);
    default:
      return true;
  }
}

/** Whether a claim counts: a doubtful claim that does not hold was misread, and is ignored. */
export function isCertain(claim: Claim): boolean {
  return claim.states.doubtful !== true || holds(claim);
}
