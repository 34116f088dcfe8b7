import { isNumbering } from '#shared/imports/headers/header-blocks';
import { isNote } from '#shared/imports/label-matching';
import { toHalfWidth } from '#shared/money/amount';
import type { Block } from '#shared/tables/grammar';
import type { TextLine } from './join-lines.ts';

/** A word or number of a table's text. */
export interface Token {
  readonly line: number;
  readonly text: string;
  readonly kind: 'word' | 'whole' | 'figure';
}

/** A row read from text; `figures` are in order, `null` for a blank whose column is known. */
export interface TextRow {
  readonly block: Block;
  readonly id: string;
  readonly code: string | null;
  readonly label: string;
  readonly figures: readonly (Token | null)[];
  readonly line: number;
}

const FIGURE = /^-?\d[\d,]*\.\d+$/;
/** Printed for an empty cell. */
const DASH = /^[-—–－]{1,2}$/;
const WHOLE = /^-?\d[\d,]*$/;

/** The words and numbers of a table's body: below 栏次 if there is one, above 注. */
export function bodyTokens(lines: readonly TextLine[]): readonly Token[] {
  const numbered = lines.findLastIndex(({ text }) =>
    isNumbering(text.replace(/栏\s*次/g, '栏次').split(/\s+/)),
  );
  const isIn01 = lines.findIndex(({ text }) => /栏\s*次/.test(text));
  const end = lines.findIndex(({ text }) => isNote(text));
  const body = lines.slice(Math.max(numbered, isIn01) + 1, end === -1 ? undefined : end);
  return joinTorn(body).flatMap(({ number, text }) =>
    apart(toHalfWidth(text))
      .split(/\s+/)
      .filter(Boolean)
      .map((piece) => ({ line: number, text: piece, kind: kindOf(piece) })),
  );
}

/** A narrow cell may break a figure before its last digit: 26,538.4 and 7. */
function joinTorn(lines: readonly TextLine[]): readonly TextLine[] {
  return lines.flatMap(({ number, text }, at) => {
    const isEnd = /^\d$/.test(text) && TORN.test(lines[at - 1]?.text ?? '');
    const next = lines[at + 1]?.text ?? '';
    return isEnd ? [] : [{ number, text: TORN.test(text) && /^\d$/.test(next) ? text + next : text }];
  });
}

const TORN = /\d\.\d$/;

/** A figure may run together with what follows: `15.9030202`, `2164.69一、…`. */
function apart(text: string): string {
  return text.replace(/(\d\.\d\d)(?=\d{3}(?:\d{2}){0,2}(?:\D|$)|\p{Script=Han})/gu, '$1 ');
}

function kindOf(text: string): Token['kind'] {
  if (DASH.test(text)) return 'figure';
  if (FIGURE.test(text)) return 'figure';
  return WHOLE.test(text) ? 'whole' : 'word';
}
