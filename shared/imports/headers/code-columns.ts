import { type Sheet, textAt, widthOf } from '#shared/imports/source/sheet';
import { toHalfWidth } from '#shared/money/amount';
import { isSubjectCode } from '#shared/tables/codes/subjects';
import type { TableDefinition } from '#shared/tables/grammar';
import type { ColumnPlace } from './match-columns.ts';

interface Body {
  readonly top: number;
  readonly bottom: number;
}

const MOST_PIECES = 3;
const MOSTLY = 0.6;

/**
 * Adds the code columns that the body shows: headers often name only the first of three columns for 类, 款 and 项,
 * or head codes and names together as 项目.
 */
export function withCodeColumns(
  { blocks }: TableDefinition,
  sheet: Sheet,
  body: Body,
  columns: readonly ColumnPlace[],
): readonly ColumnPlace[] {
  return blocks.reduce((found, { id, columns: own, rows }) => {
    if (rows.kind !== 'subjects' && rows.kind !== 'economic') return found;
    const [code, label] = ['code', 'label'].map(
      (role) => own.find((column) => column.role === role)?.id ?? '',
    );
    return codesOf(found, { block: id, code: code ?? '', label: label ?? '' }, sheet, body);
  }, columns);
}

function codesOf(
  columns: readonly ColumnPlace[],
  { block, code, label }: { readonly block: string; readonly code: string; readonly label: string },
  sheet: Sheet,
  body: Body,
): readonly ColumnPlace[] {
  const named = columns.find((each) => each.block === block && each.column === code);
  const names = columns.find((each) => each.block === block && each.column === label);
  const isFree = (at: number) =>
    !columns.some((each) => each !== named && each !== names && each.at.includes(at));
  const isUnheaded = named === undefined && names === undefined;
  const first = isUnheaded
    ? unheaded(columns, (at) => isFree(at) && holdsCodes(sheet, body, at))
    : firstCodeColumn(named?.at[0], names?.at[0], sheet, body, isFree);
  if (first === null) {
    const joined = isUnheaded ? unheaded(columns, (at) => isFree(at) && holdsJoined(sheet, body, at)) : null;
    return joined === null ? columns : [...columns, { block, column: label, at: [joined] }];
  }
  const at = piecesFrom(first, sheet, body, isFree);
  const taken = new Set(at);
  const nameAt =
    names !== undefined && !taken.has(names.at[0] ?? -1) ? names.at : nameColumn(at, sheet, body, isFree);
  const others = columns.filter((each) => each !== named && each !== names);
  return [
    ...others,
    { block, column: code, at },
    ...(nameAt === null ? [] : [{ block, column: label, at: nameAt }]),
  ];
}

/** The column before all others that the header does not name, or names otherwise, if its body tells what it is. */
function unheaded(columns: readonly ColumnPlace[], is: (at: number) => boolean): number | null {
  const end = Math.min(...columns.flatMap(({ at }) => at));
  if (!Number.isFinite(end)) return null;
  return Array.from({ length: end }, (_, at) => at).find(is) ?? null;
}

function holdsCodes(sheet: Sheet, body: Body, at: number): boolean {
  return shareOf(sheet, body, at, (text) => isSubjectCode(text) && /^[2-5]/.test(text)) >= MOSTLY;
}

/** Codes and names in one cell: 201 一般公共服务支出. */
function holdsJoined(sheet: Sheet, body: Body, at: number): boolean {
  return shareOf(sheet, body, at, (text) => JOINED.test(text)) >= MOSTLY;
}

const JOINED = /^[2-5]\d{2}(?:\d{2}){0,2}\p{Script=Han}/u;

/**
 * The column headed as codes; if there is none, or it holds no codes, the one at or before the names that does.
 */
function firstCodeColumn(
  code: number | undefined,
  name: number | undefined,
  sheet: Sheet,
  body: Body,
  isFree: (at: number) => boolean,
): number | null {
  const begins = (at: number) => isFree(at) && holdsCodes(sheet, body, at);
  if (code !== undefined && (name === undefined || begins(code))) return code;
  const near = [code, name].flatMap((at) => (at === undefined ? [] : [at - 3, at - 2, at - 1, at]));
  return near.find((at) => at >= 0 && begins(at)) ?? code ?? null;
}

/** Columns to the right with two-digit pieces belong to the code. */
function piecesFrom(
  first: number,
  sheet: Sheet,
  body: Body,
  isFree: (at: number) => boolean,
): readonly number[] {
  const at = [first];
  const end = widthOf(sheet, body.top, body.bottom);
  for (let next = first + 1; next < end && at.length < MOST_PIECES && isFree(next); next++) {
    if (isBlankColumn(sheet, body, next)) continue;
    if (shareOf(sheet, body, next, (text) => /^\d{1,3}$/.test(text) || isSubjectCode(text)) < MOSTLY) break;
    at.push(next);
  }
  return at;
}

/** Whether a column holds nothing: cells that span several columns stand in the first. */
function isBlankColumn(sheet: Sheet, { top, bottom }: Body, column: number): boolean {
  for (let row = top; row <= bottom; row++) if (textAt(sheet, row, column).trim() !== '') return false;
  return true;
}

function nameColumn(
  codes: readonly number[],
  sheet: Sheet,
  body: Body,
  isFree: (at: number) => boolean,
): readonly number[] | null {
  const start = (codes.at(-1) ?? 0) + 1;
  let tried = 0;
  for (let at = start; at < widthOf(sheet, body.top, body.bottom) && tried < 2 && isFree(at); at++) {
    if (isBlankColumn(sheet, body, at)) continue;
    tried++;
    if (shareOf(sheet, body, at, (text) => /\p{Script=Han}/u.test(text)) >= MOSTLY) return [at];
  }
  return null;
}

/** The share of a column's filled cells that satisfy a test; headers repeated in the body do not count. */
function shareOf(
  sheet: Sheet,
  { top, bottom }: Body,
  column: number,
  fits: (text: string) => boolean,
): number {
  let [filled, fitting] = [0, 0];
  for (let row = top; row <= bottom; row++) {
    const text = toHalfWidth(textAt(sheet, row, column)).replace(/\s/g, '');
    if (text === '' || /^[类款项]$|^[合总]计$|^栏次$/.test(text)) continue;
    filled++;
    if (fits(text)) fitting++;
  }
  return filled === 0 ? 0 : fitting / filled;
}
