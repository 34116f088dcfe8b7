import { looksLikeFigure } from '#shared/imports/label-matching';
import { isSubjectCode, splitCodedName } from '#shared/tables/codes/subjects';

/** A row of a pasted list: a code or a name, and the texts after it. */
export interface PastedRow {
  /** Code of a 类, 款 or 项. */
  readonly code: string | null;
  readonly name: string;
  /** Every non-blank text after code and name. */
  readonly figures: readonly string[];
}

/** A code split into three columns: 类, 款, 项. */
const PIECES = [/^\d{3}$/, /^\d{2}$/, /^\d{2}$/];

/** Reads `2080501 ｜ 名称 ｜ 12.00`, `名称 ｜ 12.00`, `208 ｜ 05 ｜ 01 ｜ 名称 ｜ 12.00`. */
export function readRow(texts: readonly string[]): PastedRow {
  const filled = texts.map((text) => text.trim()).filter((text) => text !== '');
  const { code, rest } = codeOf(filled);
  const [first, ...behind] = rest;
  const isNamed = first !== undefined && !looksLikeFigure(first);
  return { code, name: isNamed ? first : '', figures: isNamed ? behind : rest };
}

function codeOf(filled: readonly string[]): {
  readonly code: string | null;
  readonly rest: readonly string[];
} {
  const [first = '', ...rest] = filled;
  if (PIECES.every((piece, at) => piece.test(filled[at] ?? ''))) {
    return { code: filled.slice(0, 3).join(''), rest: filled.slice(3) };
  }
  if (isSubjectCode(first) && rest.length > 0) return { code: first, rest };
  const coded = splitCodedName(first);
  return coded === null ? { code: null, rest: filled } : { code: coded.code, rest: [coded.name, ...rest] };
}
