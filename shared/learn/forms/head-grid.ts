import type { Sheet, Span } from '#shared/imports/source/sheet';
import { textAt } from '#shared/imports/source/sheet';
import type { HeaderCell } from '#shared/tables/grammar';

/** A header cell and its position. */
interface Placed extends Span {
  readonly text: string;
}

/** Names a column below the header, by its index in the sheet; `null` if the cell names none. */
export type ColumnAt = (column: number, text: string) => string | null;

/**
 * Turns the header of a table into the rows of a form's header: only the given columns, with spans kept, and
 * without rows in which no cell begins.
 */
export function headGrid(
  sheet: Sheet,
  rows: { readonly top: number; readonly bottom: number },
  columns: readonly number[],
  columnAt: ColumnAt,
): readonly (readonly HeaderCell[])[] {
  const cells = placedCells(sheet, rows, columns);
  const tops = [...new Set(cells.map(({ top }) => top))].sort((a, b) => a - b);
  return tops.map((top) =>
    cells
      .filter((cell) => cell.top === top)
      .sort((a, b) => a.left - b.left)
      .map((cell) => headerCell(cell, cells, columns, tops, columnAt)),
  );
}

/** 栏次 and its numbers do not name columns. */
const NUMBERING = /^(栏次|\d*)$/;

function headerCell(
  { text, left, right, top, bottom }: Placed,
  cells: readonly Placed[],
  columns: readonly number[],
  tops: readonly number[],
  columnAt: ColumnAt,
): HeaderCell {
  const colSpan = columns.filter((column) => column >= left && column <= right).length;
  const rowSpan = tops.filter((row) => row >= top && row <= bottom).length;
  const isLowest = !cells.some(
    (other) =>
      !NUMBERING.test(other.text) && other.top > bottom && other.left <= right && other.right >= left,
  );
  const column = isLowest && !NUMBERING.test(text) && colSpan === 1 ? columnAt(left, text) : null;
  return {
    text,
    ...(column === null || column === text ? {} : { column }),
    ...(colSpan > 1 ? { colSpan } : {}),
    ...(rowSpan > 1 ? { rowSpan } : {}),
  };
}

/** The cells that begin in the header; a blank position below a cell belongs to that cell. */
function placedCells(
  sheet: Sheet,
  { top, bottom }: { readonly top: number; readonly bottom: number },
  columns: readonly number[],
): readonly Placed[] {
  const taken = new Set<string>();
  const cells: Placed[] = [];
  for (let row = top; row <= bottom; row++) {
    for (const column of columns) {
      if (taken.has(`${row},${column}`)) continue;
      const merge = sheet.merges.find((span) => covers(span, row, column));
      const own = merge ?? { top: row, bottom: row, left: column, right: column };
      const text = textAt(sheet, own.top, own.left).trim();
      const cell = { ...own, top: row, left: column, bottom: Math.min(own.bottom, bottom), text };
      const above = text === '' ? grown(cells, cell) : null;
      if (above === null) cells.push(cell);
      else cells[above] = { ...(cells[above] as Placed), bottom: cell.bottom };
      for (let y = row; y <= cell.bottom; y++)
        for (const x of columns) if (x >= column && x <= cell.right) taken.add(`${y},${x}`);
    }
  }
  return cells;
}

/** The cell above a blank one of equal width. */
function grown(cells: readonly Placed[], { top, left, right }: Placed): number | null {
  const at = cells.findIndex((cell) => cell.bottom === top - 1 && cell.left === left && cell.right === right);
  return at === -1 ? null : at;
}

function covers({ top, bottom, left, right }: Span, row: number, column: number): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}
