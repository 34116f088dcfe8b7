import type { Grid, GridCell } from '#shared/publication/blocks';

/** The grid with names that repeat in every row, such as the unit's in 附件2, merged into one cell each. */
export function namesOnce(grid: Grid): Grid {
  const [first, ...rest] = grid.body;
  if (first === undefined || rest.length === 0 || grid.header.length === 0) return grid;
  if (grid.body.some((row) => row.length !== grid.widths.length)) return grid;
  const own = first.findIndex((cell, at) => !isName(cell) || rest.some((row) => !same(row[at], cell)));
  const count = own === -1 ? 0 : own;
  if (count === 0) return grid;
  const spanning = first.map((cell, column) =>
    column < count ? { ...cell, rowSpan: grid.body.length } : cell,
  );
  return { ...grid, body: [spanning, ...rest.map((row) => row.slice(count))] };
}

/** Whether a cell holds a name, not a figure: figures are repeated in each row. */
function isName({ text, source, figure, rowSpan }: GridCell): boolean {
  return (
    source === undefined &&
    figure !== true &&
    rowSpan === undefined &&
    /[\p{L}\d]{2}/u.test(text) &&
    !/[%％]$/.test(text)
  );
}

function same(one: GridCell | undefined, other: GridCell): boolean {
  return one?.text === other.text && one.align === other.align && one.rowSpan === undefined;
}
