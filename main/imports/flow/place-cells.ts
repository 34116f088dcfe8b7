import { LIMITS } from '#main/imports/limits';
import type { FlowCell, FlowTable, SpanningCell } from './blocks.ts';

/**
 * A table whose cells stand where there is room, as in HTML: each behind the one before it, and beside those that
 * reach down from above.
 */
export function placeCells(rows: readonly (readonly SpanningCell[])[]): FlowTable {
  /** For each column, the first row that is free of cells from above. */
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

/** How far a cell may reach to the right: what it asks for, up to a cell from above or the last column that is read. */
function roomFrom(free: readonly number[], row: number, column: number, asked: number): number {
  const most = Math.min(Math.max(asked, 1), LIMITS.columns - column);
  let width = 0;
  while (width < most && (free[column + width] ?? 0) <= row) width++;
  return width;
}
