import { looksLikeFigure, plain } from '#shared/imports/label-matching';
import { sheetRowName, textAt } from '#shared/imports/source/sheet';
import type { ImportProblem } from '#shared/imports/table/read-table';
import { toHalfWidth } from '#shared/money/amount';
import { digitsByLevel, isClass, isSubjectCode, splitCodedName } from '#shared/tables/codes/subjects';
import type { PaperGrid, RowPosition } from './grid.ts';

/** The columns that hold the code, in one piece or three, and the name. */
export interface SubjectColumns {
  readonly codes: readonly number[];
  readonly name: number | null;
}

const MOSTLY = 0.6;
const SAMPLE = 400;

/** Finds the columns of codes and names before the first figure, by their content. */
export function subjectColumns(grid: PaperGrid, firstFigure: number): SubjectColumns {
  const before = Array.from({ length: firstFigure }, (_, at) => at).filter((at) => !isLine(grid, at));
  const codes = before.filter(
    (at) => share(grid, at, (text) => /^\d{1,3}$/.test(text) || isSubjectCode(text)) >= MOSTLY,
  );
  const last = codes.at(-1) ?? -1;
  const isName = (text: string) => /\p{Script=Han}/u.test(text);
  const named = before
    .filter((at) => at > last && share(grid, at, isName) >= MOSTLY)
    .map((at) => ({ at, filled: fillings(grid, at), titled: /名称$/.test(grid.paths[at]?.at(-1) ?? '') }))
    .toSorted((a, b) => b.filled - a.filled);
  return { codes, name: (named.find(({ titled }) => titled) ?? named[0])?.at ?? null };
}

function fillings({ sheet, body }: PaperGrid, at: number): number {
  let filled = 0;
  for (let row = body.top; row <= Math.min(body.bottom, body.top + SAMPLE); row++)
    if (textAt(sheet, row, at).trim() !== '') filled++;
  return filled;
}

/** The 科目 rows of a table: 合计 and rows with a code. Any other row with figures is a problem. */
export function subjectRows(
  grid: PaperGrid,
  columns: ReadonlyMap<string, number>,
): { readonly places: readonly RowPosition[]; readonly problems: readonly ImportProblem[] } {
  const { sheet, body } = grid;
  const where = subjectColumns(grid, Math.min(...columns.values()));
  const reader = new CodeReader();
  const places: RowPosition[] = [];
  const problems: ImportProblem[] = [];
  for (let row = body.top; row <= body.bottom; row++) {
    const pieces = where.codes.map((at) => clean(textAt(sheet, row, at)));
    const name = where.name === null ? '' : textAt(sheet, row, where.name).trim();
    if (isTotal(pieces, name)) {
      places.push({ id: '合计', code: null, name: '合计', row, columns, count: false });
      continue;
    }
    const coded = [toHalfWidth(name).trim(), ...pieces].map(splitCodedName).find((each) => each !== null);
    const code = reader.read(pieces) ?? coded?.code ?? null;
    if (code !== null) {
      const own = coded?.code === code ? coded.name : name;
      places.push({ id: code, code, name: own.trim(), row, columns, count: false });
    } else if (holdsFigure(grid, row, columns)) {
      const said = [...pieces, name].filter(Boolean).join(' ');
      problems.push({ place: sheetRowName(sheet, row), message: `“${said}”没有科目编码，这一行没有读入` });
    }
  }
  return { places, problems };
}

/** Reads codes that are whole, in pieces, or in pieces that are not repeated down the rows. */
export class CodeReader {
  #above: readonly [string, string] = ['', ''];

  read(pieces: readonly string[]): string | null {
    const digits = pieces.map((piece) => piece.replace(/\.0+$/, '')).filter((piece) => /^\d+$/.test(piece));
    const whole = digits.filter((piece) => isSubjectCode(piece) && !isClass(piece)).at(-1);
    const code = whole ?? this.#joined(pieces.map((piece) => piece.replace(/\.0+$/, '')));
    if (code === null) return null;
    const [first, second] = digitsByLevel(code);
    this.#above = [first, second];
    return code;
  }

  #joined(pieces: readonly string[]): string | null {
    const [first = '', second = '', third = ''] = pieces;
    if (pieces.length === 1) return isSubjectCode(first) ? first : null;
    if (![first, second, third].some((piece) => /^\d+$/.test(piece))) return null;
    const top = first === '' ? this.#above[0] : first;
    const middle = second !== '' ? two(second) : third !== '' && first === '' ? this.#above[1] : '';
    const code = `${top}${middle}${third === '' ? '' : two(third)}`;
    return isSubjectCode(code) ? code : null;
  }
}

function two(piece: string): string {
  return piece.padStart(2, '0');
}

function isTotal(pieces: readonly string[], name: string): boolean {
  return [...pieces, name].some((text) => /^(合计|总计|支出合计|收入合计)$/.test(plain(text)));
}

function holdsFigure({ sheet }: PaperGrid, row: number, columns: ReadonlyMap<string, number>): boolean {
  return [...columns.values()].some(
    (at) => /[1-9]/.test(textAt(sheet, row, at)) && looksLikeFigure(textAt(sheet, row, at)),
  );
}

/** Whether a column holds 行次 or unit codes. */
function isLine({ paths }: PaperGrid, at: number): boolean {
  const leaf = paths[at]?.at(-1) ?? '';
  return /^(行次|序号|行号)$/.test(leaf) || /^(预算)?单位(代码|编码|编号)$/.test(leaf);
}

/** The share of a column's filled cells that satisfy a test. */
function share({ sheet, body }: PaperGrid, at: number, fits: (text: string) => boolean): number {
  let [filled, fitting] = [0, 0];
  for (let row = body.top; row <= Math.min(body.bottom, body.top + SAMPLE); row++) {
    const text = clean(textAt(sheet, row, at));
    if (text === '' || /^([类款项]|[合总]计|栏次)$/.test(text)) continue;
    filled++;
    if (fits(text)) fitting++;
  }
  return filled === 0 ? 0 : fitting / filled;
}

function clean(text: string): string {
  return toHalfWidth(text).replace(/\s/g, '');
}
