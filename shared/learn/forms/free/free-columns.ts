import { isNumbering } from '#shared/imports/headers/header-blocks';
import { isBlankMark, looksLikeFigure, namesRole } from '#shared/imports/label-matching';
import { coveredText, type Sheet, textAt } from '#shared/imports/source/sheet';
import { isSubjectCode } from '#shared/tables/codes/subjects';
import type { ColumnDefinition } from '#shared/tables/grammar';
import type { FreeGrid } from './free-grid.ts';

/** A column of a free form, and where it stands in the sheet. */
export interface FreeColumn extends ColumnDefinition {
  readonly at: number;
}

const WIDEST_LABEL = 30;
const WIDE = 12;
const WIDE_WORDS = 20;

/** Tells what each column holds: codes, 行次, the names of the rows, amounts, or any other words. */
export function freeColumns(sheet: Sheet, grid: FreeGrid): readonly FreeColumn[] {
  const taken = new Set<string>();
  const found = grid.columns.map((at): FreeColumn => {
    const path = pathAt(sheet, grid, at);
    const role = roleOf(sheet, grid, at, path.at(-1) ?? '');
    const id = unusedName(path, at, taken);
    taken.add(id);
    return { id, role, width: widthAt(sheet, at, role), at };
  });
  const names = nameColumn(sheet, grid, found);
  return found.map((column, index) => {
    const { role } = column;
    const isOne =
      role === 'label' ? column === names : found.findIndex((each) => each.role === role) === index;
    return role === 'amount' || isOne ? column : { ...column, role: 'words' };
  });
}

/** The column that names the rows: the first one named so whose words all differ, else the first with words. */
function nameColumn(
  sheet: Sheet,
  { body }: FreeGrid,
  columns: readonly FreeColumn[],
): FreeColumn | undefined {
  const labels = columns.filter(({ role }) => role === 'label');
  const named = labels.find(({ id, at }) => {
    const words = body.map((row) => textAt(sheet, row, at).trim()).filter((text) => text !== '');
    return /项目|名称|单位$/.test(id) && new Set(words).size === words.length;
  });
  return named ?? labels[0];
}

/** The texts above a column, from the top. */
function pathAt(sheet: Sheet, { header }: FreeGrid, at: number): readonly string[] {
  const texts: string[] = [];
  for (let row = header.top; row <= header.bottom; row++) {
    const text = coveredText(sheet, row, at).replace(/\s+/g, '');
    const words = (sheet.rows[row] ?? []).flatMap((cell) => (cell?.text.trim() ? [cell.text.trim()] : []));
    if (text !== '' && text !== texts.at(-1) && !isNumbering(words)) texts.push(text);
  }
  return texts;
}

function roleOf(sheet: Sheet, { body }: FreeGrid, at: number, name: string): ColumnDefinition['role'] {
  const texts = body.map((row) => textAt(sheet, row, at).trim()).filter((text) => text !== '');
  if (namesRole(name, 'line')) return 'line';
  const codes = texts.filter((text) => isSubjectCode(text.replace(/\s/g, '')));
  if (namesRole(name, 'code') || (texts.length > 0 && codes.length === texts.length)) return 'code';
  if (UNCOUNTED.test(name) || texts.some((text) => /[%％]$/.test(text))) return 'words';
  const words = texts.filter((text) => !looksLikeFigure(text) && !isBlankMark(text));
  return words.length > 0 || namesRole(name, 'label') ? 'label' : 'amount';
}

/** Figures that are no money and add up to nothing: kept as they are printed. */
const UNCOUNTED = /[%％]|率$|比例|占比|比重|得分|评分|分值|等级|年度$|年份|日期|时间/;

/** The lowest text; with those above it if another column is called so. */
function unusedName(path: readonly string[], at: number, taken: ReadonlySet<string>): string {
  const names = path
    .map((_, from) => addressable(path.slice(path.length - 1 - from).join('')))
    .filter(Boolean);
  const found = names.find((name) => !taken.has(name));
  return found ?? `${names.at(-1) ?? '栏'}${at + 1}`;
}

/** Without the signs that addresses and fields are written with. */
export function addressable(text: string): string {
  return text
    .replace(/[\s{}<>]/g, '')
    .replaceAll('/', '、')
    .replaceAll(',', '，')
    .replaceAll('(', '（')
    .replaceAll(')', '）');
}

function widthAt({ edges }: Sheet, at: number, role: ColumnDefinition['role']): number {
  const [left, right] = [edges?.[at], edges?.[at + 1]];
  if (left === undefined || right === undefined)
    return role === 'label' ? WIDEST_LABEL : role === 'words' ? WIDE_WORDS : WIDE;
  return Math.max(1, Math.round(right - left) / 5);
}
