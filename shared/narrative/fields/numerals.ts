const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** A Chinese numeral from 1 to 99, as in headings: 一, 十二, 二十. */
export function chineseNumeral(number: number): string {
  if (!Number.isInteger(number) || number < 1 || number > 99)
    throw new RangeError('numerals go from 1 to 99');
  const tens = Math.floor(number / 10);
  const ten = tens === 0 ? '' : tens === 1 ? '十' : `${DIGITS[tens]}十`;
  return `${ten}${DIGITS[number % 10]}`;
}

/** Reads `8`, `８`, `八`, `十二`; returns `null` if it is not such a number. */
export function readNumeral(text: string): number | null {
  const plain = text.normalize('NFKC').replace(/两/g, '二');
  if (/^\d+$/.test(plain)) return Number(plain);
  for (let number = 1; number <= 99; number++) if (chineseNumeral(number) === plain) return number;
  return null;
}
