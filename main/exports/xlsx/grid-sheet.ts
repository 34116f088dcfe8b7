import type { Worksheet } from 'exceljs';
import { type PlacedCell, placeCells } from '#main/exports/place-cells';
import { type Grid, type GridCell, metaLines, type Section } from '#shared/publication/blocks';
import { setLook, setText } from './cells.ts';
import { columnWidths, fitRow, headInLines, USUAL_SIZE, widthOf } from './measures.ts';
import { fillPage, setUpPage } from './page.ts';
import type { SheetFigure } from './public-figure.ts';

/** One table or annex in its printed layout: title, number, meta line, header, body, notes. */
export function writeGridSheet(
  sheet: Worksheet,
  grid: Grid,
  orientation: Section['orientation'],
  figureOf: (cell: GridCell) => SheetFigure | null,
): void {
  const widths = columnWidths(grid.widths, orientation);
  sheet.columns = widths.map((width) => ({ width }));
  const headerTop = writeHead(sheet, grid) + 1;
  const isInput = inputsOf(grid);
  const rows = placeCells([...grid.header, ...grid.body], widths.length).map((cells, index) =>
    index < grid.header.length ? inLines(cells, widths) : cells,
  );
  for (const [index, cells] of rows.entries()) {
    const { height, size } = fitRow(cells, widths);
    const inputs = index < grid.header.length ? isNone : isInput;
    writeRow(sheet, headerTop + index, cells, { figureOf, isInput: inputs, size });
    sheet.getRow(headerTop + index).height = height;
  }
  const last = writeNotes(sheet, grid, headerTop + rows.length, widths);
  fillPage(sheet, { orientation, lastRow: last, from: headerTop, to: headerTop + rows.length - 1 });
  setUpPage(sheet, {
    orientation,
    columnCount: widths.length,
    lastRow: last,
    header: grid.header.length === 0 ? null : { from: headerTop, to: headerTop + grid.header.length - 1 },
  });
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
function writeHead(sheet: Worksheet, grid: Grid): number {
  const last = grid.widths.length;
  const title = sheet.getCell(1, 1);
  sheet.mergeCells(1, 1, 1, last);
  setText(title, grid.title, { bold: true, size: 16, horizontal: 'center' });
  sheet.getRow(1).height = 30;
  let row = 1;
  if (grid.number !== '') writeAside(sheet, ++row, last, grid.number, 'right');
  for (const [left, middle, right] of metaLines(grid)) {
    row++;
    writeAside(sheet, row, 1, left, 'left');
    writeAside(sheet, row, Math.ceil((last + 1) / 2), middle, 'center');
    writeAside(sheet, row, last, right, 'right');
  }
  return row;
}

/** Text above the table extends over the empty cells next to it. */
function writeAside(
  sheet: Worksheet,
  row: number,
  column: number,
  text: string,
  horizontal: GridCell['align'],
): void {
  setText(sheet.getCell(row, column), text, { horizontal });
}

interface RowWriting {
  readonly figureOf: (cell: GridCell) => SheetFigure | null;
  readonly isInput: (cell: GridCell) => boolean;
  /** Type size in points. */
  readonly size: number;
}

function writeRow(
  sheet: Worksheet,
  row: number,
  cells: readonly PlacedCell[],
  { figureOf, isInput, size }: RowWriting,
): void {
  for (const { cell, column } of cells) {
    const right = column + (cell.colSpan ?? 1);
    const bottom = row + (cell.rowSpan ?? 1) - 1;
    for (let y = row; y <= bottom; y++) {
      for (let x = column + 1; x <= right; x++) setLook(sheet.getCell(y, x), { framed: true });
    }
    if (bottom > row || right > column + 1) sheet.mergeCells(row, column + 1, bottom, right);
    writeCell(sheet.getCell(row, column + 1), cell, {
      figure: figureOf(cell),
      input: isInput(cell),
      size,
    });
  }
}

function writeCell(
  target: ReturnType<Worksheet['getCell']>,
  cell: GridCell,
  of: { readonly figure: SheetFigure | null; readonly input: boolean; readonly size: number },
): void {
  const { figure, input, size } = of;
  const look = {
    framed: true,
    horizontal: cell.align,
    ...(cell.bold === true ? { bold: true } : {}),
    ...(input ? { unlocked: true } : {}),
    ...(size === USUAL_SIZE ? {} : { size }),
  };
  if (figure === null) {
    setText(target, cell.text, { ...look, wrap: true });
    return;
  }
  setLook(target, { ...look, format: figure.format });
  target.value = figure.value;
}

function writeNotes(sheet: Worksheet, grid: Grid, from: number, widths: readonly number[]): number {
  for (const [index, note] of grid.notes.entries()) {
    const row = from + index;
    sheet.mergeCells(row, 1, row, widths.length);
    const whole = { cell: { text: note, align: 'left', colSpan: widths.length }, column: 0 } as const;
    const { height, size } = fitRow([whole], widths);
    setText(sheet.getCell(row, 1), note, { horizontal: 'left', vertical: 'top', wrap: true, size });
    sheet.getRow(row).height = height;
  }
  return from + grid.notes.length - 1;
}
