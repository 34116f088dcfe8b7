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

const known = new WeakMap<Line, readonly LinePiece[]>();

/** Splits a line into pieces at wide gaps; once, as the lines above and below ask for them too. */
export function piecesOf(line: Line): readonly LinePiece[] {
  const found = known.get(line) ?? splitAtGaps(line);
  known.set(line, found);
  return found;
}

function splitAtGaps(line: Line): readonly LinePiece[] {
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

/** Characters of a line as a piece; its text is made when it is asked for: of most lines it never is. */
export function pieceOf(glyphs: readonly Glyph[]): LinePiece {
  let text: string | null = null;
  return {
    glyphs,
    get text() {
      text ??= cellText(glyphs);
      return text;
    },
    left: glyphs[0]?.left ?? 0,
    right: Math.max(...glyphs.map(({ right }) => right)),
  };
}
