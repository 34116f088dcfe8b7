import { linesNeeded } from '#main/exports/docx/measure/lines';
import type { PlacedCell } from '#main/exports/place-cells';
import type { Grid } from '#shared/publication/blocks';
import { type SetTable, settingsOf, textRoom, wellSet, widthOf } from './columns.ts';
import { namesOnce } from './names-once.ts';

/** Space above and below the text of a one-line row, from the loosest to the tightest, in twips. */
const PITCHES = [100, 80, 60, 40, 20, 0];
/** Half a point, which Word and LibreOffice add to the height of a row's content. */
export const BORDER = 10;

/** A table as printed: no measure is left to the program that opens the file. */
export interface TableLayout extends SetTable {
  readonly grid: Grid;
  readonly width: number;
  /** Height of each row without its border, header rows first, in twips. */
  readonly heights: readonly number[];
  /** Space above and below the text. */
  readonly spaces: readonly number[];
  /** Space above and below the text of a one-line row. */
  readonly pitch: number;
  /** Pages from the one on which the table begins to the one on which its notes end. */
  readonly pages: number;
  /** Rows, including header rows, that begin a page after the first. */
  readonly breaks: ReadonlySet<number>;
  /** Rows higher than half a page, the only ones that may break. */
  readonly tall: ReadonlySet<number>;
  /** Rows that stay on the page of what follows, so that the last page is not nearly empty. */
  readonly kept: ReadonlySet<number>;
}

/** The fewest lines with which a breaking row begins at the end of a page. */
const LEAST_LINES = 2;
/** The fewest rows on the last page of a table, above its notes. */
const LEAST_ROWS = 3;

/** The space for a table. Twips. */
export interface Room {
  readonly width: number;
  /** Height of a whole page. */
  readonly page: number;
  /** Height of what is above the table on its first page. */
  readonly above: number;
  /** Height of the notes below it. */
  readonly below: number;
  /** Line pitch in a row. */
  readonly line?: number;
}

/**
 * Lays a table out in the largest possible type, on as few pages as that allows, and then as loosely as possible;
 * in smaller type if the table then fits on one page instead of two.
 */
export function layOutTable(given: Grid, room: Room): TableLayout {
  const grid = namesOnce(given);
  let largest: TableLayout | null = null;
  for (const set of settingsOf(grid, room.width)) {
    const table = layOutSet(grid, set, room);
    if (table.pages === 1) return table;
    largest ??= table;
    if (largest.pages > 2) break;
  }
  if (largest === null) throw new Error('no setting');
  return largest;
}

function layOutSet(grid: Grid, set: SetTable, room: Room): TableLayout {
  const texts = set.rows.map((cells) => linesOfRow(cells, set) * set.setting.line);
  const spanning = spanningCells(set);
  const choices = PITCHES.map((pitch) => {
    const least = texts.map((height) => Math.max(height, set.setting.line + pitch));
    const heights = spreadTall(spanning, least);
    const spaces = heights.map((height, index) => height - (texts[index] ?? 0));
    const bordered = heights.map((height) => height + BORDER);
    return {
      heights,
      spaces,
      pitch,
      ...paginate(bordered, grid.header.length, { ...room, line: set.setting.line }),
    };
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
  const room = textRoom(widthOf(widths, column, cell.colSpan), setting);
  return linesNeeded(cell.text, wellSet(cell.text, room) ?? room);
}

/** A cell that spans rows, from the first of them. */
interface SpanningCell {
  readonly row: number;
  readonly span: number;
  readonly height: number;
}

function spanningCells(set: SetTable): readonly SpanningCell[] {
  return set.rows.flatMap((cells, row) =>
    cells.flatMap(({ cell, column }) => {
      const { rowSpan: span = 1 } = cell;
      return span === 1 ? [] : [{ row, span, height: linesOfCell(cell, column, set) * set.setting.line }];
    }),
  );
}

/** If a cell that spans rows needs more height than they have, the last of them is made taller. */
function spreadTall(spanning: readonly SpanningCell[], heights: readonly number[]): readonly number[] {
  const taller = [...heights];
  for (const { row, span, height } of spanning) {
    const has = taller.slice(row, row + span).reduce((sum, each) => sum + each, 0);
    const last = row + span - 1;
    if (height > has) taller[last] = (taller[last] ?? 0) + height - has;
  }
  return taller;
}

/**
 * The pages of a table: no row is broken except a `tall` one, higher than half a page, which continues line by line;
 * header rows are repeated on every page, and notes follow the last rows.
 */
export function paginate(
  heights: readonly number[],
  headerRows: number,
  room: Room,
): Pick<TableLayout, 'pages' | 'breaks' | 'tall' | 'kept'> {
  const header = heights.slice(0, headerRows).reduce((sum, each) => sum + each, 0);
  const breaks = new Set<number>();
  const whole = room.page - BORDER - header;
  const tall = new Set<number>();
  const inLines = (height: number) => Math.floor(height / (room.line ?? 1)) * (room.line ?? 1);
  let free = whole - room.above;
  let further = 0;
  for (const [index, height] of heights.entries()) {
    if (index < headerRows) continue;
    if (height > whole / 2) tall.add(index);
    if (height > free && (!tall.has(index) || free < LEAST_LINES * (room.line ?? 1))) {
      breaks.add(index);
      free = whole;
    }
    let rest = height;
    for (; rest > free; further++) {
      rest -= inLines(free);
      free = whole;
    }
    free -= rest;
  }
  const apart = room.below > free;
  const kept =
    further > 0 ? NONE : lastRows(heights, [headerRows, ...breaks], { apart, whole, below: room.below });
  const [first] = kept;
  if (first !== undefined) {
    if (!apart) breaks.delete(Math.max(...breaks));
    breaks.add(first);
  }
  return { pages: 1 + breaks.size + further + (apart && first === undefined ? 1 : 0), breaks, tall, kept };
}

const NONE: ReadonlySet<number> = new Set();

/**
 * The rows to keep with what follows them where only a row or two, or the notes alone, would be on the last page;
 * `starts` are the rows that begin a page. None if the page before would be left as empty.
 */
function lastRows(
  heights: readonly number[],
  starts: readonly number[],
  { apart, whole, below }: { readonly apart: boolean; readonly whole: number; readonly below: number },
): ReadonlySet<number> {
  const begun = apart ? [...starts, heights.length] : starts;
  const [before = 0, last = 0] = begun.slice(-2);
  const from = heights.length - LEAST_ROWS;
  if (begun.length < 2 || last <= from || from - before < LEAST_ROWS) return NONE;
  const needed = heights.slice(from).reduce((sum, each) => sum + each, below);
  if (needed > whole) return NONE;
  const count = apart ? LEAST_ROWS : LEAST_ROWS - 1;
  return new Set(Array.from({ length: count }, (_, index) => from + index));
}
