import type { Glyph, PageContent, Rule } from '#main/imports/page/content';
import { withoutJoiners } from '#shared/publication/bonds';

/** The words on one line of a page between two vertical rules or wide gaps. Points from the upper left corner. */
export interface Piece {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly base: number;
  readonly size: number;
}

/** The difference in height of glyphs on one line, in points. */
const LEVEL = 0.8;
/** In em: glyphs further apart are words of different columns. */
const APART = 2;
/** In em: the next line of a text is no lower than this. */
const PITCH = 2.3;

/** The glyphs of a page in one piece for each line of each cell, from top to bottom. */
export function piecesOf({ glyphs, rules }: PageContent): readonly Piece[] {
  const upright = rules.filter(({ level }) => !level);
  const pieces: Piece[] = [];
  for (const line of linesOf(glyphs)) {
    const [first, ...rest] = line.toSorted((one, other) => one.left - other.left);
    if (first !== undefined) pieces.push(first);
    for (const glyph of rest) {
      const last = pieces.at(-1);
      if (last === undefined || isParted(last, glyph, upright)) pieces.push(glyph);
      else pieces[pieces.length - 1] = joined(last, glyph);
    }
  }
  return pieces.map((piece) => ({ ...piece, text: withoutJoiners(piece.text).trim() }));
}

function linesOf(glyphs: readonly Glyph[]): readonly (readonly Glyph[])[] {
  const lines: Glyph[][] = [];
  for (const glyph of glyphs.toSorted((one, other) => one.base - other.base)) {
    const last = lines.at(-1);
    if (last !== undefined && glyph.base - (last.at(-1)?.base ?? 0) < LEVEL) last.push(glyph);
    else lines.push([glyph]);
  }
  return lines;
}

function joined(one: Piece, other: Glyph): Piece {
  const { base, size, left } = one;
  return {
    text: one.text + other.text,
    left,
    right: Math.max(one.right, other.right),
    base,
    size: Math.max(size, other.size),
  };
}

/** Whether a wide gap or a vertical rule is between two glyphs of a line. */
function isParted(one: Piece, other: Glyph, upright: readonly Rule[]): boolean {
  const middle = one.base - one.size / 3;
  return (
    other.left - one.right > APART * one.size ||
    upright.some(
      ({ at, from, to }) => from <= middle && middle <= to && one.right - 1 <= at && at <= other.left + 1,
    )
  );
}

const SIGN_AT_END = /[-−－+±≥≤¥￥]$/;
const UNIT_AT_START = /^(?:万元|元[，。；、）]|[%％‰]|年度|个百分点|[辆台个]?[，。；、）])/;

/** One character, perhaps with signs that close a text. */
const ALONE = /^\p{Script=Han}[，。、；：？！”’）》】〕]*$/u;

/** Misleading line ends and beginnings in a document and its cells. */
export function misleading(pages: readonly PageContent[]): readonly string[] {
  return pages.flatMap((page, index) => {
    const pieces = piecesOf(page);
    const level = page.rules.filter((rule) => rule.level);
    return pieces.flatMap((before, at) => {
      const next = pieces.slice(at + 1).find((piece) => goesOn(before, piece, level));
      if (next === undefined) return [];
      return faults(before.text, next.text).map(
        (what) => `第 ${index + 1} 页 ${what}：${before.text.slice(-12)}⏎${next.text.slice(0, 12)}`,
      );
    });
  });
}

/** Whether a piece directly below another one continues its text. */
function goesOn(before: Piece, piece: Piece, level: readonly Rule[]): boolean {
  const [left, right] = [Math.max(before.left, piece.left), Math.min(before.right, piece.right)];
  const down = piece.base - before.base;
  return (
    /\p{Script=Han}/u.test(before.text) &&
    left < right &&
    before.size / 2 < down &&
    down < PITCH * before.size &&
    !level.some(({ at, from, to }) => from < right && left < to && before.base < at && at < piece.base)
  );
}

function faults(before: string, text: string): readonly string[] {
  const rules = {
    'sign at the end': SIGN_AT_END.test(before) && /^\d/.test(text),
    'unit at the start': /\d$/.test(before) && UNIT_AT_START.test(text),
    'number broken': /\d[.,]?$/.test(before) && /^[\d.,]+[^\d.,、]/.test(text),
    'one character': ALONE.test(text) && /[\p{Script=Han}，、：；（）《》“”]{3}$/u.test(before),
  };
  return Object.entries(rules).flatMap(([name, holds]) => (holds ? [name] : []));
}
