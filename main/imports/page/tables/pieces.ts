import type { Glyph } from '#main/imports/page/content';
import { figureEnds } from '#main/imports/page/lines/joined';
import type { Line } from '#main/imports/page/lines/lines';
import { cellText } from './cells.ts';

/** Text of one line between wide gaps. */
export interface LinePiece {
  readonly glyphs: readonly Glyph[];
  readonly text: string;
  readonly left: number;
  readonly right: number;
}

/** Wider gaps, relative to the characters, separate pieces. */
const GAP = 1;

/** Splits a line into pieces at wide gaps. */
export function piecesOf(line: Line): readonly LinePiece[] {
  const groups: Glyph[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  let tail = '';
  for (const glyph of line.glyphs) {
    const gap = (glyph.left - end) / line.size;
    if (gap > GAP || figureEnds(tail, glyph.text, gap)) groups.push([]);
    groups.at(-1)?.push(glyph);
    end = Math.max(end, glyph.right);
    tail = (tail + glyph.text).slice(-4);
  }
  return groups.map(pieceOf);
}

/** Characters of a line as a piece. */
export function pieceOf(glyphs: readonly Glyph[]): LinePiece {
  return {
    glyphs,
    text: cellText(glyphs),
    left: glyphs[0]?.left ?? 0,
    right: Math.max(...glyphs.map(({ right }) => right)),
  };
}
