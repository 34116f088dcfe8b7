import { column, findColumns } from '#shared/accounts/reading/columns';
import { pathsOf } from '#shared/accounts/reading/grid';
import { type PaperUnit, readPaperFigure, stepOf } from '#shared/accounts/reading/unit';
import { looksLikeFigure, plain, withoutOrdinal } from '#shared/imports/label-matching';
import { cellAt, mergesOver, type Sheet, sheetCellName, textAt, widthOf } from '#shared/imports/source/sheet';
import type { BudgetFigure } from './budget.ts';

/** The columns of 公开09, as named in budgets. */
const ITEMS = [
  column(
    '因公出国（境）费',
    '因公出国（境）费',
    '因公出国（境）费用',
    '因公出国（境）经费',
    '出国（境）费',
    '因公出国（境）支出',
  ),
  column('公务用车购置费', '公务用车购置费', '购置费', '公务用车购置', '公务用车购置支出', '购置'),
  column(
    '公务用车运行维护费',
    '公务用车运行维护费',
    '公务用车运行费',
    '运行维护费',
    '运行费',
    '公务用车运行维护支出',
    '运行维护',
    '运行',
  ),
  column(
    '公务用车购置及运行维护费小计',
    '公务用车购置及运行维护费',
    '公务用车购置及运行费',
    '公务用车购置和运行费',
    '公务用车费',
    '公务用车购置及运行支出',
    '公务用车购置及运行维护支出',
  ),
  column('公务接待费', '公务接待费', '公务接待费用', '公务接待支出'),
  column(
    '合计',
    '三公经费合计',
    '三公经费预算合计',
    '三公经费预算数',
    '三公经费',
    '三公经费小计',
    '三公经费预算',
    '合计',
    '总计',
  ),
];
const NOT_THIS_YEAR = /上年|执行数|增减|增长|决算数|比较/;

/** Reads the 三公 table of a budget, with its items across or down. */
export function readThreePublic(
  sheet: Sheet,
  unit: PaperUnit,
  year: number | null,
): ReadonlyMap<string, BudgetFigure> {
  const places = itemPlaces(sheet);
  const rows = new Set([...places.values()].map(({ row }) => row));
  const columns = new Set([...places.values()].map(({ at }) => at));
  if (places.size < 2) return new Map();
  return rows.size > columns.size ? down(sheet, places, unit, year) : across(sheet, places, unit, year);
}

type Places = ReadonlyMap<string, { readonly row: number; readonly at: number }>;

/** The first cell naming each item. */
function itemPlaces(sheet: Sheet): Places {
  const found = new Map<string, { row: number; at: number }>();
  for (let row = sheet.lead; row < sheet.rows.length; row++) {
    for (let at = 0; at < widthOf(sheet, row, row); at++) {
      const words = label(textAt(sheet, row, at));
      const item = ITEMS.find(({ paths }) => paths.some((path) => path.length === 1 && path[0] === words));
      if (item !== undefined && !found.has(item.id)) found.set(item.id, { row, at });
    }
  }
  return found;
}

function label(text: string): string {
  let words = plain(text);
  for (let before = ''; before !== words; ) {
    before = words;
    words = withoutOrdinal(words).replace(/^其中[:：]/, '');
  }
  return words;
}

function across(sheet: Sheet, places: Places, unit: PaperUnit, year: number | null) {
  const rows = [...places.values()].map(({ row }) => row);
  const spans = rows
    .flatMap((row) => mergesOver(sheet, row).filter(({ top }) => top === row))
    .map(({ bottom }) => bottom);
  const bottom = Math.max(...rows, ...spans.filter((each) => each < Math.max(...rows) + 3));
  const top = headTop(sheet, Math.min(...rows));
  const paths = pathsOf(sheet, top, bottom).map((path) => (isOtherYear(path, year) ? [] : path.map(label)));
  const columns = findColumns(paths, ITEMS);
  const row = figureRow(sheet, bottom + 1, [...columns.values()]);
  if (row === null) return new Map<string, BudgetFigure>();
  return figures(sheet, new Map([...columns].map(([id, at]) => [id, { row, at }])), unit);
}

/** Finds the top of a header, whose rows hold only words. */
function headTop(sheet: Sheet, row: number): number {
  let top = row;
  while (top > sheet.lead && top > row - 3) {
    const words = (sheet.rows[top - 1] ?? []).map((cell) => plain(cell?.text ?? '')).filter(Boolean);
    if (words.length === 0 || words.some((word) => looksLikeFigure(word) || /[:：]|表$/.test(word))) break;
    top--;
  }
  return top;
}

/** The row of 合计 if units are listed one below the other, else the first row with a figure. */
function figureRow(sheet: Sheet, from: number, columns: readonly number[]): number | null {
  let first: number | null = null;
  for (let row = from; row < sheet.rows.length; row++) {
    if (/^\d+$/.test(columns.map((at) => textAt(sheet, row, at)).join('')) && isCounting(sheet, row, columns))
      continue;
    if (!columns.some((at) => looksLikeFigure(textAt(sheet, row, at)))) continue;
    first ??= row;
    if ((sheet.rows[row] ?? []).some((cell) => /^[合总]计$/.test(plain(cell?.text ?? '')))) return row;
  }
  return first;
}

/** Whether a row holds column numbers: 1, 2, 3. */
function isCounting(sheet: Sheet, row: number, columns: readonly number[]): boolean {
  const numbers = columns.map((at) => Number(textAt(sheet, row, at))).sort((a, b) => a - b);
  return (
    numbers.length > 2 && numbers.every((number, at) => at === 0 || number === (numbers[at - 1] ?? 0) + 1)
  );
}

function down(sheet: Sheet, places: Places, unit: PaperUnit, year: number | null) {
  const first = Math.min(...[...places.values()].map(({ row }) => row));
  const paths = pathsOf(sheet, Math.max(sheet.lead, first - 3), first - 1);
  const from = Math.max(...[...places.values()].map(({ at }) => at)) + 1;
  const candidates = Array.from({ length: widthOf(sheet) }, (_, at) => at).filter(
    (at) =>
      at >= from && !isOtherYear(paths[at] ?? [], year) && !/行次|序号|备注/.test(paths[at]?.at(-1) ?? ''),
  );
  const at = candidates.find((each) =>
    [...places.values()].some(({ row }) => looksLikeFigure(textAt(sheet, row, each))),
  );
  if (at === undefined) return new Map<string, BudgetFigure>();
  return figures(sheet, new Map([...places].map(([id, { row }]) => [id, { row, at }])), unit);
}

function isOtherYear(path: readonly string[], year: number | null): boolean {
  return path.some((word) => {
    const said = /(20\d\d)年/.exec(word)?.[1];
    return NOT_THIS_YEAR.test(word) || (year !== null && said !== undefined && Number(said) !== year);
  });
}

function figures(sheet: Sheet, places: Places, unit: PaperUnit): ReadonlyMap<string, BudgetFigure> {
  const found = new Map<string, BudgetFigure>();
  for (const [id, { row, at }] of places) {
    const cell = cellAt(sheet, row, at);
    const read = readPaperFigure(cell, unit);
    if (read.kind !== 'amount') continue;
    found.set(id, {
      amount: read.amount,
      source: `${sheet.file} ${sheetCellName(sheet, row, at)}`,
      step: stepOf(cell, unit),
    });
  }
  return found;
}
