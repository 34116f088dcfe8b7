import { measure } from '#main/exports/docx/measure/lines';
import { widthInEm } from '#main/exports/docx/measure/widths';
import { type PlacedCell, placeCells } from '#main/exports/place-cells';
import { type Grid, hasManyColumns } from '#shared/publication/blocks';

/** Left and right of the text in a cell, in twips. */
export const CELL_PADDING = 50;

/** How the text of a table is set: half points and twips. */
export interface Setting {
  readonly size: number;
  /** Exact line pitch in a cell. */
  readonly line: number;
}

/** From the usual 9 pt down to the smallest size that is still easy to read. */
const SETTINGS: readonly Setting[] = [
  { size: 18, line: 240 },
  { size: 16, line: 220 },
  { size: 15, line: 205 },
  { size: 14, line: 190 },
];
const SMALLEST: Setting = { size: 13, line: 180 };

export interface SetTable {
  readonly rows: readonly (readonly PlacedCell[])[];
  /** In twips; their sum is the width of the table. */
  readonly widths: readonly number[];
  readonly setting: Setting;
}

/** Width of a cell that its text must not use, because programs treat borders differently. */
const SPARE = 36;

/**
 * The possible settings of a table, largest type first: no figure is broken, and columns are close to the form's
 * own widths.
 */
export function* settingsOf(grid: Grid, width: number): Generator<SetTable, undefined> {
  const rows = placeCells([...grid.header, ...grid.body], grid.widths.length);
  const shares = shareOut(grid.widths, width);
  const contents = columnContents(rows, grid.widths.length);
  const candidates = hasManyColumns(grid) ? SETTINGS.slice(2) : SETTINGS;
  for (const setting of candidates) {
    const widths = widen(shares, figureWidths(contents, setting));
    if (widths !== null) yield { rows, widths: forWords(contents, widths, setting), setting };
  }
  const needs = figureWidths(contents, SMALLEST);
  const least = needs.map((need) => Math.max(need, 1));
  const widths = widen(shares, needs, 1) ?? shareOut(least, width);
  yield { rows, widths, setting: SMALLEST };
}

/** The content of one column: its longest figure, and its words. */
interface ColumnContent {
  readonly figure: number;
  readonly words: ReadonlySet<string>;
}

const FIGURE = /^[-\d.,%]+$/;

function columnContents(
  rows: readonly (readonly PlacedCell[])[],
  columnCount: number,
): readonly ColumnContent[] {
  const columns = Array.from({ length: columnCount }, () => ({ figure: 0, words: new Set<string>() }));
  for (const { cell, column } of rows.flat()) {
    const content = columns[column];
    if (content === undefined || (cell.colSpan ?? 1) > 1 || cell.text === '') continue;
    if (FIGURE.test(cell.text)) content.figure = Math.max(content.figure, widthInEm(cell.text));
    else content.words.add(cell.text);
  }
  return columns;
}

/** Width needed for the longest figure or code of each column on one line. */
function figureWidths(contents: readonly ColumnContent[], { size }: Setting): readonly number[] {
  return contents.map(({ figure }) =>
    figure === 0 ? 0 : Math.ceil(figure * size * 10) + 2 * CELL_PADDING + SPARE,
  );
}

/** The most rounds in which columns get space for their words; each may take some from its neighbours. */
const ROUNDS = 4;
const STEP = 0.5;

/** Columns in which no name or heading ends in a line of one character, as far as space allows. */
function forWords(
  contents: readonly ColumnContent[],
  given: readonly number[],
  setting: Setting,
): readonly number[] {
  const figures = figureWidths(contents, setting);
  const isWell = (at: number, width: number) => isWellSet(contents[at], textRoom(width, setting));
  let widths = given;
  for (let round = 0; round < ROUNDS; round++) {
    const poor = widths.map((width, at) => !isWell(at, width));
    if (!poor.includes(true)) return widths;
    const least = widths.map((width, at) => {
      const steps = poor[at] === true ? WIDER : NARROWER;
      const fits = steps
        .map((step) => Math.ceil(width + step * setting.size * 10))
        .find((each) => isWell(at, each));
      return Math.max(figures[at] ?? 0, fits ?? width);
    });
    const wider = widen(widths, least, 1);
    if (wider === null) return widths;
    widths = wider;
  }
  return widths;
}

/**
 * The widths by which a column is tentatively widened for its words, and the width that a column whose words fit
 * well may give up, in em.
 */
const WIDER = [0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4];
const NARROWER = [-2, -1.5, -1, -0.5];

function isWellSet(content: ColumnContent | undefined, room: number): boolean {
  return room >= 2 && [...(content?.words ?? [])].every((text) => wellSet(text, room) !== null);
}

/**
 * The best width for a text in a cell `room` em wide: all of it, or less if the last line would otherwise hold
 * one character; `null` if nothing helps.
 */
export function wellSet(text: string, room: number): number | null {
  if (!isLonely(text, room)) return room;
  const { lines } = measure(text, room);
  for (let width = Math.floor(room * 2) / 2 - STEP; width >= Math.max(2, room / 2); width -= STEP) {
    if (measure(text, width).lines > lines + 1) return null;
    if (!isLonely(text, width)) return width;
  }
  return null;
}

/** By how much a cell may be wider in a program than computed, in em. */
const WIDER_BY = 0.3;

function isLonely(text: string, width: number): boolean {
  return measure(text, width).lonely || measure(text, width + WIDER_BY).lonely;
}

/** Width of a cell that begins in a column, in twips. */
export function widthOf(widths: readonly number[], column: number, span = 1): number {
  let width = 0;
  for (let each = column; each < column + span; each++) width += widths[each] ?? 0;
  return width;
}

/** Width of the text in a cell, in em. */
export function textRoom(width: number, { size }: Setting): number {
  return (width - 2 * CELL_PADDING - SPARE) / (size * 10);
}

/**
 * Gives every column what it needs, taken from those with `reserve` times as much to spare; `null` if there is
 * not enough.
 */
function widen(shares: readonly number[], needs: readonly number[], reserve = 2): readonly number[] | null {
  const slack = shares.map((share, index) => share - (needs[index] ?? 0));
  const lacking = slack.reduce((sum, each) => sum + Math.max(0, -each), 0);
  const spare = slack.reduce((sum, each) => sum + Math.max(0, each), 0);
  if (lacking === 0) return shares;
  if (spare < reserve * lacking) return null;
  const width = shares.reduce((sum, each) => sum + each, 0);
  const kept = slack.map((each) => Math.max(0, each) * (1 - lacking / spare));
  return shareOut(
    kept.map((each, index) => Math.max(needs[index] ?? 0, (needs[index] ?? 0) + each)),
    width,
  );
}

/** Divides `width` among the columns in whole twips without a remainder. */
function shareOut(shares: readonly number[], width: number): number[] {
  const total = shares.reduce((sum, each) => sum + each, 0);
  let used = 0;
  return shares.map((share) => {
    const start = Math.round((used * width) / total);
    used += share;
    return Math.round((used * width) / total) - start;
  });
}
