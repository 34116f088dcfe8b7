import { placeCells } from '#main/exports/place-cells';
import type { ComputedCell } from '#shared/compute/cell';
import type { Computed } from '#shared/compute/computed';
import { excelFormula } from '#shared/compute/readings';
import { formatAmount } from '#shared/money/amount';
import type { Grid } from '#shared/publication/blocks';
import type { Address } from '#shared/tables/address';
import { columnLetters } from '#shared/tables/column-letters';
import type { CellStyle } from './book/looks.ts';
import { type Formula, Sheet } from './book/sheet.ts';
import { cellText } from './book/text.ts';
import type { PageSetup } from './page.ts';
import { yuan } from './yuan.ts';

/** Holds every figure of the nine tables in 元, to the 分. */
export const EXACT_SHEET = '元';

const FIRST_TABLE_ROW = 4;
const COLUMN_WIDTH = 21;
const HINT =
  '本表以元为单位保存各表的精确数：蓝色为录入数，黑色由公式计算；带批注的是与公式不符、按公开文本保留的数。';

/** The position of each figure in the sheet 元 (A1 references), with the tables one below the other. */
export function locateExact(grids: readonly Grid[]): ReadonlyMap<Address, string> {
  const found = new Map<Address, string>();
  for (const { grid, top } of stacked(grids)) {
    for (const [index, cells] of placeCells(rowsOf(grid), grid.widths.length).entries()) {
      for (const { cell, column } of cells) {
        if (cell.source !== undefined) found.set(cell.source, `${columnLetters(column)}${top + 1 + index}`);
      }
    }
  }
  return found;
}

/** Rows at the top that stay on screen. */
export const EXACT_FROZEN = FIRST_TABLE_ROW - 2;

export function exactSheet(
  grids: readonly Grid[],
  locations: ReadonlyMap<Address, string>,
  computed: Computed,
): { readonly sheet: Sheet; readonly page: PageSetup } {
  const sheet = new Sheet();
  const columnCount = Math.max(1, ...grids.map((grid) => grid.widths.length));
  sheet.setText(1, 1, '各表精确数（单位：元）', { bold: true, size: 14 });
  sheet.setText(2, 1, HINT);
  const tables = stacked(grids);
  for (const { grid, top } of tables) writeTable(sheet, grid, top, locations, computed);
  const page = {
    orientation: 'landscape',
    widths: Array.from({ length: columnCount }, () => COLUMN_WIDTH),
    lastRow: tables.at(-1)?.bottom ?? FIRST_TABLE_ROW,
    header: null,
  } as const;
  return { sheet, page };
}

function writeTable(
  sheet: Sheet,
  grid: Grid,
  top: number,
  locations: ReadonlyMap<Address, string>,
  computed: Computed,
): void {
  sheet.setText(top, 1, `${grid.number} ${grid.title}`.trim(), { bold: true });
  for (const [index, cells] of placeCells(rowsOf(grid), grid.widths.length).entries()) {
    const row = top + 1 + index;
    for (const { cell, column } of cells) {
      const look = { framed: true, horizontal: cell.align, shrink: true };
      const { colSpan = 1, rowSpan = 1 } = cell;
      if (colSpan > 1 || rowSpan > 1)
        sheet.merge({ top: row, left: column + 1, bottom: row + rowSpan - 1, right: column + colSpan });
      if (cell.source === undefined)
        sheet.setText(row, column + 1, cell.text, { ...look, bold: cell.bold === true });
      else writeFigure(sheet, { row, column: column + 1, look }, computed.cells.get(cell.source), locations);
    }
  }
}

function writeFigure(
  sheet: Sheet,
  { row, column, look }: { readonly row: number; readonly column: number; readonly look: CellStyle },
  cell: ComputedCell | undefined,
  locations: ReadonlyMap<Address, string>,
): void {
  const formula = cell === undefined ? null : liveFormula(cell, locations);
  const typed = formula === null;
  const value = formula ?? yuan(cell?.value ?? null);
  sheet.set(row, column, { ...look, format: '#,##0.00', entered: typed, unlocked: typed }, value);
  if (cell?.origin === 'stated') {
    const text = `与公式不符：按公式计算为 ${formatAmount(cell.computed, '元') || '空白'} 元，此处保留公开文本的数。`;
    sheet.notes.push({ row, column, text: cellText(text) });
  }
}

/** The formula of a computed figure, over the cells in the sheet; `null` if it is a constant. */
function liveFormula(cell: ComputedCell, locations: ReadonlyMap<Address, string>): Formula | null {
  if (cell.formula === null || cell.origin === 'stated' || cell.origin === 'entered') return null;
  const terms = cell.formula.terms.filter((term) => locations.has(term.address));
  if (!terms.some((term) => term.sign === 1)) return null;
  const formula = excelFormula({ ...cell.formula, terms }, (at) => locations.get(at) ?? '');
  return { formula, result: yuan(cell.value) ?? '' };
}

/** Each table with the rows of its title and its end, separated by an empty row. */
export function stacked(
  grids: readonly Grid[],
): readonly { readonly grid: Grid; readonly top: number; readonly bottom: number }[] {
  let next = FIRST_TABLE_ROW;
  return grids.map((grid) => {
    const top = next;
    const bottom = top + rowsOf(grid).length;
    next = bottom + 2;
    return { grid, top, bottom };
  });
}

function rowsOf(grid: Grid) {
  return [...grid.header, ...grid.body];
}
