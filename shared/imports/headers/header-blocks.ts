import {
  CODE_PIECES,
  isBlankMark,
  looksLikeFigure,
  namesRole,
  plain,
  withoutTime,
} from '#shared/imports/label-matching';
import { coveredText, type Sheet, widthOf } from '#shared/imports/source/sheet';
import { isSubjectCode } from '#shared/tables/codes/subjects';
import { withoutCovered } from './covered-columns.ts';
import { endsTable } from './table-end.ts';

/** The rows that name the columns of a table. */
export interface HeaderBlock {
  readonly top: number;
  /** Including 栏次. */
  readonly bottom: number;
  /** The first row of the table's body: the last row of the header if that holds the total. */
  readonly body: number;
  /** The header words of each column, top first, in comparable form. */
  readonly paths: readonly (readonly string[])[];
}

const MOST_HEADER_ROWS = 6;
/** Per sheet: no workbook of accounts has nearly as many. */
const MOST_TABLES = 60;

/** Finds the headers in a sheet, top first. `known` are the words that headers use. */
export function findHeaderBlocks(sheet: Sheet, known: ReadonlySet<string>): readonly HeaderBlock[] {
  const found: HeaderBlock[] = [];
  const ends = tableEnds(sheet);
  for (let row = 0; row < sheet.rows.length && found.length < MOST_TABLES; row++) {
    if (!startsHeader(sheet, row, known)) continue;
    const top = isHalfTitle(sheet, row - 1) || isUpperHead(sheet, row - 1, known) ? row - 1 : row;
    const end = headerEnd(sheet, row, known);
    const block = headerBlock(sheet, top, end, isHeadWithTotal(sheet, end, known));
    if (!namesColumns(block, known) && !isAboveSubjects(sheet, block)) continue;
    if (!isRepeated(block, found.at(-1), ends)) found.push(block);
    row = block.bottom;
  }
  return found;
}

/** A header repeated where a table continues, without a title or 注 in between. */
function isRepeated(
  block: HeaderBlock,
  before: HeaderBlock | undefined,
  ends: (from: number) => number,
): boolean {
  if (before === undefined || JSON.stringify(block.paths) !== JSON.stringify(before.paths)) return false;
  return ends(before.bottom + 1) >= block.top;
}

/**
 * Finds the first row from `from` on with a title or a 注. Requests must come in ascending order: each row is
 * read once.
 */
function tableEnds({ rows }: Sheet): (from: number) => number {
  let at = 0;
  const isEnd = (row: Sheet['rows'][number]) => row.some((cell) => endsTable(cell?.text ?? ''));
  return (from) => {
    if (from > at) at = from;
    for (let row = rows[at]; row !== undefined && !isEnd(row); row = rows[at]) at++;
    return at;
  };
}

/** One heading over all columns names the half of a form below: 预算数 or 决算数. */
function isHalfTitle(sheet: Sheet, row: number): boolean {
  const words = new Set(row < 0 ? [] : wordsIn(sheet, row));
  return words.size === 1 && [...words].every((word) => /^.{0,6}(预算|决算)数$/.test(word));
}

/** The first row of a header may name groups of columns in words of its own: 项目, “三公”经费, 会议费. */
function isUpperHead(sheet: Sheet, row: number, known: ReadonlySet<string>): boolean {
  const words = row < 0 ? [] : wordsIn(sheet, row);
  if (words.length < 2 || holdsData(words) || words.some((word) => word.includes(':'))) return false;
  return (
    isHeadWord(words[0] ?? '', known) &&
    sheet.merges.some(({ top, right, left }) => top === row && right > left)
  );
}

const ENOUGH_COLUMNS = 4;

/** Lines without figures may have the same names as columns; a header names its row labels, or many columns. */
function namesColumns({ paths }: HeaderBlock, known: ReadonlySet<string>): boolean {
  const leaves = paths.flatMap((path) => path.at(-1) ?? []);
  const names = leaves.some(
    (leaf) => namesRole(leaf, 'code') || namesRole(leaf, 'label') || namesRole(leaf, 'line'),
  );
  // a cell that spans several columns is one of them
  const named = paths.filter((path) => path.length > 0);
  const apart = named.filter((path, at) => path.join('/') !== named[at - 1]?.join('/'));
  return names || apart.filter((path) => known.has(path.at(-1) ?? '')).length >= ENOUGH_COLUMNS;
}

const ROWS_BELOW = 6;

/** Whether the rows below begin with 科目, whatever their column is called: 201 一般公共服务支出. */
function isAboveSubjects({ rows }: Sheet, { body }: HeaderBlock): boolean {
  const below = rows
    .slice(body, body + ROWS_BELOW)
    .map((row) => row.find((cell) => cell !== null)?.text ?? '');
  return below.filter((text) => SUBJECT.test(text.trim())).length >= 2;
}

