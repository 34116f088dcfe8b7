import { LIMITS } from '#main/imports/limits';
import type { FlowCell, FlowTable, SpanningCell } from './blocks.ts';

/** Places a table's cells like HTML: each after the one before it, beside those extending down from above. */
export function placeCells(rows: readonly (readonly SpanningCell[])[]): FlowTable {
  /** For each column, the first row not covered from above. */
  const free: number[] = [];
  const cells: FlowCell[] = [];
  for (const [row, given] of rows.entries()) {
    let column = 0;
    for (const { across, down, blocks } of given) {
      while ((free[column] ?? 0) > row) column++;
      const width = roomFrom(free, row, column, across);
      if (width < 1) break;
      const height = Math.min(Math.max(down, 1), rows.length - row);
      cells.push({ row, column, across: width, down: height, blocks });
      free.length = Math.max(free.length, column + width);
      free.fill(row + height, column, column + width);
      column += width;
    }
  }
  return { kind: 'table', cells };
}

/**
 * How many columns a cell may span: the requested number, up to a cell from above or the last column that is
 * read.
 */
function roomFrom(free: readonly number[], row: number, column: number, asked: number): number {
  const most = Math.min(Math.max(asked, 1), LIMITS.columns - column);
  let width = 0;
  while (width < most && (free[column + width] ?? 0) <= row) width++;
  return width;
}
