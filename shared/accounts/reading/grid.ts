import { looksLikeFigure, namesRole, plain } from '#shared/imports/label-matching';
import { coveredText, type Sheet, textAt, widthOf } from '#shared/imports/source/sheet';
import { isSubjectCode } from '#shared/tables/codes/subjects';

/** A table of a working paper: the header words of each column, and the range of its rows. */
export interface PaperGrid {
  readonly sheet: Sheet;
  readonly header: { readonly top: number; readonly bottom: number };
  /** The header words of each column, top first. */
  readonly paths: readonly (readonly string[])[];
  readonly body: { readonly top: number; readonly bottom: number };
}

const MOST_HEADER_ROWS = 9;
const SIDES = /^(本年)?(收入|支出|收支)(\(.*\))?$/;
const LABEL = /^(项目|科目)(\(.*\))?$/;
const ECONOMIC_CODE = /^3\d{2}(\d{2})?$/;

const first = new WeakMap<Sheet, PaperGrid | null>();

/** Returns the first table of a sheet at or below a row; `null` if no row names columns. */
export function gridOf(sheet: Sheet, from = 0): PaperGrid | null {
  if (from > 0) return findGrid(sheet, from);
  const known = first.get(sheet);
  if (known !== undefined) return known;
  const found = findGrid(sheet, 0);
  first.set(sheet, found);
  return found;
}

function findGrid(sheet: Sheet, from: number): PaperGrid | null {
  const named = headRow(sheet, from);
  if (named === null) return null;
  const above = wordsIn(sheet, named - 1);
  const top = named > from && above.length > 0 && above.every((word) => SIDES.test(word)) ? named - 1 : named;
  const bottom = headEnd(sheet, named);
  const body = bodyOf(sheet, { top: named, bottom });
  return {
    sheet: withoutRows(sheet, body.repeated),
    header: { top, bottom },
    paths: pathsOf(sheet, top, bottom),
    body: { top: bottom + 1, bottom: body.end },
  };
}

function headRow(sheet: Sheet, from: number): number | null {
  for (let row = from; row < sheet.rows.length; row++) {
    const words = wordsIn(sheet, row);
    if (words.length < 2 || words.some((word) => looksLikeFigure(word) && !ECONOMIC_CODE.test(word)))
      continue;
    if (words.some(isHead) && !words.some((word) => /[:：]/.test(word))) return row;
  }
  return null;
}

function isHead(word: string): boolean {
  return LABEL.test(word) || namesRole(word, 'code') || namesRole(word, 'label') || namesRole(word, 'line');
}

function headEnd(sheet: Sheet, top: number): number {
  let end = top;
  for (let row = top + 1; row < top + MOST_HEADER_ROWS && row < sheet.rows.length; row++) {
    const words = wordsIn(sheet, row);
    if (words.length === 0) continue;
    if (isNumbering(words)) return row;
    if (!isHeadRow(words)) break;
    end = row;
  }
  return end;
}

/** Whether a row continues a header: words only, or the codes of 经济分类 over their columns. */
function isHeadRow(words: readonly string[]): boolean {
  if (words.length > 3 && words.filter((word) => ECONOMIC_CODE.test(word)).length >= words.length / 2)
    return true;
  if (words.some((word) => looksLikeFigure(word) || isSubjectCode(word))) return false;
  if (/^[合总]计$/.test(words[0] ?? '') && words.length === 1) return false;
  return !/^[一二三四五六七八九十]+[、.]/.test(words[0] ?? '');
}

/** Whether a row holds 栏次 and column numbers, preceded by 类, 款, 项 in some exports. */
function isNumbering(words: readonly string[]): boolean {
  const rest = words.filter((word) => !/^(类|款|项|栏次|[-—–]+)$/.test(word));
  if (rest.length === 0) return words.includes('栏次');
  const counts = rest.every((word, at) => word === '1' || Number(word) === Number(rest[at - 1] ?? 0) + 1);
  return counts && (words.includes('栏次') || rest.length > 2);
}

