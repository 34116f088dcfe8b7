import { placeCells } from '#main/exports/place-cells';
import type { Grid, GridCell } from '#shared/publication/blocks';

/**
 * How many columns of names stay in sight while a form is scrolled across: one, or two where codes stand before the
 * names. None where names stand again further to the right, for these would be read against the wrong figures.
 */
export function stickyColumns(grid: Grid): 0 | 1 | 2 {
  const rows = placeCells(grid.body, grid.widths.length);
  const figures = rows.flat().filter(({ cell }) => cell.source !== undefined);
  const names = rows.flat().filter(({ cell }) => isName(cell));
  const firstFigure = Math.min(...figures.map(({ column }) => column));
  if (figures.length === 0 || names.some(({ column }) => column > firstFigure)) return 0;
  const last = Math.max(-1, ...names.map(({ column }) => column));
  return last === 0 ? 1 : last === 1 ? 2 : 0;
}

function isName({ text, source, align, figure }: GridCell): boolean {
  return text !== '' && source === undefined && figure !== true && align === 'left';
}
