import { type AcrossKind, type AcrossRow, outliersOf } from '#shared/desk/across';
import { FIGURES } from '#shared/desk/figures';
import { writeListBook } from './list-book.ts';
import { type Columns, figureCell, figureColumns, type ListRow } from './list-sheet.ts';

/** Departments or years side by side, and the outliers among them with reasons. */
export async function writeAcross(kind: AcrossKind, rows: readonly AcrossRow[]): Promise<Uint8Array> {
  const outliers = outliersOf(kind, rows);
  const named = new Map(rows.map((row) => [row.id, row]));
  const reasons = outliers.map(({ row, figure, why }) => [
    named.get(row)?.name ?? '',
    named.get(row)?.年度 ?? '',
    figure,
    why,
  ]);
  return writeListBook([
    { name: '对比（万元）', columns: figureColumns(FIGURES), rows: rows.map(line) },
    { name: '突出的数', columns: WHY, rows: reasons },
  ]);
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
