import { escapeText } from '#main/exports/docx/write/xml';
import { printable } from '#main/exports/printable';
import type { FigureDefinition, FigureKind } from '#shared/desk/figures';
import { columnLetters } from '#shared/tables/column-letters';

/** The formats of numbers; the styles of a book of lists are in this order, after those of text. */
export const NUMBER_FORMATS = ['#,##0.00', '0.00%'] as const;

/** A number with its display format. */
interface NumberCell {
  readonly number: number;
  readonly format: (typeof NUMBER_FORMATS)[number];
}

export type ListRow = readonly (string | number | NumberCell | null)[];
export type Columns = readonly (readonly [title: string, width: number])[];

/** A list with a header; its rows may come as they are read. */
export interface ListSheet {
  readonly name: string;
  readonly columns: Columns;
  readonly rows: Iterable<ListRow> | AsyncIterable<ListRow>;
}

/** Indexes of the styles. */
export const STYLES = { text: 1, head: 2, numbers: 3 } as const;

/** Rows of a sheet in Excel, the header included. */
export const MOST_ROWS = 1_048_576;
/** Characters of a cell in Excel. */
const MOST_CHARACTERS = 32_767;
/** Characters of a piece of the file. */
const PIECE = 16_384;

/** Columns for a sheet of figures, one department and year per row. */
export function figureColumns(figures: readonly FigureDefinition[]): Columns {
  return [
    ['部门', 30],
    ['年度', 8],
    ...figures.map(({ name }) => [name, Math.max(12, name.length * 2 + 2)] as const),
  ];
}

/** A figure in 万元 or percent; blank if there is none. */
export function figureCell(value: number | null, kind: FigureKind): ListRow[number] {
  return kind === 'amount' ? amountCell(value) : percentCell(value);
}

/** 分 as 万元. */
function amountCell(fen: number | null): NumberCell | null {
  return fen === null ? null : { number: fen / 1_000_000, format: '#,##0.00' };
}

/** Hundredths of a percent as a share. */
function percentCell(basisPoints: number | null): NumberCell | null {
  return basisPoints === null ? null : { number: basisPoints / 10_000, format: '0.00%' };
}

/**
 * A worksheet in pieces: the header is frozen and has filters, and it prints one page wide. It takes as many of
 * `rows` as fit.
 */
export async function* sheetPieces(
  columns: Columns,
  rows: AsyncIterator<ListRow> | Iterator<ListRow>,
  most: number,
): AsyncGenerator<string> {
  let piece = openingOf(columns);
  let number = 1;
  while (number < most) {
    const next = await rows.next();
    if (next.done === true) break;
    number += 1;
    piece += rowXml(next.value, number);
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
  }
  yield `${piece}${closingOf(columns, number)}`;
}

function openingOf(columns: Columns): string {
  const widths = columns.map(
    ([, width], at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  const titles = columns.map(([title], at) => textCell(title, `${columnLetters(at)}1`, STYLES.head));
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${widths.join('')}</cols><sheetData><row r="1">${titles.join('')}</row>`;
}

function closingOf(columns: Columns, rows: number): string {
  const range = `A1:${columnLetters(columns.length - 1)}${rows}`;
  return `</sheetData><autoFilter ref="${range}"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>`;
}

function rowXml(row: ListRow, number: number): string {
  let cells = '';
  for (const [at, cell] of row.entries()) cells += cellXml(cell, `${columnLetters(at)}${number}`);
  return `<row r="${number}">${cells}</row>`;
}

function cellXml(cell: ListRow[number], place: string): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'string') return textCell(cell, place, STYLES.text);
  if (typeof cell === 'number') return `<c r="${place}" s="${STYLES.text}"><v>${cell}</v></c>`;
  const style = STYLES.numbers + NUMBER_FORMATS.indexOf(cell.format);
  return `<c r="${place}" s="${style}"><v>${cell.number}</v></c>`;
}

/** A longer text than a cell holds ends with `…`. Excel would read `_x0041_` as a character. */
function textCell(text: string, place: string, style: number): string {
  const fitting = text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS - 1)}…` : text;
  const written = escapeText(printable(fitting)).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${written}</t></is></c>`;
}
