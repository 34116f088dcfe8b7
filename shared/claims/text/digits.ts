/** The number of decimals that 分 have in a unit. */
const DECIMALS: Readonly<Record<string, number>> = { 元: 2, 万元: 6, 亿元: 10 };

/** An amount in 分, exact for any size that occurs in reports; finer digits are rounded. */
export function readDigits(plain: string, unit: string): number {
  const decimals = DECIMALS[unit] ?? 2;
  const [, sign = '', whole = '', fraction = ''] = /^(-?)(\d*)\.?(\d*)$/.exec(plain) ?? [];
  const kept = Number(`${whole}${fraction.slice(0, decimals).padEnd(decimals, '0')}`);
  const rest = Number(fraction[decimals] ?? '0') >= 5 ? 1 : 0;
  return sign === '-' && kept + rest !== 0 ? -(kept + rest) : kept + rest;
}

/** The value of the last printed digit of an amount, in 分. */
export function lastDigit(unit: string, decimals: number): number {
  return 10 ** Math.max(0, (DECIMALS[unit] ?? 2) - decimals);
}
