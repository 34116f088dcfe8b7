import { isNumbering } from '#shared/imports/headers/header-blocks';
import { isBlankMark, looksLikeFigure, plain } from '#shared/imports/label-matching';
import { type Sheet, textAt, widthOf } from '#shared/imports/source/sheet';
import { isSubjectCode } from '#shared/tables/codes/subjects';

/** The parts of a table that no standard form matches: rows and columns of the sheet, from 0. */
export interface FreeGrid {
  readonly title: string;
  /** As printed above it, e.g. 公开10表; empty if none is. */
  readonly number: string;
  readonly note: string;
  readonly emptyNote: string | null;
  readonly header: { readonly top: number; readonly bottom: number };
  /** Rows with something in them. */
  readonly body: readonly number[];
  readonly columns: readonly number[];
}

const NUMBER = /^(公开|附|财决)?\s*\d{1,2}\s*表$|^(附?表)\s*[\d一二三四五六七八九十]{1,3}$/;
const META = /(单位|部门)\s*(名称)?[:：]|^\(?(万元|元)\)?$|^20\d\d\s*年度?$/;
const NOTE = /^(注|备注)\d?\s*[:：.．]/;
const EMPTY_NOTE = /^说明\s*[:：]/;
const LONGEST_TITLE = 60;

/** Finds title, header, body and notes of a table; `null` if it has no title that ends in 表, or no header. */
export function freeGrid(sheet: Sheet): FreeGrid | null {
  const lines = sheet.rows.map((_, row) => wordsOf(sheet, row));
  const top = lines.findIndex((words, row) => row >= headFrom(sheet) && isHeader(words));
  if (top === -1) return null;
  const above = [sheet.name, ...lines.slice(0, top).flat()].toReversed();
  const title = above.map(withoutNumber).find(isTitle);
  if (title === undefined) return null;
  const notes = lines.slice(top).flatMap((words) => words[0] ?? []);
  const end = lines.findIndex(
    (words, row) => row > top && [NOTE, EMPTY_NOTE].some((note) => note.test(words[0] ?? '')),
  );
  const rows = lines
    .map((_, row) => row)
    .slice(top, end === -1 ? undefined : end)
    .filter((row) => (lines[row] ?? []).length > 0);
  const first = rows.find((row) => row > top && isBody(lines[row] ?? []));
  const bottom = first === undefined ? (rows.at(-1) ?? top) : first - 1;
  const width = widthOf(sheet, top, rows.at(-1) ?? top);
  const columns = Array.from({ length: width }, (_, at) => at).filter((at) =>
    rows.some((row) => isCellAt(sheet, row, at)),
  );
  return {
    title,
    // A sheet's own name, such as 表6, is no printed number.
    number:
      above
        .filter((text) => text !== sheet.name)
        .map(numberIn)
        .find((each) => each !== null) ?? '',
    note: said(notes, NOTE) ?? '',
    emptyNote: notes.find((text) => EMPTY_NOTE.test(text)) ?? null,
    header: { top, bottom },
    body: first === undefined ? [] : rows.filter((row) => row >= first),
    columns,
  };
}

function headFrom({ naming, lead }: Sheet): number {
  return naming === 'rows' ? lead : 0;
}

/** Several cells side by side that are no line of department, year and unit. */
function isHeader(words: readonly string[]): boolean {
  return words.length > 1 && !words.some((word) => META.test(word) || NUMBER.test(word));
}

function isTitle(text: string): boolean {
  return (
    text.length <= LONGEST_TITLE && /表$/.test(plain(text)) && !NUMBER.test(text) && !/[：:，。]/.test(text)
  );
}

function withoutNumber(text: string): string {
  return text
    .trim()
    .replace(/^((公开|附|财决)?\s*\d{1,2}\s*表|附?表\s*[\d一二三四五六七八九十]{1,3})[\s:：]+/, '')
    .trim();
}

function numberIn(text: string): string | null {
  const words = text.trim();
  if (NUMBER.test(words)) return words;
  return (
    /^((公开|附)\s*\d{1,2}\s*表|附?表\s*[\d一二三四五六七八九十]{1,3})(?=[\s:：])/.exec(words)?.[1] ?? null
  );
}

/** A row of figures, of a 科目, or of the total. */
function isBody(words: readonly string[]): boolean {
  if (isNumbering(words)) return false;
  const [first = ''] = words;
  return words.some(isFigure) || isSubjectCode(first) || /^(合|总)\s*计$/.test(first);
}

function isFigure(text: string): boolean {
  return looksLikeFigure(text) || isBlankMark(text);
}

function isCellAt(sheet: Sheet, row: number, column: number): boolean {
  if (textAt(sheet, row, column) !== '') return true;
  return sheet.merges.some(
    ({ top, bottom, left, right }) =>
      row >= top && row <= bottom && column >= left && column <= right && textAt(sheet, top, left) !== '',
  );
}

function said(notes: readonly string[], mark: RegExp): string | undefined {
  return notes
    .find((text) => mark.test(text))
    ?.replace(mark, '')
    .trim();
}

function wordsOf(sheet: Sheet, row: number): readonly string[] {
  return (sheet.rows[row] ?? []).flatMap((cell) => {
    const text = cell?.text.trim() ?? '';
    return text === '' ? [] : [text];
  });
}
