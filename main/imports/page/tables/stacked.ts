import { titledForm } from '#shared/imports/forms/titles';
import { looksLikeFigure } from '#shared/imports/label-matching';
import type { RuledGrid } from './grids.ts';

/** A grid and the texts of its cells, in the cells' order. */
export interface FilledGrid {
  readonly grid: RuledGrid;
  readonly texts: readonly string[];
}

/**
 * Tables that touch share their ruling lines: divides a grid above each title that spans it, if figures are above.
 * Each part keeps only the columns that its own cells have.
 */
export function apart(filled: FilledGrid): readonly FilledGrid[] {
  const starts = titleRows(filled);
  if (starts.length === 0) return [filled];
  const edges = [0, ...starts, filled.grid.rows.length - 1];
  return edges.slice(1).map((end, at) => partOf(filled, edges[at] ?? 0, end));
}

function titleRows({ grid: { cells, columns }, texts }: FilledGrid): readonly number[] {
  const figures = cells.flatMap(({ top }, at) => (looksLikeFigure(texts[at] ?? '') ? [top] : []));
  const first = Math.min(...figures);
  return cells.flatMap(({ top, left, right }, at) => {
    const spans = left === 0 && right === columns.length - 2;
    return spans && top > first && titledForm(texts[at] ?? '') !== null ? [top] : [];
  });
}

/** The rows from `start` to before `end`, without the blank beside them if another part is wider. */
function partOf({ grid, texts }: FilledGrid, start: number, end: number): FilledGrid {
  const own = grid.cells.flatMap((cell, at) => {
    const [text, isUnruled] = [texts[at] ?? '', cell.top <= start && cell.bottom >= end - 1];
    const isInside = cell.top >= start && cell.top < end;
    return isInside && !(isUnruled && text === '') ? [{ cell, text }] : [];
  });
  const used = [...new Set(own.flatMap(({ cell: { left, right } }) => [left, right + 1]))].toSorted(
    (a, b) => a - b,
  );
  const cells = own.map(({ cell: { top, left, bottom, right } }) => ({
    top: top - start,
    bottom: Math.min(bottom, end - 1) - start,
    left: used.indexOf(left),
    right: used.indexOf(right + 1) - 1,
  }));
  const columns = used.map((edge) => grid.columns[edge] ?? 0);
  return {
    grid: { columns, rows: grid.rows.slice(start, end + 1), cells },
    texts: own.map(({ text }) => text),
  };
}