const SUBJECT = /^[2-5]\d{2}(?:\d{2}){0,2}(?=\s*\p{Script=Han}|$)/u;

/** The header from one row to another. */
export function headerBlock(
  sheet: Sheet,
  top: number,
  bottom: number,
  holdsTotal = holdsTotalAndWords(wordsIn(sheet, bottom)),
): HeaderBlock {
  return {
    top,
    bottom,
    body: holdsTotal ? bottom : bottom + 1,
    paths: pathsOf(sheet, top, bottom, holdsTotal),
  };
}

/** `合计 0 2002.80 合计 基本支出 项目支出 0`: the total in the row that names the columns of 本年支出. */
function isHeadWithTotal(sheet: Sheet, row: number, known: ReadonlySet<string>): boolean {
  const words = wordsIn(sheet, row);
  return holdsTotalAndWords(words) && words.filter((word) => isHeadWord(word, known)).length >= 2;
}

function holdsTotalAndWords(words: readonly string[]): boolean {
  const [first = '', ...others] = words;
  const heads = others.filter((word) => /\p{Script=Han}/u.test(word));
  return /^[合总]计$/.test(first) && heads.length >= 2 && heads.length < others.length && !isTotal(heads);
}

function startsHeader(sheet: Sheet, row: number, known: ReadonlySet<string>): boolean {
  const words = wordsIn(sheet, row);
  if (words.length < 2 || holdsData(words)) return false;
  return words.filter((word) => isHeadWord(word, known)).length >= 2;
}

function headerEnd(sheet: Sheet, top: number, known: ReadonlySet<string>): number {
  let end = top;
  for (let row = top + 1; row < top + MOST_HEADER_ROWS && row < sheet.rows.length; row++) {
    const words = wordsIn(sheet, row);
    if (isNumbering(words)) return row;
    if (isHeadWithTotal(sheet, row, known)) return row;
    if (words.length > 0 && !continues(words, known)) return end;
    if (words.length > 0) end = row;
  }
  return end;
}

/** A further row of a header holds no data, and at least one header word or the pieces of a code. */
function continues(words: readonly string[], known: ReadonlySet<string>): boolean {
  if (holdsData(words) || isTotal(words)) return false;
  return words.some((word) => isHeadWord(word, known));
}

function isTotal(words: readonly string[]): boolean {
  return new Set(words).size === 1 && /^[合总]计$/.test(words[0] ?? '');
}

function isHeadWord(word: string, known: ReadonlySet<string>): boolean {
  if (known.has(word) || known.has(withoutTime(word)) || CODE_PIECES.includes(word)) return true;
  return (['code', 'label', 'line'] as const).some((role) => namesRole(word, role));
}

function holdsData(words: readonly string[]): boolean {
  return (
    !isNumbering(words) &&
    words.some((word) => isSubjectCode(word) || looksLikeFigure(word) || isBlankMark(word))
  );
}

/** 栏次 and the column numbers, which may restart after each 栏次. */
export function isNumbering(words: readonly string[]): boolean {
  let next = 1;
  let named = false;
  for (const [at, word] of words.entries()) {
    if (word === '栏次') {
      named = true;
      continue;
    }
    const restarts = words[at - 1] === '栏次' && word === '1';
    if (word !== String(next) && !restarts) return false;
    next = Number(word) + 1;
  }
  return named || next > 3;
}

function wordsIn(sheet: Sheet, row: number): readonly string[] {
  return (sheet.rows[row] ?? []).map((cell) => plain(cell?.text ?? '')).filter((word) => word !== '');
}

function pathsOf(
  sheet: Sheet,
  top: number,
  bottom: number,
  holdsTotal: boolean,
): readonly (readonly string[])[] {
  const total = holdsTotal
    ? (sheet.rows[bottom] ?? []).findIndex((cell) => (cell?.text ?? '').trim() !== '')
    : -1;
  const isData = (row: number, column: number, word: string) =>
    holdsTotal &&
    row === bottom &&
    (looksLikeFigure(word) || isBlankMark(word) || isTotalCell(sheet, bottom, total, column));
  const rows = Array.from({ length: bottom - top + 1 }, (_, at) => top + at).filter(
    (row) => !isNumbering(wordsIn(sheet, row)),
  );
  const paths = Array.from({ length: widthOf(sheet, top, bottom) }, (_, column) => {
    const words = rows.flatMap((row) => {
      const word = plain(coveredText(sheet, row, column));
      return word === '' || isData(row, column, word) ? [] : [word];
    });
    return words.filter((word, at) => word !== words[at - 1]);
  });
  return holdsTotal ? paths : withoutCovered(paths, sheet, top, bottom);
}

/** Whether a column is below the word 合计 that names the row. */
function isTotalCell(sheet: Sheet, row: number, total: number, column: number): boolean {
  const over = sheet.merges.find(({ top, bottom, left }) => top <= row && row <= bottom && left === total);
  return column >= total && column <= (over?.right ?? total);
}
