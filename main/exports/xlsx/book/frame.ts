import ExcelJS, { type Worksheet } from 'exceljs';
import { changePart, type Parts, readPart, SamePart } from '#main/exports/office-package/parts';
import { workbookParts } from './workbook-parts.ts';

/** All of a sheet but its cells and notes. */
export interface SheetFrame {
  readonly name: string;
  readonly widths: readonly number[];
  /** The first rows, which stay on screen. */
  readonly frozen: number;
  readonly orientation: 'portrait' | 'landscape';
  /** Set smaller to fit on one page. */
  readonly onePage: boolean;
  readonly columnCount: number;
  readonly lastRow: number;
  /** Rows repeated on every page. */
  readonly header: { readonly from: number; readonly to: number } | null;
  /** The text at the head of every page, and a red tab; `null` for none. */
  readonly marks: string | null;
  readonly isProtected: boolean;
  readonly hasNotes: boolean;
  /** The first row of a list whose fifth column should be 0, and is shown red otherwise. */
  readonly differencesFrom: number | null;
}

/** Margins of every page in inches. */
export const MARGINS = { left: 0.6, right: 0.6, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.4 } as const;
const A4 = 9;
const RED = { argb: 'FFC00000' } as const;

/** Blanks in a frame: what differs from file to file. */
export const BLANKS = { title: '⟦标题⟧', author: '⟦部门⟧', now: new Date(0) } as const;

/** Frames hardly differ from report to report. */
const MOST_KEPT = 20;
const kept = new Map<string, Promise<Parts>>();

/** A workbook without cells, as exceljs writes it; it writes each only once. */
export function frameOf(sheets: readonly SheetFrame[]): Promise<Parts> {
  const key = JSON.stringify(sheets);
  const known = kept.get(key);
  if (known !== undefined) return known;
  if (kept.size >= MOST_KEPT) kept.clear();
  const frame = writeFrame(sheets);
  kept.set(key, frame);
  return frame;
}

async function writeFrame(sheets: readonly SheetFrame[]): Promise<Parts> {
  const book = new ExcelJS.Workbook();
  book.creator = BLANKS.author;
  book.lastModifiedBy = BLANKS.author;
  book.title = BLANKS.title;
  book.created = BLANKS.now;
  book.modified = BLANKS.now;
  for (const each of sheets) await addSheet(book.addWorksheet(each.name), each);
  const parts = await workbookParts(book);
  changePart(parts, 'docProps/app.xml', (xml) =>
    xml.replace('<Application>Microsoft Excel</Application>', '<Application>决算公开</Application>'),
  );
  for (const name of parts.keys()) {
    if (!FILLED.test(name)) parts.set(name, new SamePart(readPart(parts, name)));
  }
  return parts;
}

/** The parts that differ from file to file. */
const FILLED =
  /^(?:xl\/(?:worksheets\/sheet|comments|drawings\/|sharedStrings|styles|workbook\.xml)|docProps\/core)/;

async function addSheet(sheet: Worksheet, frame: SheetFrame): Promise<void> {
  sheet.columns = frame.widths.map((width) => ({ width }));
  setUpPage(sheet, frame);
  if (frame.marks !== null) {
    sheet.headerFooter.oddHeader = frame.marks;
    sheet.headerFooter.evenHeader = frame.marks;
    sheet.properties.tabColor = RED;
  }
  // cells to be replaced by ours: with them, exceljs lists the parts of texts and notes
  sheet.getCell(1, 1).value = frame.name;
  if (frame.hasNotes) sheet.getCell(1, 1).note = frame.name;
  if (frame.differencesFrom !== null) markDifferences(sheet, frame.differencesFrom, frame.lastRow);
  if (frame.isProtected) await protect(sheet);
}

/** A4, one page across, header rows repeated, “— 7 —” in the outer bottom corner, header frozen on screen. */
function setUpPage(sheet: Worksheet, frame: SheetFrame): void {
  const { header } = frame;
  sheet.pageSetup = {
    paperSize: A4,
    orientation: frame.orientation,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: frame.onePage ? 1 : 0,
    horizontalCentered: true,
    margins: MARGINS,
    // exceljs adds a $ before each column itself.
    printArea: `A$1:${sheet.getColumn(frame.columnCount).letter}$${frame.lastRow}`,
    ...(header === null ? {} : { printTitlesRow: `${header.from}:${header.to}` }),
  };
  sheet.headerFooter.differentOddEven = true;
  sheet.headerFooter.oddFooter = '&R— &P —';
  sheet.headerFooter.evenFooter = '&L— &P —';
  const { frozen } = frame;
  sheet.views = [
    frozen === 0
      ? { state: 'normal', showGridLines: false }
      : { state: 'frozen', ySplit: frozen, showGridLines: false },
  ];
}

function markDifferences(sheet: Worksheet, from: number, last: number): void {
  sheet.addConditionalFormatting({
    ref: `A${from}:F${Math.max(last, from)}`,
    rules: [
      {
        type: 'expression',
        priority: 1,
        formulae: [`$E${from}<>0`],
        style: { font: { color: RED, bold: true } },
      },
    ],
  });
}

/**
 * Protects formulas and forms from accidental changes, without a password, so that anyone can remove it. Column
 * widths stay adjustable.
 */
function protect(sheet: Worksheet): Promise<void> {
  return sheet.protect('', {
    selectLockedCells: true,
    selectUnlockedCells: true,
    formatColumns: true,
    formatRows: true,
  });
}
