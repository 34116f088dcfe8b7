import type { Glyph } from '#main/imports/page/content';
import { numbersIn } from './elements.ts';
import { type Matrix, pointAt } from './matrix.ts';

/** The letters of one object: their size, and the object's position on the page. */
export interface TextObject {
  readonly size: number;
  readonly matrix: Matrix;
  readonly stretch: number;
}

/** One run of letters in it. */
export interface TextCode {
  x: number;
  y: number;
  readonly acrosses: readonly number[];
  readonly downs: readonly number[];
  text: string;
}

/** More slanted letters are a watermark, not text of the page. */
const LEANS = 0.1;
const NARROW = /^[ -\u024f\u2010-\u2027]$/u;

/** The letters of a run at their positions on the page; none if they are slanted. */
export function glyphsOf({ size, matrix, stretch }: TextObject, code: TextCode): readonly Glyph[] {
  const [a, b, c, d] = matrix;
  const [wide, high] = [Math.hypot(a, b), Math.hypot(c, d)];
  if (wide === 0 || high === 0 || Math.abs(b) > LEANS * wide || Math.abs(c) > LEANS * high) return [];
  let { x, y } = code;
  return [...code.text].map((text, index): Glyph => {
    const own = size * stretch * (NARROW.test(text) ? 0.5 : 1);
    const across = code.acrosses[index] ?? (code.downs.length > index ? 0 : own);
    const from = pointAt(matrix, x, y);
    const to = pointAt(matrix, x + (across > 0 ? Math.min(across, own) : own), y);
    x += across;
    y += code.downs[index] ?? 0;
    return {
      text,
      left: Math.min(from.x, to.x),
      right: Math.max(from.x, to.x),
      base: from.y,
      size: size * high,
    };
  });
}

/** Distances between letters: numbers, and `g 3 5` for three times five. At most as many as there are letters. */
export function distances(text: string | undefined, most: number): readonly number[] {
  if (text === undefined) return [];
  const words = text.trim().split(/[\s,]+/);
  const found: number[] = [];
  for (let at = 0; at < words.length && found.length < most; at++) {
    if (words[at] !== 'g') found.push(...numbersIn(words[at]));
    else {
      const [times = 0, distance = 0] = numbersIn(`${words[at + 1] ?? 0} ${words[at + 2] ?? 0}`);
      for (let count = Math.min(times, most - found.length); count > 0; count--) found.push(distance);
      at += 2;
    }
  }
  return found;
}
