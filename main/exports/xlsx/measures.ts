import type { PlacedCell } from '#main/exports/place-cells';
import type { Section } from '#shared/publication/blocks';

/** Characters that a page's width holds; the print is fitted to one page across anyway. */
const PAGE_CHARACTERS = { portrait: 96, landscape: 142 } as const;
/** Many columns need more room than a page has at full size. */
const LEAST_PER_COLUMN = 10.5;

const LINE = 12.5;
const PADDING = 2;
/** A character of 9 pt is narrower than the 11 pt that column widths count in. */
const CHARACTERS_PER_WIDTH = 1.15;

/** Widths of the columns in Excel's characters. */
export function columnWidths(shares: readonly number[], orientation: Section['orientation']): number[] {
  const total = shares.reduce((sum, each) => sum + each, 0);
  const width = Math.max(PAGE_CHARACTERS[orientation], shares.length * LEAST_PER_COLUMN);
  return shares.map((share) => Math.round((share / total) * width * 100) / 100);
}

/** As high as Excel lets a row be. */
const HIGHEST = 409.5;
/** Points of the type in forms. */
export const USUAL_SIZE = 9;
/** Below it nobody reads on: what is longer still is all in the cell, and shows where the column is drawn wider. */
const LEAST_SIZE = 5;

/** How a row stands. */
export interface RowFit {
  /** Points. */
  readonly height: number;
  /** Points of its type: smaller than usual where its longest cell would be higher than a row can be. */
  readonly size: number;
}

/** The height that a row needs for its longest cell; cells that reach over several rows are left to those rows. */
export function fitRow(cells: readonly PlacedCell[], widths: readonly number[]): RowFit {
  for (let size = USUAL_SIZE; size > LEAST_SIZE; size -= 0.5) {
    const height = heightAt(size, cells, widths);
    if (height <= HIGHEST) return { height, size };
  }
  return { height: Math.min(HIGHEST, heightAt(LEAST_SIZE, cells, widths)), size: LEAST_SIZE };
}

function heightAt(size: number, cells: readonly PlacedCell[], widths: readonly number[]): number {
  const scale = size / USUAL_SIZE;
  const lines = cells.map(({ cell, column }) => {
    if (cell.rowSpan !== undefined) return 1;
    const width = widths.slice(column, column + (cell.colSpan ?? 1)).reduce((sum, each) => sum + each, 0);
    return linesOf(cell.text, ((width - 1) * CHARACTERS_PER_WIDTH) / scale);
  });
  return Math.max(1, ...lines) * LINE * scale + PADDING;
}

/** The heights of rows drawn out by one factor so that a form fills its page, at most by `MOST_STRETCH`. */
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

/** Length in half-width characters: a Chinese one counts two. */
function halfWidths(text: string): number {
  let length = 0;
  for (const char of text) length += char.charCodeAt(0) > 0xff ? 2 : 1;
  return length;
}
