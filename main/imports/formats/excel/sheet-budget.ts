import { LIMITS } from '#main/imports/limits';
import { Refusal } from '#main/imports/refusal';
import type { SheetRow } from '#shared/imports/source/sheet';

/** The remaining budget of cells and rows of a workbook. */
export class SheetBudget {
  #cells: number = LIMITS.cells;
  #characters: number = LIMITS.characters;

  /** Throws `Refusal` if cells or their letters exceed those of any genuine workbook. */
  spend(cells: SheetRow): void {
    this.#cells -= cells.length;
    this.#characters -= cells.reduce((sum, cell) => sum + (cell?.text.length ?? 0), 0);
    if (this.#cells < 0) throw new Refusal('工作簿的单元格太多，不像是决算表，没有读入');
    if (this.#characters < 0) throw new Refusal('工作簿的文字太多，不像是决算表，没有读入');
  }
}

export function tooManyRows(rows: number): Refusal {
  return new Refusal(`有一张工作表有 ${rows} 行，超过 ${LIMITS.rowsPerSheet} 行，不像是决算表，没有读入`);
}

/** With this many formulas, none of which has a result, a workbook was never calculated. */
const MANY_FORMULAS = 10;

/** Throws `Refusal` if many formulas have no result: every figure would be reported as missing. */
export function refuseFormulas(count: number): void {
  if (count < MANY_FORMULAS) return;
  throw new Refusal(
    `工作簿里 ${count} 个公式都没有保存计算结果，读不出数；请用 Excel 或 WPS 打开，保存一次，再导入`,
  );
}
