import { bondsOf } from '#shared/publication/bonds';
import { characterWidth } from './widths.ts';

/** How a program sets Chinese characters next to letters and digits. */
export interface Program {
  /** The gap between an ideograph and a letter or digit, in em. */
  readonly gap: number;
  /** Whether tracking is also added to the last character before a change of script. */
  readonly tracksAll: boolean;
  /** Width of a blank held within a bond (U+202F), in em: half of a common one where the font lacks it. */
  readonly heldBlank: number;
}

/** The narrowest: the file requests no gaps, and Word sets none. */
export const WORD: Program = { gap: 0, tracksAll: true, heldBlank: 0.125 };
/** The widest: LibreOffice 7 adds a fifth of an em anyway, except around content controls, where it is in between. */
export const LIBRE_OFFICE: Program = { gap: 0.2, tracksAll: false, heldBlank: 0.25 };

/** How a paragraph is set. Lengths in em. */
export interface Setting {
  /** Indent of the first line. */
  readonly indent?: number;
  /** Added to the width of every character. */
  readonly tracking?: number;
  readonly program?: Program;
}

const USUAL: Setting = {};

/** Characters that may not begin a line, and those that may not end one. */
const CLOSING = /[!%),.:;>?\]}¢¨°·ˇˉ―‖’”…‰′″›℃∶、。〃〉》」』】〕〗〞！＂％＇），．：；？］｀｜｝～￠]/;
const OPENING = /[$([{£¥‘“〈《「『【〔〖〝（．［｛￡￥]/;
/** A sign that may hang over the end of a line: not one after a number, a word or a unit. */
const HANGING = /^[^\w.%]*[，。、．：；？！]$/;

/**
 * The number of lines that a text takes, `width` em wide: broken between Chinese characters, not before a closing
 * or after an opening sign, not within a number or word that fits a line, not between a number and its sign or
 * unit. By default for the program that sets text widest.
 */
export function linesNeeded(text: string, width: number, setting: Setting = USUAL): number {
  return measure(text, width, setting).lines;
}

export interface Measured {
  readonly lines: number;
  /** Whether the last line holds only one character besides closing signs, which looks lost. */
  readonly lonely: boolean;
}

/** The greatest width of a character with the gap a program may add, in em. */
const WIDEST = 1.2;
const ONE_LINE: Measured = { lines: 1, lonely: false };

/** The number of lines that a text takes, and how they end. */
export function measure(text: string, width: number, setting: Setting = USUAL): Measured {
  if (text.includes('\n')) return measureAll(text.split(/\r?\n/), width, setting);
  if (text.length * WIDEST <= width - (setting.indent ?? 0)) return ONE_LINE;
  const cutText = cutOf(text);
  if (setting === USUAL && cutText.whole <= width) return ONE_LINE;
  const { lines, last } = linesOf(cutText.pieces, width, setting);
  return { lines, lonely: lines > 1 && isAlone(textFrom(cutText.pieces, last)) };
}

function measureAll(texts: readonly string[], width: number, setting: Setting): Measured {
  const measured = texts.map((text, index) =>
    measure(text, width, index === 0 || setting === USUAL ? setting : { ...setting, indent: 0 }),
  );
  const lines = measured.reduce((sum, each) => sum + each.lines, 0);
  return { lines, lonely: measured.some(({ lonely }) => lonely) };
}

function textFrom(pieces: readonly Piece[], from: number): string {
  let text = '';
  for (let at = from; at < pieces.length; at++) text += pieces[at]?.text ?? '';
  return text;
}

/** One character, perhaps with signs that close a text. */
function isAlone(line: string): boolean {
  return /^.[，。、；：？！”’）》】〕]*$/u.test(line);
}

/** A stretch of text in which no line ends. */
interface Piece {
  readonly text: string;
  /** Whether it may hang over the end of a line. */
  readonly hangs: boolean;
  /** The width of its characters but held blanks, in em, and how often programs add to it. */
  readonly width: number;
  readonly characters: number;
  readonly heldBlanks: number;
  /** Changes of script in it, and those with a gap. */
  readonly changes: number;
  readonly gaps: number;
  readonly start: Start;
}

/** How a piece follows the one before. */
interface Start {
  readonly change: boolean;
  readonly gap: boolean;
  /** After a number with its sign or unit. */
  readonly bond: boolean;
}

/** The lines of a text, and the piece that begins the last one. */
function linesOf(pieces: readonly Piece[], width: number, setting: Setting): { lines: number; last: number } {
  const { tracking = 0, program = LIBRE_OFFICE } = setting;
  let lines = 1;
  let used = setting.indent ?? 0;
  let last = 0;
  for (let index = 0; index < pieces.length; index++) {
    const piece = pieces[index] as Piece;
    const untracked = program.tracksAll || index < pieces.length - HELD_END ? 0 : tracking;
    const needed = widthBehind(piece, piece.start, tracking, program) - untracked;
    if (used + needed <= width + (piece.hangs ? 1 + tracking : 0) + TOLERANCE) used += needed;
    else if (piece.text !== ' ') {
      if (used > 0) lines++;
      const alone = widthBehind(piece, APART, tracking, program);
      const whole = Math.max(0, Math.ceil(alone / width) - 1);
      lines += whole;
      used = alone - whole * width;
      last = index;
    }
  }
  return { lines, last };
}

const TOLERANCE = 0.001;

/** The last two characters of a paragraph are a run of their own, before and after which tracking is lost. */
const HELD_END = 2;

/** Width of a piece within the line, including the gap before it, in em. */
function widthBehind(piece: Piece, start: Start, tracking: number, program: Program): number {
  const gaps = piece.gaps + (start.gap ? 1 : 0);
  const blanks = piece.heldBlanks * program.heldBlank;
  const width = piece.width + blanks + gaps * program.gap + piece.characters * tracking;
  if (program.tracksAll || tracking === 0) return width;
  // A bond is a separate run, so its last character has no tracking there either.
  return width - (piece.changes + (start.change || start.bond ? 1 : 0)) * tracking;
}

const APART: Start = { change: false, gap: false, bond: false };

/** The piece `text` behind `before`, which ends in `last` and is perhaps a bond. */
function pieceOf(text: string, before: { readonly last: string; readonly bond: boolean }): Piece {
  const inner = { width: 0, characters: 0, heldBlanks: 0, changes: 0, gaps: 0 };
  let start = APART;
  let last = before.last;
  for (const character of text) {
    if (character === ' ' && text !== ' ') inner.heldBlanks++;
    else inner.width += characterWidth(character);
    const pair = last + character;
    const change = CHANGE.test(pair);
    const gap = GAP.test(pair);
    if (inner.characters === 0) start = { change: change, gap, bond: before.bond };
    else {
      if (change) inner.changes++;
      if (gap || HELD_BLANK.test(pair)) inner.gaps++;
    }
    inner.characters++;
    last = character;
  }
  return { text, hangs: HANGING.test(text), ...inner, start };
}

/** Two characters of different scripts, and those between which programs set a gap. */
const CHANGE = /^(?:[!-~][^ -~]|[^ -~][!-~])$/u;
const GAP = /^(?:[\u3400-\u9FFF][A-Za-z0-9]|[A-Za-z0-9][\u3400-\u9FFF])$/;
/** Programs treat a blank that cannot end a line as part of a word: they set their gap next to it. */
const HELD_BLANK = /^ [\u3400-\u9FFF]$/;

/**
 * The number of texts whose pieces are cached: names occur in many tables, and each is measured in many widths.
 */
const MOST_KEPT = 4_000;
const kept = new Map<string, CutText>();

/** A text in pieces, and its width on one line. */
interface CutText {
  readonly pieces: readonly Piece[];
  readonly whole: number;
}

function cutOf(text: string): CutText {
  const known = kept.get(text);
  if (known !== undefined) return known;
  if (kept.size >= MOST_KEPT) kept.clear();
  const pieces = cut(text);
  const whole = pieces.reduce((sum, piece) => sum + widthBehind(piece, piece.start, 0, LIBRE_OFFICE), 0);
  kept.set(text, { pieces, whole });
  return { pieces, whole };
}

function cut(text: string): readonly Piece[] {
  const held = heldPositions(text);
  const pieces: string[] = [];
  let open = false;
  let at = 0;
  for (const character of text) {
    const last = pieces.at(-1);
    const holds = held.has(at) || open || CLOSING.test(character) || isWord(last ?? '', character);
    if (last !== undefined && holds) pieces[pieces.length - 1] = last + character;
    else pieces.push(character);
    open = OPENING.test(character);
    at += character.length;
  }
  let before = { last: '', bond: false };
  return pieces.map((each) => {
    const piece = pieceOf(each, before);
    before = { last: [...each].at(-1) ?? '', bond: bondsOf(each).length > 0 };
    return piece;
  });
}

/** Positions before which no line ends, because they are within a bond. */
function heldPositions(text: string): ReadonlySet<number> {
  const held = new Set<number>();
  for (const { from, to } of bondsOf(text)) {
    for (let at = from + 1; at < to; at++) held.add(at);
  }
  return held;
}

function isWord(before: string, character: string): boolean {
  return /[\w.,%/-]$/.test(before) && /[\w/-]/.test(character);
}
