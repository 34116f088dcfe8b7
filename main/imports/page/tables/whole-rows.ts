import { type Line, lineOf } from '#main/imports/page/lines/lines';
import { type LinePiece, piecesOf } from './pieces.ts';

/** Lines closer than this, relative to their characters, are one row: its cells may not be aligned alike. */
const SAME_ROW = 0.68;
/** A row of a table has fewer characters. */
const LONGEST = 400;
const FIGURE = /^[-−]?\d[\d,，]*(?:[.．]\d+)?$/;

/** Joins lines with figures that are nearly on one height, if no part of one is above the other. */
export function withWholeRows(lines: readonly Line[]): readonly Line[] {
  const rows: Line[] = [];
  for (const line of lines) {
    const last = rows.at(-1);
    const [joined] =
      last !== undefined && isOneRow(last, line) ? lineOf([...last.glyphs, ...line.glyphs]) : [];
    if (joined === undefined) rows.push(line);
    else rows[rows.length - 1] = joined;
  }
  return rows;
}

function isOneRow(one: Line, other: Line): boolean {
  if (other.base - one.base > SAME_ROW * Math.min(one.size, other.size)) return false;
  if (Math.max(one.glyphs.length, other.glyphs.length) > LONGEST) return false;
  const [above, below] = [piecesOf(one), piecesOf(other)];
  const hasFigure = [...above, ...below].some(({ text }) => FIGURE.test(text));
  return hasFigure && !above.some((piece) => below.some((each) => areOver(piece, each)));
}

function areOver(one: LinePiece, other: LinePiece): boolean {
  return one.left < other.right && other.left < one.right;
}
