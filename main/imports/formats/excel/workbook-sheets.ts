import type { CellObject, WorkBook, WorkSheet } from '@e965/xlsx';
import { LIMITS } from '#main/imports/limits';
import { Refusal } from '#main/imports/refusal';
import type { Sheet, SheetCell, SheetRow } from '#shared/imports/source/sheet';
import type { SourceFile } from '#shared/imports/source/source';
import { soundMerges } from './merges.ts';
import { refuseFormulas, SheetBudget, tooManyRows } from './sheet-budget.ts';
import { toCell } from './workbook-cell.ts';

export interface WorkbookTraits {
  readonly macros: boolean;
  readonly pictures: boolean;
  /** For texts in an old code page. */
  readonly decode?: ((text: string) => string) | null;
}

/** The sheets of a workbook read by SheetJS, with remarks for the person. */
export function workbookSource(file: string, book: WorkBook, traits: WorkbookTraits): SourceFile {
  if (book.SheetNames.length > LIMITS.sheets) {
    throw new Refusal(`工作簿有 ${book.SheetNames.length} 张工作表，超过 ${LIMITS.sheets} 张，没有读入`);
  }
  const decode = traits.decode ?? ((text: string) => text);
  refuseUncalculated(book);
  const budget = new SheetBudget();
  const read = book.SheetNames.flatMap((name) => {
    const sheet = book.Sheets[name];
    return sheet === undefined ? [] : [toSheet(file, decode(name), sheet, budget, decode)];
  });
  const sheets = read.map(({ sheet }) => sheet);
  const hidden = book.SheetNames.filter((_, at) => (book.Workbook?.Sheets?.[at]?.Hidden ?? 0) > 0);
  return {
    file,
    kind: 'workbook',
    blocks: sheets.map((sheet) => ({ kind: 'sheet', sheet })),
    remarks: [
      ...(traits.macros ? [`${file} 里有宏，没有运行，也没有读入`] : []),
      ...(hidden.length > 0 ? [`${file} 的隐藏工作表也读入了：${hidden.map(decode).join('、')}`] : []),
      ...(traits.pictures ? pictureRemark(file, sheets) : []),
      ...read.flatMap(({ sheet, dropped }) =>
        dropped === 0
          ? []
          : [`${file} 的工作表“${sheet.name}”有 ${dropped} 处合并单元格互相重叠，只按先写的读`],
      ),
    ],
  };
}

/** Throws `Refusal` if no formula has a result. */
function refuseUncalculated(book: WorkBook): void {
  let formulas = 0;
  for (const sheet of Object.values(book.Sheets)) {
    for (const row of dataOf(sheet)) {
      for (const cell of row ?? []) {
        if (cell?.f === undefined) continue;
        if (cell.t !== 'z' && cell.v !== undefined) return;
        formulas++;
      }
    }
  }
  refuseFormulas(formulas);
}

/** Throws `Refusal` if a workbook contains pictures and no cells. */
function pictureRemark(file: string, sheets: readonly Sheet[]): readonly string[] {
  const empty = sheets.filter(({ rows }) => rows.length === 0);
  if (empty.length === sheets.length) {
    throw new Refusal('工作表里只有图片，没有单元格，读不出数；请向提供的人要原来的 Excel、Word 或 PDF');
  }
  if (empty.length === 0) return [];
  return [
    `${file} 里没有单元格的工作表没有读入，图片里的表读不出来：${empty.map(({ name }) => name).join('、')}`,
  ];
}

type Row = readonly (CellObject | undefined)[] | undefined;

function dataOf(sheet: WorkSheet): readonly Row[] {
  return (sheet['!data'] ?? []) as readonly Row[];
}

function toSheet(
  file: string,
  name: string,
  sheet: WorkSheet,
  budget: SheetBudget,
  decode: (text: string) => string,
): { readonly sheet: Sheet; readonly dropped: number } {
  const data = dataOf(sheet);
  if (data.length > LIMITS.rowsPerSheet) throw tooManyRows(data.length);
  const rows = Array.from(data, (row): SheetRow => {
    const cells = withoutEnd(
      Array.from((row ?? []).slice(0, LIMITS.columns), (cell) => decoded(toCell(cell), decode)),
    );
    budget.spend(cells);
    return cells;
  });
  while (rows.at(-1)?.length === 0) rows.pop();
  const last = rows.length - 1;
  const inside = (sheet['!merges'] ?? [])
    .filter(({ s }) => s.r <= last && s.c < LIMITS.columns)
    .map(({ s, e }) => ({
      top: s.r,
      left: s.c,
      bottom: Math.min(e.r, last),
      right: Math.min(e.c, LIMITS.columns),
    }));
  const { merges, dropped } = soundMerges(inside);
  const made = {
    file,
    name,
    naming: 'A1',
    lead: 0,
    rows,
    merges,
    hiddenRows: hiddenRows(sheet, last),
  } as const;
  return { sheet: made, dropped };
}

function decoded(cell: SheetCell | null, decode: (text: string) => string): SheetCell | null {
  return cell === null ? null : { ...cell, text: decode(cell.text) };
}

function withoutEnd(row: readonly (SheetCell | null)[]): readonly (SheetCell | null)[] {
  return row.slice(0, row.findLastIndex((cell) => cell !== null) + 1);
}

function hiddenRows(sheet: WorkSheet, last: number): readonly number[] {
  const hidden: number[] = [];
  const rows = sheet['!rows'] ?? [];
  for (let row = 0; row <= Math.min(last, rows.length - 1); row++) {
    if (rows[row]?.hidden === true) hidden.push(row);
  }
  return hidden;
}
