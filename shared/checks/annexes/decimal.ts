/** Reads an annex's figure, also in full-width digits; `null` for blanks, dashes and words. */
export function readDecimal(text: string): number | null {
  const plain = text.normalize('NFKC').replace(/[,\s%]/g, '');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}

/** Two decimals, half up away from zero; trailing zeros stay. */
export function twoDecimals(value: number): string {
  const size = Math.round(Math.abs(value) * 100 + 1e-7);
  const sign = value < 0 && size > 0 ? '-' : '';
  return `${sign}${Math.floor(size / 100)}.${String(size % 100).padStart(2, '0')}`;
}

/** Whether two figures with two decimals agree, one step of rounding allowed. */
export function agrees(stated: number, expected: number, slack = 0.0101): boolean {
  return Math.abs(stated - expected) <= slack;
}
