import { type PlacedCell, placeCells } from '#main/exports/place-cells';
import { type Grid, hasManyColumns } from '#shared/publication/blocks';
import { widthInEm } from '../pages/widths.ts';

/** Left and right of the text in a cell, in twips. */
export const CELL_PADDING = 50;

/** How the text of a table is set: half points and twips. */
export interface Setting {
  readonly size: number;
  /** Exact distance of lines in a cell. */
  readonly line: number;
}

/** From the usual 9 pt down to the smallest that is still read with ease. */
const SETTINGS: readonly Setting[] = [
  { size: 18, line: 240 },
  { size: 16, line: 220 },
  { size: 15, line: 205 },
  { size: 14, line: 190 },
];
const SMALLEST: Setting = { size: 13, line: 180 };

export interface SetTable {
  readonly rows: readonly (readonly PlacedCell[])[];
  /** In twips; add up to the width of the table. */
  readonly widths: readonly number[];
  readonly setting: Setting;
}

/** Finds the largest type in which no figure breaks, and the column widths, near the form's own, that it needs. */
export function setTable(grid: Grid, width: number): SetTable {
  const rows = placeCells([...grid.header, ...grid.body], grid.widths.length);
  const shares = shareOut(grid.widths, width);
  const candidates = hasManyColumns(grid) ? SETTINGS.slice(2) : SETTINGS;
  for (const setting of candidates) {
    const needs = figureWidths(rows, grid.widths.length, setting);
    const widths = widen(shares, needs);
    if (widths !== null) return { rows, widths, setting };
  }
  return { rows, widths: shares, setting: SMALLEST };
}

/** Width that the longest figure or code of each column needs in one line. */
function figureWidths(
  rows: readonly (readonly PlacedCell[])[],
  columnCount: number,
  { size }: Setting,
): readonly number[] {
  const needs = new Array<number>(columnCount).fill(0);
  for (const { cell, column } of rows.flat()) {
    if ((cell.colSpan ?? 1) > 1 || !/^[-\d.,%]+$/.test(cell.text)) continue;
    const needed = Math.ceil(widthInEm(cell.text) * size * 10) + 2 * CELL_PADDING + 20;
    needs[column] = Math.max(needs[column] ?? 0, needed);
  }
  return needs;
}

/** Gives every column what it needs, taken from those that have more; `null` where there is not enough. */
function widen(shares: readonly number[], needs: readonly number[]): readonly number[] | null {
  const slack = shares.map((share, index) => share - (needs[index] ?? 0));
  const lacking = slack.reduce((sum, each) => sum + Math.max(0, -each), 0);
  const spare = slack.reduce((sum, each) => sum + Math.max(0, each), 0);
  if (lacking === 0) return shares;
  if (spare < 2 * lacking) return null;
  const width = shares.reduce((sum, each) => sum + each, 0);
  const kept = slack.map((each) => Math.max(0, each) * (1 - lacking / spare));
  return shareOut(
    kept.map((each, index) => Math.max(needs[index] ?? 0, (needs[index] ?? 0) + each)),
    width,
  );
}

/** Shares `width` out over the columns in whole twips without a remainder. */
export function shareOut(shares: readonly number[], width: number): number[] {
  const total = shares.reduce((sum, each) => sum + each, 0);
  let used = 0;
  return shares.map((share) => {
    const start = Math.round((used * width) / total);
    used += share;
    return Math.round((used * width) / total) - start;
  });
}
