import type { Worksheet } from 'exceljs';
import type { Section } from '#shared/publication/blocks';
import { columnLetters } from '#shared/tables/column-letters';

const A4 = 9;
const MARGINS = { left: 0.6, right: 0.6, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.4 } as const;

/** A4, one page across, header rows repeated, “— 7 —” outside at the foot, header frozen on screen. */
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
    // exceljs puts a $ before each column itself.
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
const CHARACTER = 5.6;
const ROW = 13.5;
/** A table that runs over by less than this is set smaller, rather than leave a few rows on a page of their own. */
const MOST_OVER = 1.3;

function fitsOnePage(
  sheet: Worksheet,
  page: { readonly orientation: Section['orientation']; readonly lastRow: number },
): boolean {
  const across = page.orientation === 'landscape';
  const width = (across ? PAPER.long : PAPER.short) - (MARGINS.left + MARGINS.right) * INCH;
  const height = (across ? PAPER.short : PAPER.long) - (MARGINS.top + MARGINS.bottom) * INCH;
  const wide = sheet.columns.reduce((sum, column) => sum + (column.width ?? 0), 0) * CHARACTER;
  let high = 0;
  for (let row = 1; row <= page.lastRow; row++) high += sheet.getRow(row).height || ROW;
  return (high * Math.min(1, width / wide)) / height < MOST_OVER;
}
