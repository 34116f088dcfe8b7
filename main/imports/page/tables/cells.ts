import type { Glyph } from '#main/imports/page/content';
import { joinedLines, WIDE_GAP } from '#main/imports/page/lines/joined';
import { linesOf } from '#main/imports/page/lines/lines';
import { placeAcross, runsOf } from '#main/imports/page/lines/runs';
import type { SheetCell, Span } from '#shared/imports/source/sheet';
import type { PageTable } from '#shared/imports/source/source';
import type { RuledGrid } from './grids.ts';
import { apart } from './stacked.ts';

/** A table and its position on the page. */
export interface PlacedTable {
  readonly table: PageTable;
  readonly top: number;
  readonly bottom: number;
}

export interface TablesAndRest {
  readonly tables: readonly PlacedTable[];
  /** Characters outside the tables. */
  readonly rest: readonly Glyph[];
}

/** Puts every run into its cell, in the innermost table. */
export function filledTables(
  grids: readonly RuledGrid[],
  glyphs: readonly Glyph[],
  page: number | null,
): TablesAndRest {
  const filling = [...grids]
    .sort((one, other) => areaOf(one) - areaOf(other))
    .map((grid) => ({ grid, at: indexOfCells(grid), held: grid.cells.map((): Glyph[] => []) }));
  const rest: Glyph[] = [];
  for (const run of runsOf(glyphs)) {
    const table = filling.find(({ grid }) => holds(grid, (run.left + run.right) / 2, run.down));
    const cell = table?.at(placeAcross(run, table.grid.columns), run.down) ?? -1;
    const place = table?.held[cell] ?? rest;
    place.push(...run.glyphs);
  }
  const made = filling.map(({ grid, held }) => ({ grid, held, texts: held.map(cellText) }));
  const kept = made.filter(({ texts }) => texts.filter((text) => text !== '').length >= 2);
  const dropped = made.filter((each) => !kept.includes(each));
  return {
    tables: kept.flatMap(apart).map(({ grid, texts }) => placed(grid, texts, page)),
    rest: [...rest, ...dropped.flatMap(({ held }) => held.flat())],
  };
}

function areaOf({ columns, rows }: RuledGrid): number {
  return ((columns.at(-1) ?? 0) - (columns[0] ?? 0)) * ((rows.at(-1) ?? 0) - (rows[0] ?? 0));
}

function holds({ columns, rows }: RuledGrid, across: number, down: number): boolean {
  return (
    across >= (columns[0] ?? 0) &&
    across <= (columns.at(-1) ?? 0) &&
    down >= (rows[0] ?? 0) &&
    down <= (rows.at(-1) ?? 0)
  );
}

function indexOfCells({ columns, rows, cells }: RuledGrid): (across: number, down: number) => number {
  const numbers = rows.map(() => new Array<number>(columns.length).fill(-1));
  for (const [number, { top, left, bottom, right }] of cells.entries()) {
    for (let row = top; row <= bottom; row++) numbers[row]?.fill(number, left, right + 1);
  }
  return (across, down) => numbers[stretchOf(rows, down)]?.[stretchOf(columns, across)] ?? -1;
}

function stretchOf(places: readonly number[], at: number): number {
  let low = 0;
  let high = places.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((places[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Joins the lines of a cell into one text. */
export function cellText(glyphs: readonly Glyph[]): string {
  if (glyphs.length === 0) return '';
  return linesOf(glyphs)
    .map(({ text }) => text.replaceAll(WIDE_GAP, ' '))
    .reduce(joinedLines, '');
}

function placed(
  { columns, rows, cells }: RuledGrid,
  texts: readonly string[],
  page: number | null,
): PlacedTable {
  const filled = rows.slice(1).map(() => new Array<SheetCell | null>(columns.length - 1).fill(null));
  for (const [index, { top, left }] of cells.entries()) {
    const text = texts[index] ?? '';
    const row = filled[top];
    if (text !== '' && row !== undefined) row[left] = { text };
  }
  const merges: readonly Span[] = cells.filter(
    ({ top, left, bottom, right }) => bottom > top || right > left,
  );
  const table: PageTable = { kind: 'table', page, rows: filled, merges, edges: columns };
  return { table, top: rows[0] ?? 0, bottom: rows.at(-1) ?? 0 };
}