/** Returns the last row of a table, and the rows in which a printed page repeats its header. */
function bodyOf(
  sheet: Sheet,
  header: PaperGrid['header'],
): { readonly end: number; readonly repeated: ReadonlySet<number> } {
  const repeated = new Set<number>();
  for (let row = header.bottom + 1; row < sheet.rows.length; row++) {
    if (repeated.has(row) || isFigureRow(sheet, row)) continue;
    const words = wordsIn(sheet, row);
    const isNote = /^(注|说明|备注|补充资料)\d?[:：.．]/.test(words[0] ?? '');
    const starts = words.length >= 2 && startsAnother(sheet, row, words);
    const again = starts ? repeatedHeader(sheet, row, header) : [];
    for (const each of again) repeated.add(each);
    if (isNote || (starts && again.length === 0)) return { end: row - 1, repeated };
  }
  return { end: sheet.rows.length - 1, repeated };
}

/**
 * Returns the rows from `row` on that repeat the header, beginning with any of its rows; none if a title in
 * between is not above the first header: then it is another table.
 */
function repeatedHeader(sheet: Sheet, row: number, { top, bottom }: PaperGrid['header']): readonly number[] {
  const line = (at: number) => wordsIn(sheet, at).join('|');
  const known = new Set(Array.from({ length: bottom + 1 }, (_, at) => line(at)));
  const from = Array.from({ length: bottom - top + 1 }, (_, at) => top + at).find(
    (at) => line(at) === line(row),
  );
  if (from === undefined) return [];
  for (let above = row - 1; above > bottom && !isFigureRow(sheet, above); above--)
    if (!known.has(line(above)) && line(above) !== '') return [];
  const rows = Array.from({ length: bottom - from + 1 }, (_, at) => row + at);
  const other = rows.findIndex((each, at) => line(each) !== line(from + at));
  return other === -1 ? rows : rows.slice(0, other);
}

function withoutRows(sheet: Sheet, gone: ReadonlySet<number>): Sheet {
  return gone.size === 0
    ? sheet
    : { ...sheet, rows: sheet.rows.map((cells, row) => (gone.has(row) ? [] : cells)) };
}

/** Whether a row holds a number, and so is neither a note nor a header. */
function isFigureRow(sheet: Sheet, row: number): boolean {
  return (sheet.rows[row] ?? []).some((cell) => cell?.number !== undefined);
}

/** Whether a further table begins at a row. */
function startsAnother(sheet: Sheet, row: number, words: readonly string[]): boolean {
  if (words.some((word) => looksLikeFigure(word))) return false;
  return words.filter(isHead).length >= 2 && sheet.rows.length > row + 1;
}

/** The words of a row in comparable form. */
export function wordsIn(sheet: Sheet, row: number): readonly string[] {
  return (sheet.rows[row] ?? []).map((cell) => plain(cell?.text ?? '')).filter((word) => word !== '');
}

/** The header words of each column between two rows, top first. */
export function pathsOf(sheet: Sheet, top: number, bottom: number): readonly (readonly string[])[] {
  const rows = Array.from({ length: bottom - top + 1 }, (_, at) => top + at).filter(
    (row) => !isNumbering(wordsIn(sheet, row)),
  );
  const width = widthOf(sheet, top, bottom);
  const merged = sheet.merges.filter((span) => span.bottom >= top && span.top <= bottom);
  const head = { ...sheet, merges: merged };
  const spread = rows.map((row, at) => {
    const words = Array.from({ length: width }, (_, column) => plain(coveredText(head, row, column)));
    return merged.length > 0 ? words : spreadOver(words, rows.slice(at + 1), sheet);
  });
  return Array.from({ length: width }, (_, column) => {
    const words = spread.map((row) => row[column] ?? '').filter((word) => word !== '' && word !== '栏次');
    return words.filter((word, at) => word !== words[at - 1]);
  });
}

/** In a header without merged cells, spreads a word over the columns to its right that have words below. */
function spreadOver(words: readonly string[], below: readonly number[], sheet: Sheet): readonly string[] {
  let over = '';
  let spreads = false;
  return words.map((word, column) => {
    const hasBelow = below.some((row) => plain(textAt(sheet, row, column)) !== '');
    if (word !== '') {
      over = word;
      spreads = hasBelow;
      return word;
    }
    return spreads && hasBelow ? over : '';
  });
}

/** A row with figures, before they are read. */
export interface RowPosition {
  readonly id: string;
  readonly code: string | null;
  readonly name: string;
  readonly row: number;
  readonly columns: ReadonlyMap<string, number>;
  readonly count: boolean;
}
