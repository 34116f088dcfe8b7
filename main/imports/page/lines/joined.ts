/** The gap between the left, middle and right parts of one line. */
export const WIDE_GAP = '    ';

/** Wider gaps separate unrelated parts; all values are relative to the size of the characters. */
const WIDE = 2;
const BETWEEN_WIDE = 0.6;
const LEAST = 0.05;
const BETWEEN_LATIN = 0.18;
const BETWEEN_DIGITS = 0.8;
const INSIDE_NUMBER = 0.55;
const BETWEEN_KINDS = 0.75;

/** A gap after a figure with two decimals ends it, even a narrow one. */
const AFTER_FIGURE = 0.12;

/** Whether another figure begins after a text that ends with a complete one. */
export function figureEnds(text: string, after: string, gap: number): boolean {
  return gap >= AFTER_FIGURE && /^[\d-]$/.test(after) && /\d\.\d\d$/.test(text);
}

/** The text inserted between two characters with this gap; `typed` if the page has a blank between them. */
export function gapText(before: string, after: string, gap: number, typed: boolean): string {
  if (gap >= WIDE) return WIDE_GAP;
  if (gap < LEAST) return '';
  return gap >= leastGap(before, after, typed) ? ' ' : '';
}

function leastGap(before: string, after: string, typed: boolean): number {
  if (isDigit(before) && isDigit(after)) return typed ? BETWEEN_LATIN : BETWEEN_DIGITS;
  if (inNumber(before) && inNumber(after)) return INSIDE_NUMBER;
  const wide = [before, after].filter(isWide).length;
  if (wide === 2) return BETWEEN_WIDE;
  if (wide === 1) return BETWEEN_KINDS;
  return typed ? LEAST : BETWEEN_LATIN;
}

/** Joins two lines of one text: with a blank between Western words, without one otherwise. */
export function joinedLines(before: string, after: string): string {
  if (before === '' || after === '') return before + after;
  const parted = /[A-Za-z,;.]$/.test(before) && /^[A-Za-z]/.test(after);
  return parted ? `${before} ${after}` : before + after;
}

function isDigit(text: string): boolean {
  return text >= '0' && text <= '9';
}

function inNumber(text: string): boolean {
  return isDigit(text) || /^[.,，．%％-]$/.test(text);
}

function isWide(text: string): boolean {
  return (text.codePointAt(0) ?? 0) >= 0x2e80 || /^[“”‘’—…·]$/.test(text);
}
