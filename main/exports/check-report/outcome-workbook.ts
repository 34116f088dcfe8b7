import ExcelJS from 'exceljs';
import { addListSheet, type Columns } from './list-sheet.ts';

/** The outcome for each of many items, and the reason. */
export async function writeOutcome(
  title: string,
  lines: readonly { readonly name: string; readonly became: string; readonly why: string }[],
): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  addListSheet(
    workbook,
    title.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31),
    COLUMNS,
    lines.map(({ name, became, why }) => [name, became, why]),
  );
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

const COLUMNS: Columns = [
  ['名称', 40],
  ['结果', 12],
  ['原因', 90],
];
