import { gridOf } from '#shared/accounts/reading/grid';
import { type PaperUnit, unitAbove } from '#shared/accounts/reading/unit';
import type { ReadDocument } from '#shared/imports/document/found-document';
import { plain } from '#shared/imports/label-matching';
import type { Sheet } from '#shared/imports/source/sheet';
import { paragraphsIn, type SourceFile } from '#shared/imports/source/source';
import { readSurroundings } from '#shared/imports/source/surroundings';
import { yearIn } from '#shared/imports/source/year';
import type { ImportProblem } from '#shared/imports/table/read-table';
import { wholeSheets } from '#shared/imports/table/whole-sheets';
import type { Budget, BudgetFigure, BudgetItem } from './budget.ts';
import { readSpending } from './read-spending.ts';
import { readThreePublic } from './read-three-public.ts';
import { budgetTable } from './titles.ts';

/**
 * Reads a 部门预算 in any of its formats; returns `null` if the file holds neither of its tables. `head`:
 * the owner of the file.
 */
export function readBudget(file: SourceFile, head: Pick<ReadDocument, '部门' | '年度'>): Budget | null {
  const sheets = wholeSheets([file]).map(({ sheet }) => sheet);
  const around = sheets.map((sheet) => readSurroundings(sheet, 0, Math.min(topOf(sheet) - 1, 8)));
  const year =
    head.年度 ?? around.find(({ 年度 }) => 年度 !== null)?.年度 ?? yearIn([...paragraphsIn(file), file.file]);
  const reading = new Reading(year, sheets);
  for (const sheet of sheets) reading.take(sheet);
  if (reading.tables.length === 0) return null;
  const 部门 = head.部门 ?? around.find((each) => each.部门 !== null)?.部门 ?? null;
  return { 部门, 年度: year, ...reading.found(file.file) };
}

class Reading {
  readonly tables: { title: string; sheet: string; figures: number }[] = [];
  #items: readonly BudgetItem[] = [];
  #total: BudgetFigure | null = null;
  #threePublic: ReadonlyMap<string, BudgetFigure> = new Map();
  #sawThreePublic = false;
  readonly #problems: ImportProblem[] = [];
  readonly #year: number | null;
  readonly #usual: PaperUnit | null;

  constructor(year: number | null, sheets: readonly Sheet[]) {
    this.#year = year;
    this.#usual = sheets.map((sheet) => unitAbove(sheet, topOf(sheet))).find((unit) => unit !== null) ?? null;
  }

  take(sheet: Sheet): void {
    const top = topOf(sheet);
    const known = budgetTable(sheet, top);
    if (known === null) return;
    const unit = unitAbove(sheet, top + 1) ?? this.#usual;
    if (unit === null) {
      this.#problems.push({ place: sheet.name, message: `“${known.title}”没有写金额单位，没有取数` });
      return;
    }
    const figures =
      known.table === 'threePublic' ? this.#takeThreePublic(sheet, unit) : this.#takeSpending(sheet, unit);
    if (figures > 0) this.tables.push({ title: plain(known.title), sheet: sheet.name, figures });
  }

  #takeThreePublic(sheet: Sheet, unit: PaperUnit): number {
    this.#sawThreePublic = true;
    if (this.#threePublic.size > 0) return 0;
    this.#threePublic = readThreePublic(sheet, unit, this.#year);
    return this.#threePublic.size;
  }

  #takeSpending(sheet: Sheet, unit: PaperUnit): number {
    const grid = gridOf(sheet, sheet.lead);
    if (grid === null || this.#items.length > 0) return 0;
    const { items, total, problems } = readSpending(grid, unit, this.#year);
    this.#problems.push(...problems);
    [this.#items, this.#total] = [items, total];
    return items.length;
  }

  found(file: string): Omit<Budget, '部门' | '年度'> {
    const missing = [
      ...(this.#items.length === 0 ? [`“${file}”里没有找到一般公共预算支出预算表，年初预算没有取数`] : []),
      ...(this.#threePublic.size === 0 && !this.#sawThreePublic
        ? [`“${file}”里没有找到“三公”经费预算表`]
        : []),
    ];
    return {
      items: this.#items,
      total: this.#total,
      threePublic: this.#threePublic,
      tables: this.tables,
      problems: this.#problems,
      missing,
    };
  }
}

/** The first row of the table, below the lines above it. */
function topOf(sheet: Sheet): number {
  if (sheet.lead > 0) return sheet.lead;
  return gridOf(sheet)?.header.top ?? Math.min(8, sheet.rows.length);
}
