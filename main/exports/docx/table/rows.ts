import type { PlacedCell } from '#main/exports/place-cells';
import type { Grid } from '#shared/publication/blocks';
import { linesNeeded } from '../pages/lines.ts';
import { type SetTable, setTable, textRoom, wellSet } from './columns.ts';

/** Room above and below the text of a row of one line, from the airiest to the tightest, in twips. */
const PITCHES = [100, 80, 60, 40, 20, 0];
/** Half a point, which Word and LibreOffice add to what a row holds. */
const BORDER = 10;

/** A table as it is printed: nothing of its measure is left to the program that opens the file. */
export interface LaidOutTable extends SetTable {
  readonly grid: Grid;
  readonly width: number;
  /** Height of each row without its border, header rows first, in twips. */
  readonly heights: readonly number[];
  /** What of it is room above and below the text. */
  readonly spaces: readonly number[];
  /** Pages from the one on which the table begins to the one on which its notes end. */
  readonly pages: number;
}

/** Where a table stands. Twips. */
export interface Room {
  readonly width: number;
  /** Of a whole page. */
  readonly page: number;
  /** Taken by what stands above the table on its first page. */
  readonly above: number;
  /** Taken by the notes below it. */
  readonly below: number;
}

/** Lays a table out on as few pages as its type allows, and then as airily as they allow. */
export function layOut(grid: Grid, room: Room): LaidOutTable {
  const set = setTable(grid, room.width);
  const texts = set.rows.map((cells) => linesOfRow(cells, set) * set.setting.line);
  const choices = PITCHES.map((pitch) => {
    const least = texts.map((height) => Math.max(height, set.setting.line + pitch));
    const heights = spreadTall(set, least);
    const spaces = heights.map((height, index) => height - (texts[index] ?? 0));
    const bordered = heights.map((height) => height + BORDER);
    return { heights, spaces, pages: countPages(bordered, grid.header.length, room) };
  });
  const fewest = Math.min(...choices.map(({ pages }) => pages));
  const chosen = choices.find(({ pages }) => pages === fewest);
  if (chosen === undefined) throw new Error('no pitch');
  return { ...set, grid, width: room.width, ...chosen };
}

function linesOfRow(cells: readonly PlacedCell[], set: SetTable): number {
  return cells.reduce(
    (most, { cell, column }) =>
      (cell.rowSpan ?? 1) > 1 ? most : Math.max(most, linesOfCell(cell, column, set)),
    1,
  );
}

function linesOfCell(cell: PlacedCell['cell'], column: number, { widths, setting }: SetTable): number {
  const width = widths.slice(column, column + (cell.colSpan ?? 1)).reduce((sum, each) => sum + each, 0);
  const room = textRoom(width, setting);
  return linesNeeded(cell.text, wellSet(cell.text, room) ?? room);
}

/** Where a cell that spans rows needs more than they have, the last of them is made taller. */
function spreadTall(set: SetTable, heights: readonly number[]): readonly number[] {
  const taller = [...heights];
  for (const [index, cells] of set.rows.entries()) {
    for (const { cell, column } of cells) {
      const span = cell.rowSpan ?? 1;
      if (span === 1) continue;
      const has = taller.slice(index, index + span).reduce((sum, each) => sum + each, 0);
      const lacks = linesOfCell(cell, column, set) * set.setting.line - has;
      const last = index + span - 1;
      if (lacks > 0) taller[last] = (taller[last] ?? 0) + lacks;
    }
  }
  return taller;
}

/** Rows are never broken, header rows stand on every page, notes follow where they fit. */
export function countPages(heights: readonly number[], headerRows: number, room: Room): number {
  const header = heights.slice(0, headerRows).reduce((sum, each) => sum + each, 0);
  let pages = 1;
  const page = room.page - BORDER;
  let free = page - room.above - header;
  for (const height of heights.slice(headerRows)) {
    if (height > free) {
      pages++;
      free = page - header;
    }
    free -= height;
  }
  return room.below > free ? pages + 1 : pages;
}
