import type { Worksheet } from 'exceljs';
import type { Section } from '#shared/publication/blocks';
import { columnLetters } from '#shared/tables/column-letters';
import { stretched } from './measures.ts';

const A4 = 9;
const MARGINS = { left: 0.6, right: 0.6, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.4 } as const;

/** A4, one page across, header rows repeated, “— 7 —” in the outer bottom corner, header frozen on screen. */
export function setUpPage(
  sheet: Worksheet,
  page: {
    readonly orientation: Section['orientation'];
    readonly columnCount: number;
    readonly lastRow: number;
    readonly header: { readonly from: number; readonly to: number } | null;
  },
): void {
  const { header } = page;
  sheet.pageSetup = {
    paperSize: A4,
    orientation: page.orientation,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: fitsOnePage(sheet, page) ? 1 : 0,
    horizontalCentered: true,
    margins: MARGINS,
    // exceljs adds a $ before each column itself.
    printArea: `A$1:${columnLetters(page.columnCount - 1)}$${page.lastRow}`,
    ...(header === null ? {} : { printTitlesRow: `${header.from}:${header.to}` }),
  };
  sheet.headerFooter.differentOddEven = true;
  sheet.headerFooter.oddFooter = '&R— &P —';
  sheet.headerFooter.evenFooter = '&L— &P —';
  sheet.views = [
    header === null
      ? { state: 'normal', showGridLines: false }
      : { state: 'frozen', ySplit: header.to, showGridLines: false },
  ];
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

function fitsOnePage(
  sheet: Worksheet,
  page: { readonly orientation: Section['orientation']; readonly lastRow: number },
): boolean {
  return heightOf(sheet, 1, page.lastRow) / roomOf(sheet, page.orientation) < MOST_OVER;
}

/** Share of a page's height to fill, because programs measure differently. */
const FILLED = 0.96;

/** Stretches rows `from` to `to` of a form that fits on one page so that they fill it. */
export function fillPage(
  sheet: Worksheet,
  of: {
    readonly orientation: Section['orientation'];
    readonly lastRow: number;
    readonly from: number;
    readonly to: number;
  },
): void {
  const { from, to } = of;
  const heights = Array.from({ length: to - from + 1 }, (_, index) => sheet.getRow(from + index).height);
  const others = heightOf(sheet, 1, of.lastRow) - heightOf(sheet, from, to);
  const room = roomOf(sheet, of.orientation) * FILLED - others;
  for (const [index, height] of stretched(heights, room).entries())
    sheet.getRow(from + index).height = height;
}

/** The height of a sheet, in points, that fits on one page once its width is fitted. */
function roomOf(sheet: Worksheet, orientation: Section['orientation']): number {
  const across = orientation === 'landscape';
  const width = (across ? PAPER.long : PAPER.short) - (MARGINS.left + MARGINS.right) * INCH;
  const height = (across ? PAPER.short : PAPER.long) - (MARGINS.top + MARGINS.bottom) * INCH;
  const wide = sheet.columns.reduce((sum, column) => sum + (column.width ?? 0), 0) * CHARACTER;
  return height / Math.min(1, width / wide);
}

function heightOf(sheet: Worksheet, from: number, to: number): number {
  let high = 0;
  for (let row = from; row <= to; row++) high += sheet.getRow(row).height || ROW;
  return high;
}
