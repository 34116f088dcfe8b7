import type { PlacedCell } from '#main/exports/place-cells';
import type { GridCell, Section } from '#shared/publication/blocks';

/** Digits of the tables' type in a page's width; the print is fitted to one page across anyway. */
const PAGE_CHARACTERS = { portrait: 112, landscape: 166 } as const;
/** Many columns need more width than a page has at full size. */
const LEAST_PER_COLUMN = 12.25;

const LINE = 12.5;
const PADDING = 2;

/** Column widths in digits of the workbook's usual type. */
export function columnWidths(shares: readonly number[], orientation: Section['orientation']): number[] {
  const total = shares.reduce((sum, each) => sum + each, 0);
  const width = Math.max(PAGE_CHARACTERS[orientation], shares.length * LEAST_PER_COLUMN);
  return shares.map((share) => Math.round((share / total) * width * 100) / 100);
}

/** Excel's maximum row height. */
const HIGHEST = 409.5;
/** Type size in forms, in points. */
export const USUAL_SIZE = 9;
/**
 * Smaller type is unreadable: the whole of a longer text is in the cell, and shows when the column is widened.
 */
const LEAST_SIZE = 5;

/** The height and type size of a row. */
export interface RowFit {
  /** Points. */
  readonly height: number;
  /** Type size in points: smaller than usual if its longest cell would exceed the maximum height. */
  readonly size: number;
}

/** The height that a row needs for its longest cell; cells that span several rows do not count. */
export function fitRow(cells: readonly PlacedCell[], widths: readonly number[]): RowFit {
  for (let size = USUAL_SIZE; size > LEAST_SIZE; size -= 0.5) {
    const height = heightAt(size, cells, widths);
    if (height <= HIGHEST) return { height, size };
  }
  return { height: Math.min(HIGHEST, heightAt(LEAST_SIZE, cells, widths)), size: LEAST_SIZE };
}

/** The width of a cell from its first column on, in digits. */
export function widthOf({ colSpan = 1 }: GridCell, column: number, widths: readonly number[]): number {
  return widths.slice(column, column + colSpan).reduce((sum, each) => sum + each, 0);
}

/**
 * A head that does not fit into a width is broken between words into lines of nearly one length: left to the
 * office program, its last character stands alone as soon as a font is a little wider.
 */
export function headInLines(text: string, width: number): string {
  const lines = linesOf(text, width - 1);
  if (lines === 1 || text.includes('\n')) return text;
  const words = new Intl.Segmenter('zh', { granularity: 'word' }).segment(text);
  const ends = [...words].slice(1).map(({ index }) => index);
  const breaks = Array.from({ length: lines - 1 }, (_, at) =>
    nearest(ends, (text.length * (at + 1)) / lines),
  );
  const starts = [0, ...new Set(breaks)];
  return starts.map((start, at) => text.slice(start, starts[at + 1])).join('\n');
}

/** Of two equally near ones the later. */
function nearest(ends: readonly number[], aim: number): number {
  return ends.reduce((best, end) => (Math.abs(end - aim) <= Math.abs(best - aim) ? end : best), 0);
}

function heightAt(size: number, cells: readonly PlacedCell[], widths: readonly number[]): number {
  const scale = size / USUAL_SIZE;
  const lines = cells.map(({ cell, column }) => {
    if (cell.rowSpan !== undefined) return 1;
    return linesOf(cell.text, (widthOf(cell, column, widths) - 1) / scale);
  });
  return Math.max(1, ...lines) * LINE * scale + PADDING;
}

/** The heights of rows stretched by one factor so that a form fills its page, at most by `MOST_STRETCH`. */
export function stretched(heights: readonly number[], room: number): readonly number[] {
  const total = heights.reduce((sum, each) => sum + each, 0);
  const factor = Math.min(MOST_STRETCH, room / total);
  if (factor <= 1) return heights;
  return heights.map((height) => Math.min(HIGHEST, Math.floor(height * factor * 4) / 4));
}

const MOST_STRETCH = 1.75;

function linesOf(text: string, capacity: number): number {
  return text
    .split('\n')
    .map((line) => Math.max(1, Math.ceil(halfWidths(line) / capacity)))
    .reduce((sum, each) => sum + each, 0);
}

/** Length in half-width characters: a Chinese one counts as two. */
function halfWidths(text: string): number {
  let length = 0;
  for (const char of text) length += char.charCodeAt(0) > 0xff ? 2 : 1;
  return length;
}
