import type { Glyph } from '#main/imports/page/content';
import { type Line, lineOf } from '#main/imports/page/lines/lines';
import { type LinePiece, piecesOf } from '#main/imports/page/tables/pieces';

/** The most characters left over from a text next to a wide gap. */
const FEW = 2;
const ALIGNED = 1.5;
/** The largest distance between lines of one piece, relative to their size. */
const APART = 1.7;

/** Moves the last characters of a piece that wraps next to another back to it: `单位：万` over `元`. */
export function withoutOrphans(lines: readonly Line[]): readonly Line[] {
  const kept: Line[] = [];
  for (const line of lines) {
    const above = kept.at(-1);
    const mended = above === undefined ? null : mend(above, line);
    if (mended === null) kept.push(line);
    else kept.splice(-1, 1, ...mended);
  }
  return kept;
}

function mend(above: Line, line: Line): readonly Line[] | null {
  if (line.base - above.base > APART * line.size) return null;
  const [upper, lower] = [piecesOf(above), piecesOf(line)];
  if (upper.length + lower.length < 3) return null;
  for (const orphan of lower) {
    const owner = upper.find((piece) => aligned(piece, orphan));
    if (owner === undefined || orphan.glyphs.length > FEW || owner.glyphs.length <= orphan.glyphs.length)
      continue;
    const rest = [...above.glyphs, ...line.glyphs.filter((glyph) => !orphan.glyphs.includes(glyph))];
    return lineOf([...rest.map((glyph) => onLine(glyph, line)), ...after(owner.glyphs, orphan.glyphs, line)]);
  }
  return null;
}

function aligned(one: LinePiece, other: LinePiece): boolean {
  const middle = ({ left, right }: LinePiece) => (left + right) / 2;
  return [one.left - other.left, one.right - other.right, middle(one) - middle(other)].some(
    (apart) => Math.abs(apart) < ALIGNED,
  );
}

/** Moved to where they would be if the piece had not wrapped. */
function after(owner: readonly Glyph[], orphan: readonly Glyph[], line: Line): readonly Glyph[] {
  const end = Math.max(...owner.map(({ right }) => right));
  const shift = end - (orphan[0]?.left ?? end);
  return orphan.map((glyph) =>
    onLine({ ...glyph, left: glyph.left + shift, right: glyph.right + shift }, line),
  );
}

function onLine(glyph: Glyph, { base }: Line): Glyph {
  return { ...glyph, base };
}
