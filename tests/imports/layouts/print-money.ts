import type { Blank } from './layout.ts';

/** The printed figure as 分: what a reader of the page can know. */
export function asPrinted(amount: number, unit: '元' | '万元'): number {
  if (unit === '元') return amount;
  const rounded = Math.sign(amount) * Math.round(Math.abs(amount) / 10_000) * 10_000;
  return rounded === 0 ? 0 : rounded;
}

/** Two decimals of the unit, rounded half up. */
export function digits(amount: number, unit: '元' | '万元', thousands: boolean): string {
  const cents = asPrinted(amount, unit) / (unit === '元' ? 1 : 10_000);
  const text = `${Math.trunc(Math.abs(cents) / 100)}.${String(Math.abs(cents) % 100).padStart(2, '0')}`;
  const grouped = thousands ? text.replace(/\B(?=(\d{3})+\.)/g, ',') : text;
  return cents < 0 ? `-${grouped}` : grouped;
}

/** A table cell's text for an amount, and its value; a blank has none. */
export function cellMoney(
  amount: number,
  unit: '元' | '万元',
  thousands: boolean,
  zero: Blank,
): { readonly text: string; readonly amount: number | null } {
  if (amount === 0) return { text: zero, amount: zero.startsWith('0') ? 0 : null };
  return { text: digits(amount, unit, thousands), amount: asPrinted(amount, unit) };
}
