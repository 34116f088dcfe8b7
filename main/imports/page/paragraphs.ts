import type { SourceParagraph } from '#shared/imports/source';
import type { Glyph } from './content.ts';
import { median, type PageFlow } from './flow.ts';
import { joinedLines, WIDE_GAP } from './joined.ts';
import type { Line } from './lines.ts';

/** Where the text of pages of one width begins and ends, and how far apart its lines are. */
export interface Body {
  readonly left: number;
  readonly right: number;
  readonly pitch: number;
  /** Whether paragraphs begin with an indent. */
  readonly indented: boolean;
}

/** A line of the running text and the page that it stands on. */
export interface FlowLine {
  readonly line: Line;
  readonly page: number;
}

/** All in sizes of the characters. */
const INDENT = 0.8;
const SLACK = 0.3;
/** Lines of one paragraph lie at most so many pitches apart. */
const APART = 1.45;
const LONG = 0.5;
const NUMBERED =
  /^(第[一二三四五六七八九十]+部分|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]|\d+[.．、])/;

/** Puts lines together to paragraphs, over page breaks too. */
export function paragraphsOf(
  lines: readonly FlowLine[],
  bodyOf: (page: number) => Body,
): readonly SourceParagraph[] {
  const paragraphs: { text: string; page: number }[] = [];
  let before: FlowLine | null = null;
  for (const each of lines) {
    const last = paragraphs.at(-1);
    if (
      last !== undefined &&
      before !== null &&
      goesOn(before, each, bodyOf(before.page), bodyOf(each.page))
    ) {
      last.text = joinedLines(last.text, each.line.text);
    } else paragraphs.push({ text: each.line.text, page: each.page });
    before = each;
  }
  return paragraphs.map(({ text, page }) => ({ kind: 'paragraph', text, page }));
}

function goesOn(before: FlowLine, after: FlowLine, body: Body, next: Body): boolean {
  const [one, other] = [before.line, after.line];
  if (Math.abs(one.size - other.size) > 0.15 * one.size) return false;
  if (other.left > next.left + INDENT * other.size) return false;
  if (one.text.includes(WIDE_GAP) || other.text.includes(WIDE_GAP)) return false;
  if (before.page === after.page && other.base - one.base > Math.max(APART * body.pitch, 1.6 * one.size)) {
    return false;
  }
  if (!body.indented && (NUMBERED.test(other.text) || /[。；]$/.test(one.text))) return false;
  return body.right - one.right < firstWord(other.glyphs) + SLACK * other.size;
}

/** How wide what cannot be parted at the beginning of a line is. */
function firstWord(glyphs: readonly Glyph[]): number {
  const first = glyphs[0];
  if (first === undefined) return 0;
  let end = first.right;
  for (let index = 1; index < glyphs.length; index++) {
    const glyph = glyphs[index];
    if (glyph === undefined || glyph.left - end > 0.3 * glyph.size) break;
    const goesOn = isNarrow(first) ? isNarrow(glyph) : /^[，。、；：！？）”’》]$/.test(glyph.text);
    if (!goesOn) break;
    end = glyph.right;
  }
  return end - first.left;
}

function isNarrow({ text }: Glyph): boolean {
  return /^[\w.,%／/-]$/.test(text);
}

/** The body of each page, learned from its own long lines, or from those of pages of its width. */
export function bodiesOf(pages: readonly PageFlow[]): (page: number) => Body {
  const bodies = new Map<number, Body>();
  for (const page of pages) {
    const own = longLines(page);
    const alike = pages.filter(({ width }) => Math.abs(width - page.width) < 2);
    bodies.set(page.page, bodyOf(page, own.length >= 6 ? [page] : alike));
  }
  const fallback: Body = { left: 0, right: 0, pitch: 0, indented: true };
  return (page) => bodies.get(page) ?? fallback;
}

function bodyOf(page: PageFlow, pages: readonly PageFlow[]): Body {
  const long = pages.flatMap(longLines);
  const left =
    median(
      long.map((line) => line.left),
      0.1,
    ) ?? 0.1 * page.width;
  const right =
    median(
      long.map((line) => line.right),
      0.7,
    ) ?? 0.9 * page.width;
  const pitches = pages.flatMap(({ lines }) =>
    lines.slice(1).map((line, index) => line.base - (lines[index]?.base ?? 0)),
  );
  const indents = long.filter((line) => line.left > left + line.size && line.left < left + 3 * line.size);
  return {
    left,
    right,
    pitch: median(pitches.filter((pitch) => pitch > 0)) ?? 0,
    indented: indents.length >= 0.05 * long.length,
  };
}

function longLines({ lines, width }: PageFlow): readonly Line[] {
  return lines.filter((line) => line.right - line.left >= LONG * width && !line.text.includes(WIDE_GAP));
}
