import type { Section } from '#shared/publication/blocks';
import { MARGINS } from './book/frame.ts';
import type { Sheet } from './book/sheet.ts';
import { stretched } from './measures.ts';

/** How a sheet is printed. */
export interface PageSetup {
  readonly orientation: Section['orientation'];
  /** Of the columns. */
  readonly widths: readonly number[];
  readonly lastRow: number;
  /** Rows repeated on every page. */
  readonly header: { readonly from: number; readonly to: number } | null;
}

/** Points. */
const PAPER = { short: 595, long: 842 } as const;
const INCH = 72;
/** A digit of 宋体, the unit of column widths, or a little wider, as that of a stand-in. */
const CHARACTER = 4.7;
const ROW = 13.5;
/**
 * A table that exceeds its pages by less than this factor is set smaller, rather than leaving a few rows on a
 * page of their own.
 */
const MOST_OVER = 1.3;

/** Whether a sheet is printed on one page. */
export function fitsOnePage(sheet: Sheet, page: PageSetup): boolean {
  return heightOf(sheet, 1, page.lastRow) / roomOf(page) < MOST_OVER;
}

/** Share of a page's height to fill, because programs measure differently. */
const FILLED = 0.96;

/** Stretches rows `from` to `to` of a form that fits on one page so that they fill it. */
export function fillPage(sheet: Sheet, page: PageSetup, from: number, to: number): void {
  const heights = Array.from({ length: to - from + 1 }, (_, index) => sheet.heightOf(from + index));
  const others = heightOf(sheet, 1, page.lastRow) - heightOf(sheet, from, to);
  const room = roomOf(page) * FILLED - others;
  for (const [index, height] of stretched(heights, room).entries()) sheet.setHeight(from + index, height);
}

/** The height of a sheet, in points, that fits on one page once its width is fitted. */
function roomOf({ orientation, widths }: PageSetup): number {
  const across = orientation === 'landscape';
  const width = (across ? PAPER.long : PAPER.short) - (MARGINS.left + MARGINS.right) * INCH;
  const height = (across ? PAPER.short : PAPER.long) - (MARGINS.top + MARGINS.bottom) * INCH;
  const wide = widths.reduce((sum, width) => sum + width, 0) * CHARACTER;
  return height / Math.min(1, width / wide);
}

function heightOf(sheet: Sheet, from: number, to: number): number {
  let high = 0;
  for (let row = from; row <= to; row++) high += sheet.heightOf(row) || ROW;
  return high;
}
