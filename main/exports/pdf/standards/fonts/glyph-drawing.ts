import type { Segment } from './cff.ts';

/** The drawing of a glyph procedure in a Type 3 font: its width and outline. */
export interface GlyphDrawing {
  readonly width: number;
  readonly segments: readonly Segment[];
}

/** The number of points that each path operator takes. */
const CORNERS: Readonly<Record<string, number>> = { m: 1, l: 1, c: 3, v: 2, y: 2, h: 0 };

/**
 * Reads a glyph procedure that fills one outline, in thousandths of an em by `scale`, y upwards; returns `null`
 * if it does anything else, such as painting a picture.
 */
export function readGlyph(
  procedure: string,
  scale: { readonly x: number; readonly y: number },
): GlyphDrawing | null {
  const operands: number[] = [];
  const segments: Segment[] = [];
  let width: number | null = null;
  let here: readonly [number, number] = [0, 0];
  for (const token of procedure.split(/\s+/)) {
    if (token === '') continue;
    const value = Number(token);
    if (!Number.isNaN(value)) {
      operands.push(value);
      continue;
    }
    const given = operands.splice(0);
    if (token === 'd1' || token === 'd0') width = scaled(given[0] ?? 0, scale.x);
    else if (token === 'f') continue;
    else {
      const corners = CORNERS[token];
      if (corners === undefined || given.length !== 2 * corners) return null;
      const points = given.map((each, at) => scaled(each, at % 2 === 0 ? scale.x : scale.y));
      if (token === 'h') continue;
      segments.push(segment(token, points, here));
      here = [points.at(-2) ?? 0, points.at(-1) ?? 0];
    }
  }
  return width === null ? null : { width, segments };
}

function segment(operator: string, points: readonly number[], here: readonly [number, number]): Segment {
  switch (operator) {
    case 'm':
    case 'l':
    case 'c':
      return [operator, ...points];
    case 'v':
      return ['c', ...here, ...points];
    default:
      return ['c', ...points, ...points.slice(-2)];
  }
}

/** Rounded to 1/256; an integer stays one. */
function scaled(value: number, by: number): number {
  return Math.round(value * by * 256) / 256;
}
