import { failure, type Result, success } from '#shared/result';

/** An amount in 分, always a safe integer: the only form in which money is computed, stored and compared. */
export type Fen = number & { readonly __unit: '分' };

/** The units in which amounts are entered and printed. */
export type MoneyUnit = '元' | '万元';

export const MONEY_UNITS: readonly MoneyUnit[] = ['元', '万元'];

const DECIMALS: Record<MoneyUnit, number> = { 元: 2, 万元: 6 };
const FEN_PER_CENT_OF_WAN = 10_000;

/** The factor between two amounts with the same digits, one in 万元 and the other in 元. */
export const YUAN_PER_WAN = 10_000;

/** Largest amount accepted, 45 万亿元 in 分: the difference of any two is still an exact integer. */
export const MAX_FEN = 4_500_000_000_000_000;

/** 1000 亿元: above it the check asks whether unit and digits are right. */
export const UNUSUAL_FEN = 10_000_000_000_000;

/** Brands an integer number of 分. Throws RangeError if it is not a safe integer (a defect). */
export function fen(value: number): Fen {
  if (!Number.isSafeInteger(value)) throw new RangeError('amount is not a safe integer of 分');
  return (value === 0 ? 0 : value) as Fen;
}

/** Whether two amounts, not zero, have the same digits, one in 万元 and the other in 元. */
export function isSlippedUnit(one: number, other: number): boolean {
  return one !== 0 && (one * YUAN_PER_WAN === other || other * YUAN_PER_WAN === one);
}

/** Sums amounts; blanks are ignored, and the sum is blank if all are blank or if it exceeds `MAX_FEN`. */
export function sumFen(values: Iterable<Fen | null>): Fen | null {
  let total: number | null = null;
  for (const value of values) if (value !== null) total = addExactly(total, value);
  return withinLimit(total);
}

/** A running sum; `NaN` once it is no longer exact. */
export function addExactly(total: number | null, value: number): number {
  const sum = (total ?? 0) + value;
  return Number.isSafeInteger(sum) ? sum : Number.NaN;
}

/** A sum as an amount; `null` for nothing and for a sum out of range, which the check reports. */
export function withinLimit(total: number | null): Fen | null {
  return total !== null && Math.abs(total) <= MAX_FEN ? fen(total) : null;
}

/** Digits with a comma before every three up to the decimal point, whatever surrounds them. */
const PARTED_THOUSANDS = /^[^\d,.]*\d{1,3}(?:,\d{3})+(?:\.\d*)?[^\d,.]*$/;
const BLANKS = new Set(['', '-', '—', '——', '－', '–']);

/**
 * Parses an amount as typed, pasted or printed: full-width digits, thousands separators, ￥, a trailing 元 or 万元
 * (which overrides `unit`), (1.00) for a negative, and 。 for the decimal point, as typed with an input method.
 * Blank and dashes are `null`. More decimals than 分 can hold are refused, never rounded; so is a comma that does
 * not separate thousands, because it may mean a decimal point.
 */
export function parseAmount(text: string, unit: MoneyUnit): Result<Fen | null> {
  const spaceless = toHalfWidth(text)
    .replace(/\s/g, '')
    .replace(/(?<=\d)。(?=\d)/, '.');
  if (spaceless.includes(',') && !PARTED_THOUSANDS.test(spaceless)) {
    return failure('input', `“${shorten(text)}”的逗号不在千位上，请改写，如 1,234.56；小数点用“.”`);
  }
  const plain = spaceless.replaceAll(',', '');
  if (BLANKS.has(plain)) return success(null);
  const match = /^(\()?([+-]?)[¥￥]?([+-]?)(\d*)(?:\.(\d*))?(万元|元)?(\))?$/.exec(plain);
  const [, open, sign1 = '', sign2 = '', whole = '', fraction = '', suffix, close] = match ?? [];
  if (!match || whole + fraction === '' || Boolean(open) !== Boolean(close) || (sign1 && sign2)) {
    return failure('input', `“${shorten(text)}”不是金额，请填写数字，如 1234.56`);
  }
  return toFen(
    `${open ? '-' : sign1 || sign2}`,
    whole,
    fraction,
    (suffix as MoneyUnit | undefined) ?? unit,
    text,
  );
}

function toFen(
  sign: string,
  whole: string,
  fraction: string,
  unit: MoneyUnit,
  text: string,
): Result<Fen | null> {
  const decimals = DECIMALS[unit];
  const significant = fraction.replace(/0+$/, '');
  if (significant.length > decimals) {
    return failure('input', `金额“${shorten(text)}”的小数超过了分，请按${unit}保留至多 ${decimals} 位小数`);
  }
  const digits = `${whole}${significant.padEnd(decimals, '0')}`.replace(/^0+(?=\d)/, '');
  if (digits.length > 16 || Number(digits) > MAX_FEN) {
    return failure('input', `金额“${shorten(text)}”超过 45 万亿元，请检查单位和位数`);
  }
  return success(fen(sign === '-' ? -Number(digits) : Number(digits)));
}

/** Prints an amount with two decimals in `unit`, half up away from zero; blank prints as an empty string. */
export function formatAmount(amount: Fen | null, unit: MoneyUnit): string {
  if (amount === null) return '';
  const cents = unit === '元' ? Math.abs(amount) : roundedCents(Math.abs(amount));
  const text = `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;
  return amount < 0 && cents !== 0 ? `-${text}` : text;
}

/** Prints an amount in `unit` with every decimal that 分 can hold, for editing without loss. */
export function formatExact(amount: Fen | null, unit: MoneyUnit): string {
  if (amount === null) return '';
  const scale = 10 ** DECIMALS[unit];
  const size = Math.abs(amount);
  const fraction = String(size % scale)
    .padStart(DECIMALS[unit], '0')
    .replace(/0+$/, '')
    .padEnd(2, '0');
  return `${amount < 0 ? '-' : ''}${Math.floor(size / scale)}.${fraction}`;
}

/** Rounds to a multiple of 0.01 万元 (100 元), half away from zero, in 分: the value of a printed figure. */
export function roundToPrinted(amount: Fen): Fen {
  const rounded = roundedCents(Math.abs(amount)) * FEN_PER_CENT_OF_WAN;
  return fen(amount < 0 ? -rounded : rounded);
}

/** Adds thousands separators to a printed amount. */
export function groupThousands(printed: string): string {
  return printed.replace(/\B(?=(\d{3})+(?=\.))/g, ',');
}

function roundedCents(size: number): number {
  const rest = size % FEN_PER_CENT_OF_WAN;
  return (size - rest) / FEN_PER_CENT_OF_WAN + (rest >= FEN_PER_CENT_OF_WAN / 2 ? 1 : 0);
}

const WIDE = /[！-～　−﹣]/;

/** Converts full-width digits and signs to half width. */
export function toHalfWidth(text: string): string {
  if (!WIDE.test(text)) return text;
  return text
    .replace(/[！-～]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/　/g, ' ')
    .replace(/[−﹣]/g, '-');
}

function shorten(text: string): string {
  return text.length > 24 ? `${text.slice(0, 24)}…` : text;
}
