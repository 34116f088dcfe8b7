import type { SheetCell, Span } from '#shared/imports/source/sheet';
import type { PageTable } from '#shared/imports/source/source';
import type { CellPosition } from '#shared/tables/address';
import type { ExtraId } from './layout.ts';

/** A cell as in HTML; figures know where they belong. */
export interface Cell {
  readonly text: string;
  readonly colSpan?: number;
  readonly rowSpan?: number;
  /** The printed figure of the cell, in 分; `null` if it has none. */
  readonly figure?: Figure;
}

export interface Figure {
  /** `null` in tables unknown to the base pack. */
  readonly place: CellPosition | null;
  readonly extra?: ExtraId | '一般收支';
  readonly amount: number | null;
}

export type Line = readonly Cell[];

export interface Grid {
  /** The number of header lines, repeated on the next page. */
  readonly heads: number;
  readonly lines: readonly Line[];
  readonly width: number;
}

export const blank: Cell = { text: '' };

export function words(...texts: readonly string[]): readonly Cell[] {
  return texts.map((text) => ({ text }));
}

export function blanks(count: number): readonly Cell[] {
  return Array.from({ length: count }, () => blank);
}

/** The position of a figure in the printed document. */
export interface Printed extends Figure {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

export interface Laid {
  readonly table: PageTable;
  readonly figures: readonly Printed[];
}

const LEFT = 60;
const COLUMN = 48;

/** Converts lines of spanning cells into rows of a `PageTable`; covered positions are `null`. */
export function lay(lines: readonly Line[], width: number, page: number): Laid {
  const rows: (SheetCell | null)[][] = lines.map(() => Array.from({ length: width }, () => null));
  const taken = lines.map(() => new Set<number>());
  const merges: Span[] = [];
  const figures: Printed[] = [];
  lines.forEach((line, top) => {
    let left = 0;
    for (const cell of line) {
      while (taken[top]?.has(left)) left++;
      const span = spanOf(cell, top, left, lines.length, width);
      for (let row = span.top; row <= span.bottom; row++)
        for (let column = span.left; column <= span.right; column++) taken[row]?.add(column);
      if (span.bottom > span.top || span.right > span.left) merges.push(span);
      const own = rows[top];
      if (own !== undefined && cell.text !== '') own[left] = { text: cell.text };
      if (cell.figure !== undefined)
        figures.push({ ...cell.figure, row: top, column: left, text: cell.text });
      left = span.right + 1;
    }
  });
  const edges = Array.from({ length: width + 1 }, (_, index) => LEFT + index * COLUMN);
  return { table: { kind: 'table', page, rows, merges, edges }, figures };
}

function spanOf(cell: Cell, top: number, left: number, height: number, width: number): Span {
  const bottom = Math.min(height - 1, top + (cell.rowSpan ?? 1) - 1);
  return { top, left, bottom, right: Math.min(width - 1, left + (cell.colSpan ?? 1) - 1) };
}
