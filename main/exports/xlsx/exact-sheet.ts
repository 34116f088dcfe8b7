import type { CellValue, Worksheet } from 'exceljs';
import { placeCells } from '#main/exports/place-cells';
import type { ComputedCell } from '#shared/compute/cell';
import type { Computed } from '#shared/compute/computed';
import { excelFormula } from '#shared/compute/readings';
import { formatAmount } from '#shared/money/amount';
import type { Grid } from '#shared/publication/blocks';
import type { Address } from '#shared/tables/address';
import { columnLetters } from '#shared/tables/column-letters';
import { type CellStyle, cellText, setLook, setText, yuan } from './cells.ts';
import { setUpPage } from './page.ts';

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

export function writeExactSheet(
  sheet: Worksheet,
  grids: readonly Grid[],
  locations: ReadonlyMap<Address, string>,
  computed: Computed,
): void {
  const columnCount = Math.max(1, ...grids.map((grid) => grid.widths.length));
  sheet.columns = Array.from({ length: columnCount }, () => ({ width: COLUMN_WIDTH }));
  setText(sheet.getCell(1, 1), '各表精确数（单位：元）', { bold: true, size: 14 });
  setText(sheet.getCell(2, 1), HINT);
  const tables = stacked(grids);
  for (const { grid, top } of tables) writeTable(sheet, grid, top, locations, computed);
  setUpPage(sheet, {
    orientation: 'landscape',
    columnCount,
    lastRow: tables.at(-1)?.bottom ?? FIRST_TABLE_ROW,
    header: null,
  });
  sheet.views = [{ state: 'frozen', ySplit: FIRST_TABLE_ROW - 2, showGridLines: false }];
}

function writeTable(
  sheet: Worksheet,
  grid: Grid,
  top: number,
  locations: ReadonlyMap<Address, string>,
  computed: Computed,
): void {
  setText(sheet.getCell(top, 1), `${grid.number} ${grid.title}`.trim(), { bold: true });
  for (const [index, cells] of placeCells(rowsOf(grid), grid.widths.length).entries()) {
    for (const { cell, column } of cells) {
      const target = sheet.getCell(top + 1 + index, column + 1);
      const look = { framed: true, horizontal: cell.align, shrink: true };
      const { colSpan = 1, rowSpan = 1 } = cell;
      if (colSpan > 1 || rowSpan > 1) {
        const row = top + 1 + index;
        sheet.mergeCells(row, column + 1, row + rowSpan - 1, column + colSpan);
      }
      if (cell.source === undefined) setText(target, cell.text, { ...look, bold: cell.bold === true });
      else writeFigure(target, look, computed.cells.get(cell.source), locations);
    }
  }
}

function writeFigure(
  target: ReturnType<Worksheet['getCell']>,
  look: CellStyle,
  cell: ComputedCell | undefined,
  locations: ReadonlyMap<Address, string>,
): void {
  const formula = cell === undefined ? null : liveFormula(cell, locations);
  const typed = formula === null;
  setLook(target, { ...look, format: '#,##0.00', entered: typed, unlocked: typed });
  target.value = formula ?? yuan(cell?.value ?? null);
  if (cell?.origin === 'stated') {
    target.note = cellText(
      `与公式不符：按公式计算为 ${formatAmount(cell.computed, '元') || '空白'} 元，此处保留公开文本的数。`,
    );
  }
}

/** The formula of a computed figure, over the cells in the sheet; `null` if it is a constant. */
function liveFormula(cell: ComputedCell, locations: ReadonlyMap<Address, string>): CellValue | null {
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
