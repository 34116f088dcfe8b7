import type { PageFlow } from '#main/imports/page/flow';
import { WIDE_GAP } from '#main/imports/page/lines/joined';
import type { Line } from '#main/imports/page/lines/lines';
import { median } from '#main/imports/page/lines/median';

/** The extent of a page's text, its size, and its line pitch. */
export interface Body {
  /** Width of the page. */
  readonly width: number;
  readonly left: number;
  readonly right: number;
  readonly size: number;
  readonly pitch: number;
  /** Whether paragraphs begin with an indent. */
  readonly indented: boolean;
  /** Whether the space between paragraphs exceeds that between lines. */
  readonly spaced: boolean;
}

/** The share of the page's width from which a line is long. */
const LONG = 0.5;
/** With this many long lines a page determines its own text area. */
const ENOUGH = 6;
const NONE: Body = { width: 0, left: 0, right: 0, size: 0, pitch: 0, indented: true, spaced: false };

/** The body of each page, derived from its own long lines, or from those of all pages of equal width. */
export function bodiesOf(pages: readonly PageFlow[]): (page: number) => Body {
  const shared = new Map<number, Body>();
  const bodies = new Map<number, Body>();
  for (const page of pages) {
    const width = Math.round(page.width);
    if (!shared.has(width)) {
      shared.set(
        width,
        bodyOf(
          pages.filter((each) => Math.round(each.width) === width),
          page.width,
        ),
      );
    }
    const own = longLines(page).length >= ENOUGH ? bodyOf([page], page.width) : shared.get(width);
    bodies.set(page.page, own ?? NONE);
  }
  return (page) => bodies.get(page) ?? NONE;
}

function bodyOf(pages: readonly PageFlow[], width: number): Body {
  const long = pages.flatMap(longLines);
  const right =
    median(
      long.map((line) => line.right),
      0.7,
    ) ?? 0.9 * width;
  const size = median(long.map((line) => line.size)) ?? 0;
  const left =
    leftOf(
      pages.flatMap((page) => startsOf(page, right)),
      size,
    ) ?? 0.1 * width;
  const pitches = pages.flatMap(({ lines }) =>
    lines.slice(1).map((line, index) => line.base - (lines[index]?.base ?? 0)),
  );
  const pitch = median(pitches) ?? 0;
  const indents = long.filter((line) => line.left > left + 0.35 * size && line.left < left + 3.2 * size);
  const gaps = pitches.filter((each) => each > 1.4 * pitch);
  return {
    width,
    left,
    right,
    size,
    pitch,
    indented: indents.length >= 0.05 * long.length,
    spaced: gaps.length >= 0.1 * pitches.length,
  };
}

/** The left ends of long lines, and of lines that follow one reaching the right end. */
function startsOf(page: PageFlow, right: number): readonly number[] {
  const long = new Set(longLines(page));
  return page.lines.flatMap((line, index) => {
    const before = page.lines[index - 1];
    const follows = before !== undefined && long.has(before) && before.right > right - 1.5 * before.size;
    return long.has(line) || follows ? [line.left] : [];
  });
}

/** The leftmost position where several lines begin. */
function leftOf(starts: readonly number[], size: number): number | null {
  const sorted = [...starts].sort((one, other) => one - other);
  const least = Math.max(2, 0.03 * sorted.length);
  let end = 0;
  const found = sorted.find((start, index) => {
    while (end < sorted.length && (sorted[end] ?? 0) < start + 0.3 * size) end++;
    return end - index >= least;
  });
  return found ?? sorted[0] ?? null;
}

function longLines({ lines, width }: PageFlow): readonly Line[] {
  return lines.filter((line) => line.right - line.left >= LONG * width && !line.text.includes(WIDE_GAP));
}
