import { type Glyph, middleOf } from '#main/imports/page/content';

/** Characters without a gap between them: they belong to one cell even if a line crosses them. */
export interface Run {
  readonly glyphs: readonly Glyph[];
  readonly left: number;
  readonly right: number;
  readonly down: number;
}

/** Characters of one run touch, within this share of their size. */
const TOUCH = 0.12;
const SAME_BASE = 0.5;

/** Text within this distance of a line is aligned to it, in points. */
const LEANS = 4;
const OVER = 1;

/**
 * The horizontal position that decides a run's column: text wider than its cell overflows on the side where it is
 * not aligned.
 */
export function placeAcross({ left, right }: Run, columns: readonly number[]): number {
  const start = columns.find((at) => left - at >= -OVER && left - at <= LEANS);
  const end = columns.find((at) => at - right >= -OVER && at - right <= LEANS);
  if (start !== undefined && end === undefined) return Math.max(left, start) + OVER;
  if (end !== undefined && start === undefined) return Math.min(right, end) - OVER;
  return (left + right) / 2;
}

/** Groups touching characters, in order. */
export function runsOf(glyphs: readonly Glyph[]): readonly Run[] {
  const runs: Glyph[][] = [];
  let before: Glyph | null = null;
  for (const glyph of glyphs) {
    if (before === null || !touches(before, glyph)) runs.push([]);
    runs.at(-1)?.push(glyph);
    before = glyph;
  }
  return runs.flatMap((run) => {
    const [first, last] = [run[0], run.at(-1)];
    if (first === undefined || last === undefined) return [];
    return [{ glyphs: run, left: first.left, right: last.right, down: middleOf(first) }];
  });
}

function touches(before: Glyph, after: Glyph): boolean {
  return (
    Math.abs(before.base - after.base) < SAME_BASE &&
    Math.abs(after.left - before.right) < TOUCH * after.size &&
    before.text.trim() !== '' &&
    after.text.trim() !== ''
  );
}
