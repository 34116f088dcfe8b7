import { cellText } from './cells.ts';
import type { Glyph } from './content.ts';
import type { Line } from './lines.ts';

/** Text of one line between wide gaps. */
export interface Piece {
  readonly glyphs: readonly Glyph[];
  readonly text: string;
  readonly left: number;
  readonly right: number;
}

/** Gaps wider than this, in sizes of the characters, part pieces. */
const GAP = 1;

/** What stands on a line between wide gaps. */
export function piecesOf(line: Line): readonly Piece[] {
  const groups: Glyph[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const glyph of line.glyphs) {
    if (glyph.left - end > GAP * line.size) groups.push([]);
    groups.at(-1)?.push(glyph);
    end = Math.max(end, glyph.right);
  }
  return groups.map((glyphs) => ({
    glyphs,
    text: cellText(glyphs),
    left: glyphs[0]?.left ?? 0,
    right: Math.max(...glyphs.map(({ right }) => right)),
  }));
}
