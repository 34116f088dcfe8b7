import type { Glyph } from '#main/imports/page/content';
import { joinedLines, WIDE_GAP } from '#main/imports/page/lines/joined';
import type { Line } from '#main/imports/page/lines/lines';
import type { SourceParagraph } from '#shared/imports/source/source';
import type { Body } from './body.ts';
import { breaksBefore } from './breaks.ts';

/** A line of running text and its page. */
export interface FlowLine {
  readonly line: Line;
  readonly page: number;
}

/** All relative to the size of the characters. */
const INDENT = 0.35;
const SLACK = 0.3;
const OFF_CENTRE = 0.8;
const TITLE_INSET = 2;
const TITLE_APART = 2;
/** Relative to the size of the text. */
const LARGE = 1.25;
const YEAR_FIRST = /^[\d二〇○零一三四五六七八九]{4}年/;
/** The largest distance between lines of one paragraph, in line pitches. */
const APART = 1.4;
/** Begins a paragraph anywhere, unless the number continues from the line before. */
const HEADING = /^(第[一二三四五六七八九十]+部分|[一二三四五六七八九十]{1,3}、)/;
const NUMBERED =
  /^(第[一二三四五六七八九十]+部分|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]|\d{1,2}[.．、](?!\d))/;

/** Begins no paragraph: the mark of a level behind a name, punctuation. */
const NEVER_FIRST = /^([（(][类款项][）)]|[，。；、）)])/;

/** Joins lines into paragraphs, also across page breaks. */
export function paragraphsOf(
  lines: readonly FlowLine[],
  bodyOf: (page: number) => Body,
): readonly SourceParagraph[] {
  const paragraphs: { text: string; page: number; title: boolean }[] = [];
  let before: FlowLine | null = null;
  for (const each of lines) {
    const last = paragraphs.at(-1);
    const body = bodyOf(before?.page ?? each.page);
    const next = bodyOf(each.page);
    if (last !== undefined && before !== null) {
      const title = last.title && titleGoesOn(before, each, body, next);
      if (title || (isFull(before.line, each.line, body) && goesOn(before, each, body, next))) {
        last.text = joinedLines(last.text, each.line.text);
        last.title = title;
        before = each;
        continue;
      }
    }
    paragraphs.push({ text: each.line.text, page: each.page, title: mayBeTitle(each.line, next) });
    before = each;
  }
  return paragraphs.map(({ text, page }) => ({ kind: 'paragraph', text, page }));
}

/** Whether none of the following text would have fitted on the line. */
function isFull(line: Line, after: Line, body: Body): boolean {
  if (Math.abs(line.size - after.size) > 0.15 * line.size) return false;
  if (line.text.includes(WIDE_GAP) || after.text.includes(WIDE_GAP)) return false;
  if (NEVER_FIRST.test(after.text)) return true;
  return body.right - line.right < firstWord(after.glyphs) + SLACK * after.size;
}

function goesOn(before: FlowLine, after: FlowLine, body: Body, next: Body): boolean {
  const [one, other] = [before.line, after.line];
  if (other.left > next.left + INDENT * other.size || !near(before, after, body)) return false;
  if (HEADING.test(other.text) && !/[一二三四五六七八九十第]$/.test(one.text)) return false;
  return body.indented || body.spaced || !(NUMBERED.test(other.text) || /[。；]$/.test(one.text));
}

function near(before: FlowLine, after: FlowLine, body: Body): boolean {
  const size = before.line.size;
  if (before.page !== after.page) return true;
  return after.line.base - before.line.base <= Math.max(APART * body.pitch, 1.6 * size);
}

/** A centred line that is not a sentence. */
function mayBeTitle(line: Line, body: Body): boolean {
  const centre = (line.left + line.right) / 2;
  const middles = [(body.left + body.right) / 2, body.width / 2];
  return (
    middles.some((middle) => Math.abs(centre - middle) < OFF_CENTRE * line.size) &&
    !/[。；：，]/.test(line.text)
  );
}

/** Consecutive large lines are one title, except for the line that begins with the year. */
function titleGoesOn(before: FlowLine, after: FlowLine, body: Body, next: Body): boolean {
  const [one, other] = [before.line, after.line];
  if (before.page !== after.page || Math.abs(one.size - other.size) > 0.02 * one.size) return false;
  if (isFull(one, other, body) && isTitle(other, next) && near(before, after, body)) return true;
  const large = one.size > LARGE * body.size && other.base - one.base < TITLE_APART * one.size;
  return large && mayBeTitle(other, next) && !YEAR_FIRST.test(other.text);
}

function isTitle(line: Line, body: Body): boolean {
  return mayBeTitle(line, body) && line.left > body.left + TITLE_INSET * line.size;
}

/** The width of the unbreakable text at the start of a line. */
function firstWord(glyphs: readonly Glyph[]): number {
  const first = glyphs[0];
  if (first === undefined) return 0;
  let end = first.right;
  for (let index = 1; index < glyphs.length; index++) {
    const [before, glyph] = [glyphs[index - 1], glyphs[index]];
    if (before === undefined || glyph === undefined) break;
    if (glyph.left - end > INDENT * glyph.size || breaksBefore(before.text, glyph.text)) break;
    end = glyph.right;
  }
  return end - first.left;
}
