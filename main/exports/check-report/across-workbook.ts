import ExcelJS from 'exceljs';
import { type AcrossKind, type AcrossRow, outliersOf } from '#shared/desk/across';
import { FIGURES } from '#shared/desk/figures';
import { addListSheet, type Columns, figureCell, figureColumns, type ListRow } from './list-sheet.ts';

/** Departments or years side by side, and the outliers among them with reasons. */
export async function writeAcross(kind: AcrossKind, rows: readonly AcrossRow[]): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const outliers = outliersOf(kind, rows);
  const named = new Map(rows.map((row) => [row.id, row]));
  addListSheet(workbook, '对比（万元）', figureColumns(FIGURES), rows.map(line));
  addListSheet(
    workbook,
    '突出的数',
    WHY,
    outliers.map(({ row, figure, why }) => [
      named.get(row)?.name ?? '',
      named.get(row)?.年度 ?? '',
      figure,
      why,
    ]),
  );
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

const WHY: Columns = [
  ['部门', 30],
  ['年度', 8],
  ['数', 24],
  ['为什么突出', 90],
];

function line({ name, 年度, figures }: AcrossRow): ListRow {
  return [name, 年度, ...FIGURES.map((figure) => figureCell(figures[figure.name] ?? null, figure.kind))];
}
