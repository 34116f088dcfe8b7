import { toHalfWidth } from '#shared/money/amount';

const NUMERALS = '〇一二三四五六七八九';
const YEAR_IN_NUMERALS = /[二贰][〇○零OＯo0][〇○零OＯo0一二三四五六七八九]{2}(?=\s*年)/g;
/** By how surely they name the year of the accounts: a date may be the day of printing. */
const YEARS = [/(20\d\d)年度/, /(20\d\d)年(?!\d{1,2}月)/, /(20\d\d)年/];

/** A line with its years in digits: 二〇二四年度, ２０２４年度 and 2 0 2 4 年 度 become 2024年度. */
export function withYearsInDigits(text: string): string {
  return toHalfWidth(text.replace(YEAR_IN_NUMERALS, inDigits)).replace(
    /2\s*0\s*\d\s*\d\s*年(?:\s*度)?/g,
    (year) => year.replace(/\s/g, ''),
  );
}

/** The first year named as 年度, else as 年, else of a date; `null` if there is none. */
export function yearIn(texts: readonly string[]): number | null {
  const read = texts.map(withYearsInDigits);
  for (const pattern of YEARS) {
    const year = read.map((text) => pattern.exec(text)?.[1]).find((each) => each !== undefined);
    if (year !== undefined) return Number(year);
  }
  return null;
}

function inDigits(year: string): string {
  const digits = [...year.replace('贰', '二')].map((sign) => NUMERALS.indexOf(sign));
  return digits.map((digit) => Math.max(digit, 0)).join('');
}
