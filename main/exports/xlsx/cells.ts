import type { Border, Cell, Style } from 'exceljs';
import { printable } from '#main/exports/printable';
import type { Fen } from '#shared/money/amount';

/** The look of a cell, and whether people fill it in. */
export interface CellStyle {
  readonly bold?: boolean;
  /** Points; 9 by default. */
  readonly size?: number;
  /** Blue, the colour of typed figures. */
  readonly entered?: boolean;
  readonly horizontal?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'middle';
  readonly wrap?: boolean;
  readonly shrink?: boolean;
  readonly framed?: boolean;
  readonly format?: string;
  readonly unlocked?: boolean;
}

const FONT = { name: '宋体', size: 9, charset: 134 } as const;
const ENTERED = { argb: 'FF1F4E9E' } as const;
const THIN: Partial<Border> = { style: 'thin', color: { argb: 'FF000000' } };
const FRAME = { top: THIN, bottom: THIN, left: THIN, right: THIN };
const PLACES = ['left', 'center', 'right'] as const;
/** Styles by format, then by the rest of the look. */
const made = new Map<string, Map<number, Partial<Style>>>();

/** Sets a cell's look. Equal looks share one object: exceljs then writes each into the style sheet only once. */
export function setLook(cell: Cell, look: CellStyle): void {
  const format = look.format ?? '';
  let styles = made.get(format);
  if (styles === undefined) {
    styles = new Map();
    made.set(format, styles);
  }
  const key = keyOf(look);
  let style = styles.get(key);
  if (style === undefined) {
    style = styleOf(look);
    styles.set(key, style);
  }
  cell.style = style;
}

/** A numeric key for a look without its format: this runs for every cell of a workbook. */
function keyOf({
  bold,
  size = 0,
  entered,
  horizontal,
  vertical,
  wrap,
  shrink,
  framed,
  unlocked,
}: CellStyle): number {
  const across = horizontal === undefined ? 0 : PLACES.indexOf(horizontal) + 1;
  return (
    (bold === true ? 1 : 0) |
    (entered === true ? 2 : 0) |
    (vertical === 'top' ? 4 : 0) |
    (wrap === true ? 8 : 0) |
    (shrink === true ? 16 : 0) |
    (framed === true ? 32 : 0) |
    (unlocked === true ? 64 : 0) |
    (across << 7) |
    (size << 9)
  );
}

function styleOf(look: CellStyle): Partial<Style> {
  return {
    font: {
      ...FONT,
      ...(look.size === undefined ? {} : { size: look.size }),
      ...(look.bold === true ? { bold: true } : {}),
      ...(look.entered === true ? { color: ENTERED } : {}),
    },
    alignment: {
      ...(look.horizontal === undefined ? {} : { horizontal: look.horizontal }),
      vertical: look.vertical ?? 'middle',
      wrapText: look.wrap === true,
      shrinkToFit: look.shrink === true,
    },
    ...(look.framed === true ? { border: FRAME } : {}),
    ...(look.format === undefined ? {} : { numFmt: look.format }),
    ...(look.unlocked === true ? { protection: { locked: false } } : {}),
  };
}

/** Writes text as text: never as a formula, and a code never as a number. */
export function setText(cell: Cell, text: string, look: CellStyle = {}): void {
  setLook(cell, /^\d+$/.test(text) ? { ...look, format: '@' } : look);
  if (text !== '') cell.value = cellText(text);
}

/** Excel reads `_x0041_` in a string as the character it denotes; the escape preserves the text. */
export function cellText(text: string): string {
  return printable(text).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}

/** 元 as a number: exact to the 分 up to the largest amount accepted. */
export function yuan(amount: Fen | null): number | null {
  return amount === null ? null : amount / 100;
}
