import type { GridCell } from '#shared/publication/blocks';

export interface PlacedCell {
  readonly cell: GridCell;
  /** First column that the cell covers, from 0. */
  readonly column: number;
}

/** Finds each cell's column: after the cells before it in the row and those extending down from above. */
export function placeCells(
  rows: readonly (readonly GridCell[])[],
  columnCount: number,
): readonly (readonly PlacedCell[])[] {
  const reaching = new Array<number>(columnCount).fill(0);
  return rows.map((cells) => {
    const free = reaching.map((rowsLeft) => rowsLeft === 0);
    for (const [column, rowsLeft] of reaching.entries()) reaching[column] = Math.max(0, rowsLeft - 1);
    let next = 0;
    return cells.map((cell) => {
      const column = free.indexOf(true, next);
      if (column === -1) throw new RangeError('a table row has more cells than columns');
      next = column + (cell.colSpan ?? 1);
      reaching.fill((cell.rowSpan ?? 1) - 1, column, next);
      return { cell, column };
    });
  });
}
