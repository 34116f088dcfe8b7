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
export function linesNeeded(text: string, width: number, setting: Setting = {}): number {
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
export function measure(text: string, width: number, setting: Setting = {}): Measured {
  if (text.length * WIDEST <= width - (setting.indent ?? 0) && !text.includes('\n')) return ONE_LINE;
  const measured = text
    .split(/\r?\n/)
    .map((line, index) => linesOf(line, width, index === 0 ? setting : { ...setting, indent: 0 }));
  const lines = measured.reduce((sum, each) => sum + each.lines, 0);
  return { lines, lonely: measured.some((each) => each.lines > 1 && isAlone(each.last)) };
}

/** One character, perhaps with signs that close a text. */
function isAlone(line: string): boolean {
  return /^.[，。、；：？！”’）》】〕]*$/u.test(line);
}

/** A stretch of text in which no line ends. */
interface Piece {
  readonly text: string;
  /** Whether it holds a number together with its sign or unit. */
  readonly bond: boolean;
  /** Its first and last character, and the text between them. */
  readonly first: string;
  readonly last: string;
  readonly inner: Inner;
}

/** The width of a piece alone: its characters but held blanks, in em, and how often programs add to it. */
interface Inner {
  readonly width: number;
  readonly characters: number;
  readonly heldBlanks: number;
  /** Changes of script, and those with a gap. */
  readonly changes: number;
  readonly gaps: number;
}

function linesOf(text: string, width: number, setting: Setting): { lines: number; last: string } {
  let lines = 1;
  let used = setting.indent ?? 0;
  let before = NO_PIECE;
  let last = '';
  const pieces = piecesOf(text);
  for (const [index, piece] of pieces.entries()) {
    const untracked = index >= pieces.length - HELD_END ? lostTracking(setting) : 0;
    const needed = widthBehind(before, piece, setting) - untracked;
    before = piece;
    if (used + needed <= width + hanging(piece, setting) + TOLERANCE) {
      used += needed;
      last += piece.text;
    } else if (piece.text !== ' ') {
      if (used > 0) lines++;
      const alone = widthBehind(NO_PIECE, piece, setting);
      const whole = Math.max(0, Math.ceil(alone / width) - 1);
      lines += whole;
      used = alone - whole * width;
      last = piece.text;
    }
  }
  return { lines, last };
}

const TOLERANCE = 0.001;

/** The last two characters of a paragraph are a run of their own, before and after which tracking is lost. */
const HELD_END = 2;

function lostTracking({ tracking = 0, program = LIBRE_OFFICE }: Setting): number {
  return program.tracksAll ? 0 : tracking;
}

function hanging({ text }: Piece, { tracking = 0 }: Setting): number {
  return HANGING.test(text) ? 1 + tracking : 0;
}

/** Width of a piece within the line, including the gap before it, in em. */
function widthBehind(before: Piece, piece: Piece, setting: Setting): number {
  const { tracking = 0, program = LIBRE_OFFICE } = setting;
  const { inner } = piece;
  const pair = before.last + piece.first;
  const changes = CHANGE.test(pair);
  const gaps = inner.gaps + (changes && GAP.test(pair) ? 1 : 0);
  const blanks = inner.heldBlanks * program.heldBlank;
  const width = inner.width + blanks + gaps * program.gap + inner.characters * tracking;
  if (program.tracksAll || tracking === 0) return width;
  // A bond is a separate run, so its last character has no tracking there either.
  return width - (inner.changes + (changes || before.bond ? 1 : 0)) * tracking;
}

function pieceOf(text: string): Piece {
  const inner = { width: 0, characters: 0, heldBlanks: 0, changes: 0, gaps: 0 };
  let last = '';
  for (const character of text) {
    if (character === ' ' && text !== ' ') inner.heldBlanks++;
    else inner.width += characterWidth(character);
    inner.characters++;
    const pair = last + character;
    if (CHANGE.test(pair)) inner.changes++;
    if (GAP.test(pair) || HELD_BLANK.test(pair)) inner.gaps++;
    last = character;
  }
  const [first = ''] = text;
  return { text, bond: bondsOf(text).length > 0, first, last, inner };
}

/** Two characters of different scripts, and those between which programs set a gap. */
const CHANGE = /^(?:[!-~][^ -~]|[^ -~][!-~])$/u;
const GAP = /^(?:[\u3400-\u9FFF][A-Za-z0-9]|[A-Za-z0-9][\u3400-\u9FFF])$/;
/** Programs treat a blank that cannot end a line as part of a word: they set their gap next to it. */
const HELD_BLANK = /^ [\u3400-\u9FFF]$/;

const NO_PIECE = pieceOf('');

/**
 * The number of texts whose pieces are cached: names occur in many tables, and each is measured in many widths.
 */
const MOST_KEPT = 4_000;
const kept = new Map<string, readonly Piece[]>();

function piecesOf(text: string): readonly Piece[] {
  const known = kept.get(text);
  if (known !== undefined) return known;
  if (kept.size >= MOST_KEPT) kept.clear();
  const pieces = cut(text);
  kept.set(text, pieces);
  return pieces;
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
  return pieces.map(pieceOf);
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
