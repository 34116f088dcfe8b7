import type ExcelJS from 'exceljs';
import type { FigureDefinition, FigureKind } from '#shared/desk/figures';

/** A number with its display format. */
interface NumberCell {
  readonly number: number;
  readonly format: string;
}

export type ListRow = readonly (string | number | NumberCell | null)[];
export type Columns = readonly (readonly [title: string, width: number])[];

/** Columns for a sheet of figures, one department and year per row. */
export function figureColumns(figures: readonly FigureDefinition[]): Columns {
  return [
    ['部门', 30],
    ['年度', 8],
    ...figures.map(({ name }) => [name, Math.max(12, name.length * 2 + 2)] as const),
  ];
}

/** A figure in 万元 or percent; blank if there is none. */
export function figureCell(value: number | null, kind: FigureKind): ListRow[number] {
  return kind === 'amount' ? amountCell(value) : percentCell(value);
}

/** 分 as 万元. */
function amountCell(fen: number | null): NumberCell | null {
  return fen === null ? null : { number: fen / 1_000_000, format: '#,##0.00' };
}

/** Hundredths of a percent as a share. */
function percentCell(basisPoints: number | null): NumberCell | null {
  return basisPoints === null ? null : { number: basisPoints / 10_000, format: '0.00%' };
}

/** A list as a sheet: the header is frozen and has filters, and it prints one page wide. */
export function addListSheet(
  workbook: ExcelJS.Workbook,
  name: string,
  columns: Columns,
  lines: readonly ListRow[],
): void {
  const sheet = workbook.addWorksheet(name, {
    views: [{ state: 'frozen', ySplit: 1 }],
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '1:1',
    },
  });
  sheet.columns = columns.map(([header, width]) => ({ header, width }));
  const head = sheet.getRow(1);
  head.font = { bold: true };
  head.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE9EEF3' } };
  head.alignment = { vertical: 'middle', wrapText: true };
  for (const line of lines) addLine(sheet, line);
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: columns.length } };
}

function addLine(sheet: ExcelJS.Worksheet, line: ListRow): void {
  const row = sheet.addRow(line.map((cell) => (isNumberCell(cell) ? cell.number : cell)));
  row.alignment = { vertical: 'top', wrapText: true };
  line.forEach((cell, at) => {
    if (isNumberCell(cell)) row.getCell(at + 1).numFmt = cell.format;
  });
}

function isNumberCell(cell: ListRow[number]): cell is NumberCell {
  return typeof cell === 'object' && cell !== null;
}
