import { type Glyph, isBlank, middleOf } from '#main/imports/page/content';
import { figureEnds, gapText } from './joined.ts';
import { median } from './median.ts';

/** Characters side by side, from left to right. */
export interface Line {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly base: number;
  /** The size of most of its characters. */
  readonly size: number;
  readonly glyphs: readonly Glyph[];
}

/** Characters whose heights differ by less, relative to their size, are on one line, including raised ones. */
const SAME_LINE = 0.42;
/** The number of characters at the end of a text that decide whether a figure ends. */
const LONGEST_TAIL = 4;
/** How far copies of a character printed several times to look bold may be apart, relative to its size. */
const COPY = 0.22;

/** Groups characters into lines, top down. */
export function linesOf(glyphs: readonly Glyph[]): readonly Line[] {
  const sorted = glyphs
    .map((glyph) => ({ glyph, middle: middleOf(glyph) }))
    .sort((one, other) => one.middle - other.middle);
  const groups: { middle: number; size: number; glyphs: Glyph[] }[] = [];
  for (const { glyph, middle } of sorted) {
    const group = groups.at(-1);
    if (group !== undefined && middle - group.middle <= SAME_LINE * Math.max(group.size, glyph.size)) {
      group.glyphs.push(glyph);
      if (glyph.size > group.size) {
        group.size = glyph.size;
        group.middle = middle;
      }
    } else groups.push({ middle, size: glyph.size, glyphs: [glyph] });
  }
  return groups.flatMap((group) => lineOf(group.glyphs));
}

/** Characters as one line; none if they are all blank. */
export function lineOf(glyphs: readonly Glyph[]): readonly Line[] {
  const inked = withoutCopies(glyphs.filter(({ text }) => !isBlank(text)).sort((a, b) => a.left - b.left));
  const [first, last] = [inked[0], inked.at(-1)];
  if (first === undefined || last === undefined) return [];
  const size = median(inked.map((glyph) => glyph.size)) ?? first.size;
  const usual = inked.find((glyph) => glyph.size === size) ?? first;
  return [
    {
      text: textOf(inked, blanksIn(glyphs)),
      left: first.left,
      right: Math.max(...inked.map(({ right }) => right)),
      base: usual.base,
      size,
      glyphs: inked,
    },
  ];
}

function blanksIn(glyphs: readonly Glyph[]): readonly Glyph[] {
  return glyphs.filter(({ text }) => isBlank(text)).sort((a, b) => a.left - b.left);
}

function withoutCopies(sorted: readonly Glyph[]): readonly Glyph[] {
  const kept: Glyph[] = [];
  for (const glyph of sorted) {
    const copied = kept.slice(-3).some((other) => {
      const near = COPY * glyph.size;
      return (
        other.text === glyph.text &&
        Math.abs(other.left - glyph.left) < near &&
        Math.abs(other.base - glyph.base) < near
      );
    });
    if (!copied) kept.push(glyph);
  }
  return kept;
}

function textOf(inked: readonly Glyph[], blanks: readonly Glyph[]): string {
  let text = '';
  let blank = 0;
  let before: Glyph | null = null;
  for (const glyph of inked) {
    if (before !== null) {
      let typed = false;
      for (; (blanks[blank]?.left ?? Number.POSITIVE_INFINITY) < glyph.left; blank++) {
        if ((blanks[blank]?.right ?? 0) > before.left) typed = true;
      }
      const gap = (glyph.left - before.right) / Math.min(before.size, glyph.size);
      const ends = figureEnds(text.slice(-LONGEST_TAIL), glyph.text, gap);
      text += gapText(before.text, glyph.text, gap, typed) || (ends ? ' ' : '');
    }
    text += glyph.text;
    before = glyph;
  }
  return text;
}
