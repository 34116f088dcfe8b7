import type { Rule } from '#main/imports/page/content';
import { type Matrix, type Point, pointAt } from './matrix.ts';

export interface PathObject {
  readonly matrix: Matrix;
  readonly stroked: boolean;
  readonly filled: boolean;
}

/** A filled rectangle no wider than this, in points, is a line. */
const THIN = 3;
/** Shorter pieces are not lines: corners, dots and parts of drawn letters. */
const SHORT = 2;
/** The number of operands of each path operator, including curves. */
const NUMBERS: Readonly<Record<string, number>> = { S: 2, M: 2, L: 2, Q: 4, B: 6, A: 7, C: 0 };
const STRAIGHT = new Set(['S', 'M', 'L', 'C']);

/** The straight horizontal and vertical lines drawn by a path. */
export function rulesOf({ matrix, stroked, filled }: PathObject, data: string): readonly Rule[] {
  if (!stroked && !filled) return [];
  return outlinesOf(data, matrix).flatMap((outline) => (stroked ? strokesOf(outline) : thinFill(outline)));
}

/** Each part of a path as its corners; a curve begins another part. */
function outlinesOf(data: string, matrix: Matrix): readonly (readonly Point[])[] {
  const words = data.trim().split(/[\s,]+/);
  const outlines: Point[][] = [];
  let current: Point[] = [];
  for (let at = 0; at < words.length; ) {
    const mark = words[at] ?? '';
    const count = Object.hasOwn(NUMBERS, mark) ? (NUMBERS[mark] ?? 0) : 0;
    const [first] = current;
    if (mark === 'C' && first !== undefined) current.push(first);
    else if (mark !== 'L' || current.length === 0) {
      current = [];
      outlines.push(current);
    }
    if (count >= 2 && (STRAIGHT.has(mark) || count > 2)) {
      const [x, y] = [Number(words[at + count - 1]), Number(words[at + count])];
      if (Number.isFinite(x) && Number.isFinite(y)) current.push(pointAt(matrix, x, y));
    }
    at += 1 + count;
  }
  return outlines;
}

function strokesOf(outline: readonly Point[]): readonly Rule[] {
  return outline.slice(1).flatMap((to, index) => {
    const from = outline[index];
    return from === undefined ? [] : ruleBetween(from, to);
  });
}

function thinFill(outline: readonly Point[]): readonly Rule[] {
  if (outline.length < 2 || outline.length > 6) return [];
  const [xs, ys] = [outline.map(({ x }) => x), outline.map(({ y }) => y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  if (Math.min(right - left, bottom - top) > THIN) return [];
  const [across, down] = [(left + right) / 2, (top + bottom) / 2];
  return right - left >= bottom - top
    ? ruleBetween({ x: left, y: down }, { x: right, y: down })
    : ruleBetween({ x: across, y: top }, { x: across, y: bottom });
}

function ruleBetween(from: Point, to: Point): readonly Rule[] {
  const [across, down] = [Math.abs(to.x - from.x), Math.abs(to.y - from.y)];
  if (Math.max(across, down) < SHORT || Math.min(across, down) > 1) return [];
  return across >= down
    ? [{ level: true, at: (from.y + to.y) / 2, from: Math.min(from.x, to.x), to: Math.max(from.x, to.x) }]
    : [{ level: false, at: (from.x + to.x) / 2, from: Math.min(from.y, to.y), to: Math.max(from.y, to.y) }];
}
