import type { PaperGrid } from '#shared/accounts/reading/grid';
import { subjectColumns, subjectRows } from '#shared/accounts/reading/subject-rows';
import { type PaperUnit, readPaperFigure, stepOf } from '#shared/accounts/reading/unit';
import { looksLikeFigure } from '#shared/imports/label-matching';
import { cellAt, sheetCellName, textAt } from '#shared/imports/source/sheet';
import type { ImportProblem } from '#shared/imports/table/read-table';
import type { BudgetFigure, BudgetItem } from './budget.ts';
import { codesByName } from './codes-by-name.ts';
import { totalColumns } from './total-column.ts';

export interface Spending {
  readonly items: readonly BudgetItem[];
  readonly total: BudgetFigure | null;
  readonly problems: readonly ImportProblem[];
}

/** Reads 一般公共预算支出 by 科目: by code, or by the names of 类, 款 and 项 if the table has none. */
export function readSpending(grid: PaperGrid, unit: PaperUnit, year: number | null): Spending {
  const first = firstFigure(grid);
  const columns = totalColumns(grid, first, year);
  if (columns.length === 0) return { items: [], total: null, problems: [] };
  const { codes, name } = subjectColumns(grid, Math.min(...columns));
  const named = new Map(columns.map((at) => [String(at), at]));
  const { places, problems } =
    codes.length > 0 ? subjectRows(grid, named) : codesByName(grid, name ?? 0, named, year);
  const items: BudgetItem[] = [];
  const found: ImportProblem[] = [...problems];
  let total: BudgetFigure | null = null;
  for (const place of places) {
    const figure = figureOf(grid, place.row, columns, unit, found);
    if (figure === null) continue;
    if (place.code === null) total ??= figure;
    else items.push({ ...figure, code: place.code, name: place.name });
  }
  return { items, total, problems: found };
}

function figureOf(
  { sheet }: PaperGrid,
  row: number,
  columns: readonly number[],
  unit: PaperUnit,
  problems: ImportProblem[],
): BudgetFigure | null {
  let sum: BudgetFigure | null = null;
  for (const at of columns) {
    const cell = cellAt(sheet, row, at);
    const read = readPaperFigure(cell, unit);
    if (read.kind === 'refused')
      problems.push({ place: sheetCellName(sheet, row, at), message: read.reason });
    if (read.kind !== 'amount') continue;
    const source = `${sheet.file} ${sheetCellName(sheet, row, at)}`;
    const step = stepOf(cell, unit);
    sum =
      sum === null
        ? { amount: read.amount, source, step }
        : {
            amount: sum.amount + read.amount,
            source: `${sum.source} + ${sheetCellName(sheet, row, at)}`,
            step: Math.max(sum.step, step),
          };
  }
  return sum;
}

/** The first column of amounts; the columns before it hold codes and names. */
function firstFigure({ sheet, body, paths }: PaperGrid): number {
  for (let at = 0; at < paths.length; at++) {
    for (let row = body.top; row <= body.bottom; row++) {
      const text = textAt(sheet, row, at).trim();
      if (/[.,]\d/.test(text) && looksLikeFigure(text)) return at;
    }
  }
  return paths.length;
}
