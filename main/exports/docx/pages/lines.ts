import { widthInEm } from './widths.ts';

/** Signs that may not begin a line, and those that may not end one. */
const CLOSING = /[!%),.:;>?\]}¢¨°·ˇˉ―‖’”…‰′″›℃∶、。〃〉》」』】〕〗〞！＂％＇），．：；？］｀｜｝～￠]/;
const OPENING = /[$([{£¥‘“〈《「『【〔〖〝（．［｛￡￥]/;
/** A sign that may stand outside the end of a line: not one behind a number or a word. */
const HANGING = /^[^\w.%]*[，。、．；：？！]$/;

/**
 * How many lines a text takes in lines `width` em wide, the first `indent` em shorter: broken between Chinese
 * characters, not before a closing or after an opening sign, not within a number or word that fits a line.
 */
export function linesNeeded(text: string, width: number, indent = 0): number {
  return text
    .split(/\r?\n/)
    .reduce((lines, line, index) => lines + linesOf(line, width, index === 0 ? indent : 0), 0);
}

function linesOf(text: string, width: number, indent: number): number {
  let lines = 1;
  let used = indent;
  let before = '';
  for (const piece of unbreakable(text)) {
    const needed = widthInEm(piece);
    const gap = gapBetween(before, piece);
    before = piece;
    if (used + gap + needed <= width + hanging(piece) + TOLERANCE) {
      used += gap + needed;
    } else if (piece !== ' ') {
      if (used > 0) lines++;
      const whole = Math.max(0, Math.ceil(needed / width) - 1);
      lines += whole;
      used = needed - whole * width;
    }
  }
  return lines;
}

const TOLERANCE = 0.001;

function hanging(piece: string): number {
  return HANGING.test(piece) ? 1 : 0;
}

/** Programs set a little room between Chinese characters and letters or digits: Word 0.25 em, LibreOffice 0.2. */
const GAP = 0.25;
const IDEOGRAPH_END = /[\u3400-\u9FFF]$/;
const IDEOGRAPH_START = /^[\u3400-\u9FFF]/;

function gapBetween(before: string, after: string): number {
  const meets =
    (IDEOGRAPH_END.test(before) && /^[A-Za-z0-9]/.test(after)) ||
    (/[A-Za-z0-9]$/.test(before) && IDEOGRAPH_START.test(after));
  return meets ? GAP : 0;
}

/** The stretches of a text within which no line ends. */
function unbreakable(text: string): readonly string[] {
  const pieces: string[] = [];
  let open = false;
  for (const character of text) {
    const last = pieces.at(-1);
    if (last !== undefined && (open || CLOSING.test(character) || isWord(last, character))) {
      pieces[pieces.length - 1] = last + character;
    } else pieces.push(character);
    open = OPENING.test(character);
  }
  return pieces;
}

function isWord(before: string, character: string): boolean {
  return /[\w.,%/-]$/.test(before) && /[\w/-]/.test(character);
}
