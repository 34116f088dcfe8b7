import { titledForm as titledInAnyPlace } from '#shared/imports/forms/titles';
import { isNote, plain } from '#shared/imports/label-matching';
import type { TableDefinition, TemplatePack } from '#shared/tables/grammar';
import { LONGEST_TITLE, PART, partNamed, partTitled } from './parts.ts';

/** Beginnings of a new paragraph. */
const STARTS =
  /^(?:第[一二三四五六七八九十]+部分|[一二三四五六七八九十]+[、：:．.]|[（(][一二三四五六七八九十\d]+[）)]|\d{1,2}[．.、](?!\d)|附件\s*\d)/;
/** The name of a 科目 that is explained. */
const ITEM = /^[“"][^”"]{2,30}[”"][（(][类款项][）)]/;
const ENDS = /[。！？：:；;]$/;
const HEADING_ENDS = /(?:说明|情况|概况|职责|设置|结果)。?$/;
const PAGE_NUMBER = /^[-—–－]\s*\d{1,4}\s*[-—–－]$/;
/** Lines of at least this many characters are whole paragraphs, not lines broken at the page's width. */
const UNBROKEN = 70;
const NEARLY_FULL = 0.84;
/** A longer line was not broken at the width, which is then that of cells copied one a line. */
const OVERFULL = 1.3;
const HEADING = 0.7;
/** The first line of a paragraph is indented by two characters. */
const INDENT = 2;

/** Lines without page numbers, each with its line number in the file, from 1. */
export interface TextLine {
  readonly number: number;
  readonly text: string;
}

export function textLines(lines: readonly string[]): readonly TextLine[] {
  return lines
    .map((line, at) => ({ number: at + 1, text: line.trim() }))
    .filter(({ text }) => text !== '' && !PAGE_NUMBER.test(text));
}

/** Joins lines that were broken at the page's width into paragraphs. */
export function joinLines(lines: readonly TextLine[], pack: TemplatePack): readonly string[] {
  const full = fullWidth(lines);
  if (full >= UNBROKEN) return lines.map(({ text }) => text);
  const paragraphs: Paragraph[] = [];
  let last: Line = { text: '', share: 0, place: 0 };
  for (const { text } of lines) {
    const before = paragraphs.at(-1);
    const first = before === undefined || begins(text, before.head, last, pack);
    if (first) paragraphs.push({ pieces: [text], head: text });
    else append(before, last.text, text);
    const share = (widthOf(text) + (first ? INDENT : 0)) / full;
    last = { text, share, place: first ? 0 : last.place + 1 };
  }
  return paragraphs.map(({ pieces }) => pieces.join(''));
}

/** A paragraph of many lines is joined once; until then its head decides whether it is a title. */
interface Paragraph {
  readonly pieces: string[];
  head: string;
}

function append(paragraph: Paragraph, before: string, text: string): void {
  const piece = `${between(before, text)}${text}`;
  paragraph.pieces.push(piece);
  if (paragraph.head.length <= LONGEST_TITLE) paragraph.head += piece;
}

/** A line, its share of the page's width, and its index in its paragraph. */
interface Line {
  readonly text: string;
  readonly share: number;
  readonly place: number;
}

function begins(text: string, before: string, last: Line, pack: TemplatePack): boolean {
  if (STARTS.test(text) || titledForm(text, pack) !== null) return true;
  if (PART.test(before) && partTitled(before, pack) !== null)
    return last.place > 0 || last.share < HEADING / 2;
  if (last.place === 0 && STARTS.test(last.text) && isHeading(last)) return true;
  const isBroken = last.share >= NEARLY_FULL && last.share <= OVERFULL && !ITEM.test(text);
  return !isBroken && ENDS.test(last.text);
}

function isHeading({ text, share }: Line): boolean {
  return share < HEADING || (share < 1 && HEADING_ENDS.test(text));
}

/** The form whose title a line is, in the wording of the pack or of other regions. */
export function titledForm(text: string, pack: TemplatePack): TableDefinition | null {
  const words = plain(text);
  const own = pack.tables.find(({ title }) => words === plain(title));
  if (own !== undefined || /[\d、.]/.test(words)) return own ?? null;
  const id = titledInAnyPlace(text);
  return pack.tables.find((table) => table.id === id) ?? null;
}

/** Joins with a blank between Western words, and none between Chinese ones. */
function between(before: string, text: string): '' | ' ' {
  return /^[\w.%]/.test(before.at(-1) ?? '') && /^\w/.test(text) ? ' ' : '';
}

/** The width that most lines approach, in Chinese characters. */
function fullWidth(lines: readonly TextLine[]): number {
  const widths = lines
    .map(({ text }) => widthOf(text))
    .filter((width) => width >= 10)
    .sort((a, b) => a - b);
  return widths[Math.floor(widths.length * 0.9)] ?? 0;
}

function widthOf(text: string): number {
  let width = 0;
  for (const char of text) width += char.charCodeAt(0) > 0xff ? 1 : 0.5;
  return width;
}

/**
 * A form ends at the next part, or at a sentence that is not one of its 注: for each line, the first such line
 * from there.
 */
export function endsOfForms(lines: readonly TextLine[]): readonly number[] {
  const ends: number[] = [];
  let end = lines.length;
  for (const [at, { text }] of [...lines.entries()].toReversed()) {
    if (/^第[一二三四五六七八九十]+部分/.test(text) || isNextHeading(text) || isSentence(text)) end = at;
    ends[at] = end;
  }
  return ends;
}

/** The title of the next part or of a section, numbered 一、 or （一）: a row of a form is not so named. */
function isNextHeading(text: string): boolean {
  if (!/^[（(]?[一二三四五六七八九十]+[、）)]/.test(text)) return false;
  const part = partNamed(text);
  return (part !== null && part !== '部门决算表') || /(情况|说明)$/.test(text);
}

const LONG = 25;

function isSentence(text: string): boolean {
  return text.length >= LONG && /[。；]/.test(text) && !isNote(text) && !text.includes('本表');
}
