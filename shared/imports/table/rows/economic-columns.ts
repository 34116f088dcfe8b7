import { type Sheet, textAt, widthOf } from '#shared/imports/source/sheet';
import type { TablePlace } from '#shared/imports/table/locate';
import { toHalfWidth } from '#shared/money/amount';
import { isSubjectCode } from '#shared/tables/codes/subjects';

/** One of the lists side by side: its columns in the sheet. */
export interface EconomicColumns {
  readonly codes: readonly number[];
  readonly label: number;
  readonly amount: number;
}

type Body = TablePlace['body'];

const FEWEST_CODES = 2;
const MOSTLY = 0.6;

/**
 * The lists that the body shows to the right of those a header names: codes, names and amounts. Some headers name the
 * columns of the first list alone.
 */
export function unnamedLists(
  sheet: Sheet,
  body: Body,
  named: readonly EconomicColumns[],
): readonly EconomicColumns[] {
  const width = widthOf(sheet, body.top, body.bottom);
  const found: EconomicColumns[] = [];
  const start = Math.max(-1, ...named.map(({ amount }) => amount)) + 1;
  for (let at = start; at < width; at++) {
    if (!isMostly(sheet, body, at, isEconomicCode)) continue;
    const label = nextFilled(sheet, body, at + 1, width);
    if (label === null || !isMostly(sheet, body, label, isName)) continue;
    const amount = label + 1;
    if (amount >= width) continue;
    found.push({ codes: [at], label, amount: nextFilled(sheet, body, amount, width, isNoCode) ?? amount });
    at = amount;
  }
  return found;
}

function isEconomicCode(text: string): boolean {
  return isSubjectCode(text) && /^3(\d\d|\d{4})$/.test(text);
}

function isNoCode(text: string): boolean {
  return !isEconomicCode(text);
}

function isName(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}

/** The next column with words or figures, if those of the first filled row fit. */
function nextFilled(
  sheet: Sheet,
  body: Body,
  from: number,
  width: number,
  fits: (text: string) => boolean = () => true,
): number | null {
  for (let at = from; at < width; at++) {
    const [first] = textsIn(sheet, body, at);
    if (first !== undefined) return fits(first) ? at : null;
  }
  return null;
}

function isMostly(sheet: Sheet, body: Body, column: number, fits: (text: string) => boolean): boolean {
  const texts = textsIn(sheet, body, column);
  const fitting = texts.filter(fits).length;
  return fitting >= FEWEST_CODES && fitting >= MOSTLY * texts.length;
}

function textsIn(sheet: Sheet, { top, bottom }: Body, column: number): readonly string[] {
  const rows = Array.from({ length: Math.max(0, bottom - top + 1) }, (_, at) => top + at);
  return rows
    .map((row) => toHalfWidth(textAt(sheet, row, column)).replace(/\s/g, ''))
    .filter((text) => text !== '');
}
