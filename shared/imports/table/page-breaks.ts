// A page may end within a header or a row.
import { isLineName } from '#shared/imports/forms/line-names';
import { isBlankMark, looksLikeFigure, plain } from '#shared/imports/label-matching';
import type { Sheet, SheetRow, Span } from '#shared/imports/source/sheet';
import { isSubjectCode } from '#shared/tables/codes/subjects';

/** Column edges on two pages are equal within this many points. */
export const NEAR = 5;

const MOST_HEAD_ROWS = 5;

/** Whether a page shows only the header of a table, whose rows are on the next. */
export function isHeadOnly({ rows, lead, tail = 0 }: Sheet): boolean {
  const own = rows.slice(lead, rows.length - tail);
  const words = own.flatMap(textsOf).map(plain);
  return (
    own.length <= MOST_HEAD_ROWS &&
    words.length > 0 &&
    !words.some((word) => isSubjectCode(word) || looksLikeFigure(word) || isBlankMark(word))
  );
}

/** Splits a header with fewer columns than the page below, if each of its edges is one of theirs. */
export function withColumnsOf(head: Sheet, next: Sheet): Sheet {
  const [own, edges] = [head.edges, next.edges];
  if (own === undefined || edges === undefined || own.length >= edges.length) return head;
  const at = own.map((edge) => edges.findIndex((each) => Math.abs(each - edge) < NEAR));
  if (at.includes(-1) || at[0] !== 0 || at.at(-1) !== edges.length - 1) return head;
  const place = (column: number) => at[column] ?? column;
  const rows = head.rows.map((row, line) => {
    if (line < head.lead) return row;
    const cells: SheetRow[number][] = Array.from({ length: edges.length - 1 }, () => null);
    row.forEach((cell, column) => {
      cells[place(column)] = cell;
    });
    return cells;
  });
  const merged = head.merges.map((span) => ({
    ...span,
    left: place(span.left),
    right: place(span.right + 1) - 1,
  }));
  const isMerged = (line: number, column: number) =>
    head.merges.some(
      ({ top, bottom, left, right }) => top <= line && line <= bottom && left <= column && column <= right,
    );
  const wide = head.rows.flatMap((row, line) =>
    row.flatMap((cell, column): Span[] => {
      const [left, right] = [place(column), place(column + 1) - 1];
      const isWide = line >= head.lead && cell !== null && right > left && !isMerged(line, column);
      return isWide ? [{ top: line, bottom: line, left, right }] : [];
    }),
  );
  return { ...head, rows, edges, merges: [...merged, ...wide] };
}

const ROW_BEGINS =
  /^([一二三四五六七八九十]+[、.]|[(（]|[合总小]计|其中|注|说明|备注|人员经费|公用经费|栏次)/;

/** The least length of a word that fills a line of its cell. */
const SHORTEST_BROKEN = 4;
/** If several cells continue, each has only the end of a word: a row of whole words is a separate row. */
const LONGEST_OF_SEVERAL = 2;

/** Joins a row whose words continue on the next page: 灾害防 | 治及应急管理支出. Its figures may be in either part. */
export function rowOverPages(last: SheetRow, next: SheetRow): SheetRow | null {
  const words = next.flatMap((cell, column) => (cell === null || cell.text.trim() === '' ? [] : [column]));
  const goesOn = words.every((column) => {
    const [before, after] = [last[column]?.text.trim() ?? '', next[column]?.text.trim() ?? ''];
    const fits = words.length === 1 ? before.length >= SHORTEST_BROKEN : after.length <= LONGEST_OF_SEVERAL;
    const isWhole = isLineName(before) && isLineName(after);
    return /\p{Script=Han}/u.test(before) && fits && isPiece(after) && !isWhole;
  });
  const isFilled = last.some((cell) => looksLikeFigure(cell?.text.trim() ?? ''));
  if (words.length === 0) return isEmpty(next) && isFilled ? last : null;
  if (!goesOn || !last.some((cell) => cell !== null && cell.text !== '')) return null;
  return last.map((cell, column) => {
    const more = next[column]?.text.trim() ?? '';
    return cell === null || more === '' ? cell : { ...cell, text: `${cell.text.trim()}${more}` };
  });
}

function isPiece(text: string): boolean {
  return /\p{Script=Han}/u.test(text) && !/\d{3}/.test(text) && !ROW_BEGINS.test(plain(text));
}

function isEmpty(row: SheetRow): boolean {
  return row.every((cell) => cell === null || cell.text.trim() === '');
}

/** The texts of a row that are not blank. */
export function textsOf(row: SheetRow): readonly string[] {
  return row.flatMap((cell) => (cell === null || cell.text.trim() === '' ? [] : [cell.text.trim()]));
}
