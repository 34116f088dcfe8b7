import { type Glyph, middleOf } from '#main/imports/page/content';

/** Characters that follow each other without a gap: they belong to one place even where a line crosses them. */
export interface Run {
  readonly glyphs: readonly Glyph[];
  readonly left: number;
  readonly right: number;
  readonly down: number;
}

/** Characters of one run touch, of their size. */
const TOUCH = 0.12;
const SAME_BASE = 0.5;

/** Text this near to a line leans on it. */
const LEANS = 4;
const OVER = 1;

/**
 * The place across by which a run belongs to a column: what is wider than its cell runs over the line that it does not
 * lean on.
 */
export function placeAcross({ left, right }: Run, columns: readonly number[]): number {
  const start = columns.find((at) => left - at >= -OVER && left - at <= LEANS);
  const end = columns.find((at) => at - right >= -OVER && at - right <= LEANS);
  if (start !== undefined && end === undefined) return Math.max(left, start) + OVER;
  if (end !== undefined && start === undefined) return Math.min(right, end) - OVER;
  return (left + right) / 2;
}

/** Puts characters together that touch, as they come. */
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
