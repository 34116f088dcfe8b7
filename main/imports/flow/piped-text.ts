import type { SheetRow } from '#shared/imports/source/sheet';
import type { PageTable } from '#shared/imports/source/source';
import { toHalfWidth } from '#shared/money/amount';
import { spreadHeads } from './spread-heads.ts';

const FEWEST_ROWS = 3;
const FEWEST_COLUMNS = 2;
const MOST_COLUMNS = 16;
/** The share of cells that must be of their column's kind, words or figures, in tables without ends of rows. */
const MOSTLY = 0.7;

/** Whether a line is part of a table whose cells are separated by `|`. */
export function isPiped(line: string): boolean {
  return /^\s*\||\|\s*$|\S\s+\|\s+\S.*\|/.test(line);
}

/**
 * A table copied from a page with its cells separated by `|`: a row a line, or a cell a line. `null` if
 * the lines do not fit such a table.
 */
export function pipedTable(lines: readonly string[]): Pick<PageTable, 'rows' | 'merges'> | null {
  const rows = isRowALine(lines) ? rowsOf(lines) : regular(cellsIn(lines));
  if (rows === null || rows.length < FEWEST_ROWS) return null;
  const spread = spreadHeads(rows);
  return spread === null ? null : { rows: spread.rows.map(toRow), merges: spread.merges };
}

/** One row a line, all of the same width. */
function rowsOf(lines: readonly string[]): readonly (readonly string[])[] {
  const rows = lines.map(cellsOf).filter((row) => !isRule(row));
  const width = Math.max(...rows.map(({ length }) => length));
  return rows.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? ''));
}

/** Whether most lines have as many cells as the widest, as rows have; else a line is a cell, or blanks. */
function isRowALine(lines: readonly string[]): boolean {
  const counts = lines.map((line) => line.split('|').length);
  const most = Math.max(...counts);
  return most > FEWEST_COLUMNS && counts.filter((count) => count >= most - 1).length * 2 > lines.length;
}

function cellsOf(line: string): readonly string[] {
  const plain = line.trim().replace(/^\||\|$/g, '');
  return plain.split('|').map((text) => text.trim());
}

/** The line of dashes below a head. */
function isRule(row: readonly string[]): boolean {
  return row.every((text) => /^:?-{2,}:?$/.test(text));
}

/** All cells in order: each ends with `|`, whatever the line. */
function cellsIn(lines: readonly string[]): readonly string[] {
  const cells = lines.join(' ').split('|');
  return cells.slice(0, -1).map((text) => text.trim());
}

/** The rows of the width in which the columns are most alike: words in some, figures in others. */
function regular(cells: readonly string[]): readonly (readonly string[])[] | null {
  let best: readonly (readonly string[])[] | null = null;
  let score = MOSTLY;
  for (let width = FEWEST_COLUMNS; width <= MOST_COLUMNS; width++) {
    if (cells.length % width !== 0) continue;
    const rows = Array.from({ length: cells.length / width }, (_, at) =>
      cells.slice(at * width, (at + 1) * width),
    );
    // a row of blanks among the heads is the end of a longer one
    if (rows.slice(0, 2).some((row) => row.every((text) => text === ''))) continue;
    const own = likeness(rows, width);
    if (own > score) [best, score] = [rows, own];
  }
  return best;
}

function likeness(rows: readonly (readonly string[])[], width: number): number {
  let alike = 0;
  for (let column = 0; column < width; column++) {
    const words = rows.filter((row) => isWords(row[column] ?? '')).length;
    alike += Math.max(words, rows.length - words);
  }
  return alike / (rows.length * width);
}

function isWords(text: string): boolean {
  return text !== '' && !/^[-—–]*[\d,.%]*$/.test(toHalfWidth(text));
}

function toRow(cells: readonly string[]): SheetRow {
  return cells.map((text) => (text === '' ? null : { text }));
}
