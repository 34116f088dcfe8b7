import { placeCells } from '#main/exports/place-cells';
import type { Grid, GridCell } from '#shared/publication/blocks';

/**
 * How many columns of names stay visible while a form is scrolled sideways: one, or two if codes come before the
 * names. None if further names follow on the right, because figures would then be read with the wrong names.
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
