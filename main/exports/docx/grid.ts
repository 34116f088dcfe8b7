import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { Grid, GridCell } from '#shared/publication/blocks';
import { placeCells } from '../place-cells.ts';
import { textRuns } from './runs.ts';
import { exact, STYLE, TABLE_LINE } from './styles.ts';

const ALIGN = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const;

const HALF_POINT = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;
const BORDERS = { top: HALF_POINT, bottom: HALF_POINT, left: HALF_POINT, right: HALF_POINT } as const;
const CELL_MARGINS = { left: 50, right: 50, top: 16, bottom: 16 } as const;

/** Many columns are set smaller, as they are in print. Half points and twips. */
const MANY_COLUMNS = 14;
const SMALL = { size: 14, line: 200 } as const;

/** A printed table across `width` twips, every width exact, header rows repeated, no row broken over pages. */
export function gridTable(grid: Grid, width: number): Table {
  const columnWidths = shareOut(grid.widths, width);
  const small = grid.widths.length > MANY_COLUMNS;
  const rows = placeCells([...grid.header, ...grid.body], columnWidths.length).map(
    (cells, index) =>
      new TableRow({
        tableHeader: index < grid.header.length,
        cantSplit: true,
        children: cells.map(({ cell, column }) => tableCell(cell, column, columnWidths, small)),
      }),
  );
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    columnWidths,
    alignment: AlignmentType.CENTER,
    rows,
  });
}

/** Shares `width` out over the columns in whole twips without a remainder. */
export function shareOut(shares: readonly number[], width: number): number[] {
  const total = shares.reduce((sum, each) => sum + each, 0);
  let used = 0;
  return shares.map((share) => {
    const start = Math.round((used * width) / total);
    used += share;
    return Math.round((used * width) / total) - start;
  });
}

function tableCell(cell: GridCell, column: number, widths: readonly number[], small: boolean): TableCell {
  const span = cell.colSpan ?? 1;
  const width = widths.slice(column, column + span).reduce((sum, each) => sum + each, 0);
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: CELL_MARGINS,
    verticalAlign: VerticalAlignTable.CENTER,
    borders: BORDERS,
    ...(span === 1 ? {} : { columnSpan: span }),
    ...(cell.rowSpan === undefined ? {} : { rowSpan: cell.rowSpan }),
    children: [cellParagraph(cell, small)],
  });
}

function cellParagraph(cell: GridCell, small: boolean): Paragraph {
  const run = { ...(cell.bold === true ? { bold: true } : {}), ...(small ? { size: SMALL.size } : {}) };
  return new Paragraph({
    style: STYLE.tableText,
    alignment: ALIGN[cell.align],
    spacing: exact(small ? SMALL.line : TABLE_LINE),
    children: cell.text === '' ? [] : textRuns(cell.text, run),
  });
}
