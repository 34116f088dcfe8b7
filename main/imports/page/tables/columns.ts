import type { Glyph } from '#main/imports/page/content';
import type { Line } from '#main/imports/page/lines/lines';
import type { SheetCell, Span } from '#shared/imports/source/sheet';
import { cellText, type PlacedTable } from './cells.ts';
import { type LinePiece, pieceOf, piecesOf } from './pieces.ts';
import { withWholeRows } from './whole-rows.ts';

/** A horizontal range on the page. */
type Extent = readonly [number, number];

interface Row {
  readonly line: Line;
  readonly pieces: readonly LinePiece[];
  readonly figures: number;
}

/** The least width of an empty channel between two columns, relative to the characters. */
const CHANNEL = 0.25;
/** The least width of a gap within words that separates them where it is in a channel. */
const PARTING = 0.15;
/** A table has at least this many rows with figures. */
const LEAST_ROWS = 3;
/** The largest distance between rows of one table, relative to the characters. */
const APART = 3.2;
const FIGURE = /^[-−]?(?:\d{1,3}(?:[,，]\d{3})+|\d+)(?:[.．]\d+)?[%％]?$|^[—–-]+$/;
const MOST_HEAD_ROWS = 4;

export interface ColumnsAndRest {
  readonly tables: readonly PlacedTable[];
  readonly lines: readonly Line[];
}

/** Tables without lines: rows of figures below one another, separated by gaps through all of them. */
export function columnTables(given: readonly Line[], page: number | null): ColumnsAndRest {
  const lines = withWholeRows(given);
  const rows = lines.map(rowOf);
  const tables: PlacedTable[] = [];
  const taken = new Set<number>();
  for (const [start, end] of runsOf(rows)) {
    const columns = columnsOf(rows.slice(start, end + 1));
    if (columns === null) continue;
    const head = headStart(rows, start, taken);
    tables.push(tableOf(rows.slice(head, end + 1), columns, page));
    for (let index = head; index <= end; index++) taken.add(index);
  }
  return { tables, lines: lines.filter((_, index) => !taken.has(index)) };
}

function rowOf(line: Line): Row {
  const pieces = piecesOf(line);
  return { line, pieces, figures: pieces.slice(1).filter(({ text }) => FIGURE.test(text)).length };
}

/** First and last row of each group of rows with figures; single rows of words may be among them. */
function runsOf(rows: readonly Row[]): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  let run: [number, number] | null = null;
  let count = 0;
  const close = () => {
    if (run !== null && count >= LEAST_ROWS) runs.push(run);
    run = null;
    count = 0;
  };
  for (const [index, row] of rows.entries()) {
    if (run !== null && (index - run[1] > 2 || tooFar(rows[index - 1], row))) close();
    if (row.figures === 0) continue;
    if (run === null) run = [index, index];
    else run[1] = index;
    count++;
  }
  close();
  return runs;
}

function tooFar(before: Row | undefined, after: Row): boolean {
  return before !== undefined && after.line.base - before.line.base > APART * after.line.size;
}

/** The ranges of columns: gaps are where no row with figures has text. `null` if they are inconsistent. */
function columnsOf(rows: readonly Row[]): readonly Extent[] | null {
  const figured = rows.filter(({ figures }) => figures > 0);
  const size = figured[0]?.line.size ?? 0;
  const columns: [number, number][] = [];
  const glyphs = figured.flatMap(({ line }) => line.glyphs).sort((one, other) => one.left - other.left);
  for (const { left, right } of glyphs) {
    const last = columns.at(-1);
    if (last !== undefined && left < last[1] + CHANNEL * size) last[1] = Math.max(last[1], right);
    else columns.push([left, right]);
  }
  const ofFigures = columns.filter((column) => {
    const texts = figured
      .map(({ line }) => cellText(within(line.glyphs, column)))
      .filter((text) => text !== '');
    return texts.filter((text) => FIGURE.test(text)).length >= Math.min(LEAST_ROWS, texts.length);
  });
  return columns.length >= 2 && ofFigures.length >= 1 ? columns : null;
}

function within(glyphs: readonly Glyph[], [from, to]: Extent): readonly Glyph[] {
  return glyphs.filter(({ left, right }) => (left + right) / 2 >= from && (left + right) / 2 <= to);
}

/** The first header row above a table. */
function headStart(rows: readonly Row[], start: number, taken: ReadonlySet<number>): number {
  let head = start;
  while (head > 0 && start - head < MOST_HEAD_ROWS && !taken.has(head - 1)) {
    const row = rows[head - 1];
    const below = rows[head];
    if (row === undefined || below === undefined || row.pieces.length < 2 || tooFar(row, below)) break;
    if (/单位[:：]/.test(row.line.text)) break;
    head--;
  }
  return head;
}

function tableOf(rows: readonly Row[], columns: readonly Extent[], page: number | null): PlacedTable {
  const merges: Span[] = [];
  const made = rows.map(({ line, pieces: whole }, at) => {
    const pieces = whole.flatMap((piece) => partedBy(columns, piece, line.size));
    const cells = new Array<SheetCell | null>(columns.length).fill(null);
    for (const piece of pieces) {
      const [left, right] = columnsUnder(piece, columns);
      const before = cells[left]?.text ?? '';
      cells[left] = { text: before + piece.text };
      if (right > left) merges.push({ top: at, left, bottom: at, right });
    }
    return cells;
  });
  const top = (rows[0]?.line.base ?? 0) - (rows[0]?.line.size ?? 0);
  return {
    table: { kind: 'table', page, rows: made, merges, edges: edgesOf(columns), unruled: true },
    top,
    bottom: rows.at(-1)?.line.base ?? top,
  };
}

/** Splits pieces that cross channels between columns if they have a gap there. */
function partedBy(columns: readonly Extent[], piece: LinePiece, size: number): readonly LinePiece[] {
  const parts: Glyph[][] = [];
  let before: Glyph | null = null;
  for (const glyph of piece.glyphs) {
    const [end, start] = [before?.right ?? Number.NEGATIVE_INFINITY, glyph.left];
    const parting =
      start - end > PARTING * size &&
      columns.some(([from], index) => index > 0 && from > end - 1 && from - 1 < start + size);
    if (before === null || parting) parts.push([]);
    parts.at(-1)?.push(glyph);
    before = glyph;
  }
  return parts.length < 2 ? [piece] : parts.map(pieceOf);
}

function columnsUnder({ left, right }: LinePiece, columns: readonly Extent[]): readonly [number, number] {
  const under = columns.flatMap(([from, to], index) => (from < right && to > left ? [index] : []));
  const [first, last] = [under[0], under.at(-1)];
  if (first !== undefined && last !== undefined) return [first, last];
  const middle = (left + right) / 2;
  const distances = columns.map(([from, to]) => Math.min(Math.abs(from - middle), Math.abs(to - middle)));
  const nearest = distances.indexOf(Math.min(...distances));
  return [nearest, nearest];
}

function edgesOf(columns: readonly Extent[]): readonly number[] {
  const inner = columns.slice(1).map(([from], index) => (from + (columns[index]?.[1] ?? from)) / 2);
  return [columns[0]?.[0] ?? 0, ...inner, columns.at(-1)?.[1] ?? 0];
}
