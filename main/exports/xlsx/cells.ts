import type { Borders, Cell, Font } from 'exceljs';
import type { Fen } from '#shared/money/amount';
import { printable } from '../printable.ts';

export const FONT: Partial<Font> = { name: '宋体', size: 9, charset: 134 };

const thin = { style: 'thin', color: { argb: 'FF000000' } } as const;
export const border: Partial<Borders> = { top: thin, bottom: thin, left: thin, right: thin };

/** Of a cell that people fill in; all others are locked. */
export const UNLOCKED = { locked: false } as const;

/** Writes words as words: a string is never taken for a formula, a code never for a number. */
export function setText(cell: Cell, text: string, font: Partial<Font> = {}): void {
  cell.font = { ...FONT, ...font };
  if (text === '') return;
  cell.value = cellText(text);
  if (/^\d+$/.test(text)) cell.numFmt = '@';
}

/** Excel reads `_x0041_` in a string as the character it names; the escape keeps the text as it is. */
export function cellText(text: string): string {
  return printable(text).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}

/** `A` for column 0. */
export function columnLetter(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : `${columnLetter(Math.floor(column / 26) - 1)}${last}`;
}

/** 元 as a number: exact to the 分 up to the largest amount that is accepted. */
export function yuan(amount: Fen | null): number | null {
  return amount === null ? null : amount / 100;
}
