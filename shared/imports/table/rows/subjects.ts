import { isNumbering } from '#shared/imports/headers/header-blocks';
import { CODE_PIECES, plain } from '#shared/imports/label-matching';
import { type Sheet, sheetRowName, textAt } from '#shared/imports/source/sheet';
import { toHalfWidth } from '#shared/money/amount';
import { digitsByLevel, isClass, isSubjectCode, splitCodedName } from '#shared/tables/codes/subjects';
import { 合计 } from '#shared/tables/grammar';
import { columnAt, type FoundRow, figurePlaces, hasFigure, type RowReader } from './row-reader.ts';

const TOTAL = /^[合总]计$/;

/** 合计 and the 类, 款 and 项 of a unit, by code; names lose their indent. */
export const readSubjects: RowReader = ({ definition, sheet, place }) => {
  const block = definition.blocks[0];
  const codes = place.columns.find(({ column }) => roleOf(column) === 'code')?.at ?? [];
  const name = columnAt(place, block?.id ?? '', block?.columns.find(({ role }) => role === 'label')?.id);
  const rows: FoundRow[] = [];
  const unread: { at: number; isEmpty: boolean; place: string; message: string }[] = [];
  let before: readonly string[] = [];
  for (let at = place.body.top; at <= place.body.bottom; at++) {
    if (isNumberingRow(sheet, at)) continue;
    const { pieces, label } = namesIn(sheet, at, codes, name);
    const cells = figurePlaces({ definition, place }, block?.id ?? '', at);
    const isTotal = [...pieces, label].some((text) => TOTAL.test(plain(text)));
    const code = isTotal ? null : joinCode(pieces, before);
    if (isTotal || code !== null) {
      const said = isTotal ? 合计 : label;
      rows.push({ id: code ?? 合计, block: block?.id ?? '', code, label: said, at, cells });
      if (code !== null && codes.length > 1) before = digitsByLevel(code);
    } else if (hasFigure(sheet, cells)) {
      const isEmpty = isEmptyLine(sheet, cells, [...pieces, label]);
      unread.push({
        at,
        isEmpty,
        place: sheetRowName(sheet, at),
        message: notASubject(pieces.join(''), label),
      });
    }
  }
  const total = unlabelledTotal(rows, unread, place.body);
  if (total !== null) {
    const cells = figurePlaces({ definition, place }, block?.id ?? '', total);
    rows.push({ id: 合计, block: block?.id ?? '', code: null, label: 合计, at: total, cells });
  }
  const problems = unread
    .filter(({ at, isEmpty }) => at !== total && !isEmpty)
    .map(({ place: where, message }) => ({ place: where, message }));
  return { rows: inSheetOrder(rows).filter(isNoEmptyTotal(sheet, rows)).map(withName), problems };

  function roleOf(column: string): string | undefined {
    return block?.columns.find(({ id }) => id === column)?.role;
  }
};

/** The codes and the name of a row: headers like 类, 款 and 项 are excluded; a name may include its code. */
function namesIn(
  sheet: Sheet,
  at: number,
  codes: readonly number[],
  name: number,
): { readonly pieces: readonly string[]; readonly label: string } {
  const pieces = codes
    .map((column) => toHalfWidth(textAt(sheet, at, column)).replace(/[\s'’]/g, ''))
    .map((text) => (CODE_PIECES.includes(text) ? '' : text));
  const label = (name === -1 ? '' : textAt(sheet, at, name)).replace(/\s+/g, '');
  const isOnlyNamed = pieces.every((piece) => piece === '');
  const coded = splitCodedName(toHalfWidth(isOnlyNamed ? label : (pieces[0] ?? '')));
  if (coded === null) return { pieces, label };
  return { pieces: [coded.code], label: label === '' || isOnlyNamed ? coded.name : label };
}

/** A row of a form without data: no code, no name, and zeros. */
function isEmptyLine(sheet: Sheet, cells: FoundRow['cells'], names: readonly string[]): boolean {
  const isZero = ([row, column]: readonly [number, number]) =>
    /^-?[0.]*$/.test(plain(textAt(sheet, row, column)));
  return names.every((name) => name === '') && Object.values(cells).every(isZero);
}

function isNumberingRow(sheet: Sheet, at: number): boolean {
  const words = (sheet.rows[at] ?? []).map((cell) => plain(cell?.text ?? '')).filter((word) => word !== '');
  return words.length > 1 && isNumbering(words.filter((word) => !CODE_PIECES.includes(word)));
}

/** A row of figures without a name at either end is the total, unless another is named so. */
function unlabelledTotal(
  rows: readonly FoundRow[],
  unread: readonly { readonly at: number; readonly message: string }[],
  body: { readonly top: number; readonly bottom: number },
): number | null {
  if (rows.some(({ id }) => id === 合计) || unread.length !== 1) return null;
  const [only] = unread;
  const [first, last] = [rows[0]?.at ?? body.bottom, rows.at(-1)?.at ?? body.top];
  return only !== undefined && (only.at < first || only.at > last) ? only.at : null;
}

function inSheetOrder(rows: readonly FoundRow[]): readonly FoundRow[] {
  return rows.toSorted((a, b) => a.at - b.at);
}

/** A total without figures next to one with figures is a header word. */
function isNoEmptyTotal(sheet: Sheet, rows: readonly FoundRow[]): (row: FoundRow) => boolean {
  const filled = rows.some(({ id, cells }) => id === 合计 && hasFigure(sheet, cells));
  return ({ id, cells }) => id !== 合计 || !filled || hasFigure(sheet, cells);
}

/** One code, or its pieces of 3, 2 and 2 digits; an omitted piece is that of the row before. */
function joinCode(pieces: readonly string[], before: readonly string[]): string | null {
  const whole = pieces.findLast((piece) => isSubjectCode(piece) && !isClass(piece)) ?? pieces[0] ?? '';
  if (pieces.length < 2 || (isSubjectCode(whole) && !isClass(whole)))
    return isSubjectCode(whole) ? whole : null;
  const last = pieces.findLastIndex((piece) => piece !== '');
  if (last === -1) return null;
  const joined = pieces
    .slice(0, last + 1)
    .map((piece, at) => (piece === '' ? (before[at] ?? '') : piece.padStart(at === 0 ? 3 : 2, '0')))
    .join('');
  return isSubjectCode(joined) ? joined : null;
}

function notASubject(code: string, label: string): string {
  if (code === '') return `“${label}”没有科目编码，数没有读入`;
  return `“${code}”不是科目编码（应为 3、5 或 7 位数字），数没有读入`;
}

/** Every row needs a name; one without takes its code. */
function withName(row: FoundRow): FoundRow {
  return row.label === '' ? { ...row, label: row.code ?? 合计 } : row;
}
