import { type PlacedCell, placeCells } from '#main/exports/place-cells';
import { type Grid, type GridCell, metaLines, type Section } from '#shared/publication/blocks';
import type { CellStyle } from './book/looks.ts';
import { Sheet } from './book/sheet.ts';
import { columnWidths, fitRow, headInLines, USUAL_SIZE, widthOf } from './measures.ts';
import { fillPage, type PageSetup } from './page.ts';
import type { SheetFigure } from './public-figure.ts';

/** One table or annex in its printed layout: title, number, meta line, header, body, notes. */
export function gridSheet(
  grid: Grid,
  orientation: Section['orientation'],
  figureOf: (cell: GridCell) => SheetFigure | null,
): { readonly sheet: Sheet; readonly page: PageSetup } {
  const sheet = new Sheet();
  const widths = columnWidths(grid.widths, orientation);
  const headerTop = writeHead(sheet, grid) + 1;
  const isInput = inputsOf(grid);
  const rows = placeCells([...grid.header, ...grid.body], widths.length).map((cells, index) =>
    index < grid.header.length ? inLines(cells, widths) : cells,
  );
  for (const [index, cells] of rows.entries()) {
    const { height, size } = fitRow(cells, widths);
    const inputs = index < grid.header.length ? isNone : isInput;
    writeRow(sheet, headerTop + index, cells, { figureOf, isInput: inputs, size });
    sheet.setHeight(headerTop + index, height);
  }
  const last = writeNotes(sheet, grid, headerTop + rows.length, widths);
  const page = {
    orientation,
    widths,
    lastRow: last,
    header: grid.header.length === 0 ? null : { from: headerTop, to: headerTop + grid.header.length - 1 },
  };
  fillPage(sheet, page, headerTop, headerTop + rows.length - 1);
  return { sheet, page };
}

function inLines(heads: readonly PlacedCell[], widths: readonly number[]): readonly PlacedCell[] {
  return heads.map(({ cell, column }) => ({
    cell: { ...cell, text: headInLines(cell.text, widthOf(cell, column, widths)) },
    column,
  }));
}

const isNone = () => false;

/**
 * The cells of a body that people fill in: none in a form (the sheet 元 holds its figures), in an annex all but
 * headings.
 */
function inputsOf(grid: Grid): (cell: GridCell) => boolean {
  if (grid.unlisted !== true) return isNone;
  return grid.header.length > 0 ? () => true : (cell) => cell.figure === true || cell.align === 'left';
}

/** Writes the lines above the table; returns its last row. */
function writeHead(sheet: Sheet, grid: Grid): number {
  const last = grid.widths.length;
  sheet.merge({ top: 1, left: 1, bottom: 1, right: last });
  sheet.setText(1, 1, grid.title, { bold: true, size: 16, horizontal: 'center' });
  sheet.setHeight(1, 30);
  let row = 1;
  const aside = (column: number, text: string, horizontal: GridCell['align']) =>
    sheet.setText(row, column, text, { horizontal });
  if (grid.number !== '') {
    row++;
    aside(last, grid.number, 'right');
  }
  // Each extends over the empty cells next to it.
  for (const [left, middle, right] of metaLines(grid)) {
    row++;
    aside(1, left, 'left');
    aside(Math.ceil((last + 1) / 2), middle, 'center');
    aside(last, right, 'right');
  }
  return row;
}

interface RowWriting {
  readonly figureOf: (cell: GridCell) => SheetFigure | null;
  readonly isInput: (cell: GridCell) => boolean;
  /** Type size in points. */
  readonly size: number;
}

function writeRow(
  sheet: Sheet,
  row: number,
  cells: readonly PlacedCell[],
  { figureOf, isInput, size }: RowWriting,
): void {
  for (const { cell, column } of cells) {
    const right = column + (cell.colSpan ?? 1);
    const bottom = row + (cell.rowSpan ?? 1) - 1;
    if (bottom > row || right > column + 1)
      sheet.merge({ top: row, left: column + 1, bottom, right }, FRAMED);
    const figure = figureOf(cell);
    const look = lookOfCell(cell, isInput(cell), size);
    if (figure === null) sheet.setText(row, column + 1, cell.text, { ...look, wrap: true });
    else sheet.set(row, column + 1, { ...look, format: figure.format }, figure.value);
  }
}

const FRAMED = { framed: true } as const;

function lookOfCell({ align, bold = false }: GridCell, unlocked: boolean, size: number): CellStyle {
  return { framed: true, horizontal: align, bold, unlocked, ...(size === USUAL_SIZE ? {} : { size }) };
}

function writeNotes(sheet: Sheet, grid: Grid, from: number, widths: readonly number[]): number {
  for (const [index, note] of grid.notes.entries()) {
    const row = from + index;
    sheet.merge({ top: row, left: 1, bottom: row, right: widths.length });
    const whole = { cell: { text: note, align: 'left', colSpan: widths.length }, column: 0 } as const;
    const { height, size } = fitRow([whole], widths);
    sheet.setText(row, 1, note, { horizontal: 'left', vertical: 'top', wrap: true, size });
    sheet.setHeight(row, height);
  }
  return from + grid.notes.length - 1;
}
