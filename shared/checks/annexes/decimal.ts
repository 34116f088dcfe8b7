/** Reads an annex's figure, including full-width digits; returns `null` for blanks, dashes and words. */
export function readDecimal(text: string): number | null {
  const plain = text.normalize('NFKC').replace(/[,\s%]/g, '');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}

/** Rounds to two decimals, half away from zero; trailing zeros are kept. */
export function twoDecimals(value: number): string {
  const size = Math.round(Math.abs(value) * 100 + 1e-7);
  const sign = value < 0 && size > 0 ? '-' : '';
  return `${sign}${Math.floor(size / 100)}.${String(size % 100).padStart(2, '0')}`;
}

/** Whether two figures with two decimals agree within one step of rounding. */
export function agrees(stated: number, expected: number, slack = 0.0101): boolean {
  return Math.abs(stated - expected) <= slack;
}
