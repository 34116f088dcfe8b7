import { FOOTER_BLOCK } from '#shared/report/create';
import { type PrintedWords, type ReportTable, type Row, wordsIn } from '#shared/report/report';
import { assertNever } from '#shared/result';
import { address, type TableId } from '#shared/tables/address';
import { subjectLevel } from '#shared/tables/codes/subjects';
import type {
  Block,
  ColumnDefinition,
  FooterCell,
  HeaderCell,
  TableDefinition,
} from '#shared/tables/grammar';
import { printsLineNumbers } from '#shared/tables/line-numbers';
import { layOnPaper } from './lay-on-paper.ts';
import type { LayoutCell, LayoutRow, TableLayout } from './table-layout.ts';

const TOTAL_LABEL = /(合|总)\s*计$/;

/** Lays a form out as the printed rectangle: blocks side by side, empty 行次 and short blocks padded. */
export function layOutTable(definition: TableDefinition, table: ReportTable): TableLayout {
  const blocks = definition.blocks.map((block) => blockRows(definition.id, block, table.rows));
  const height = Math.max(...blocks.map((rows) => rows.length));
  const isPrinted = (index: number) =>
    printsLineNumbers(definition) || blocks.some((rows) => rows[index]?.row != null);
  const body = Array.from({ length: height }, (_, index) => index)
    .filter(isPrinted)
    .map((index) => bodyRow(definition, blocks, index));
  const header = (definition.printed?.header ?? definition.header).map((row) =>
    row.map((cell) => printedHead(cell, table.printed)),
  );
  if (definition.printed !== undefined)
    return { header, ...layOnPaper(definition, definition.printed, body) };
  return {
    columns: definition.blocks.flatMap((block) => block.columns),
    header,
    body: definition.footer === undefined ? body : [...body, footerRow(definition.id, definition.footer)],
  };
}

interface BlockRow {
  readonly row: Row | null;
  readonly cells: readonly LayoutCell[];
}

function blockRows(table: TableId, block: Block, rows: readonly Row[]): readonly BlockRow[] {
  const own = rows.filter((row) => row.block === block.id && row.block !== FOOTER_BLOCK);
  if (block.rows.kind !== 'lines') return own.map((row) => ({ row, cells: rowCells(table, block, row) }));
  const { from, to } = block.rows;
  const byLine = new Map(own.map((row) => [row.id, row]));
  return Array.from({ length: to - from + 1 }, (_, index) => {
    const line = String(from + index);
    const row = byLine.get(line) ?? null;
    return { row, cells: row === null ? emptyLine(block, line) : rowCells(table, block, row) };
  });
}

/** Caches the layout of unchanged rows: an edit changes few of thousands. */
const laidOut = new WeakMap<Row, { readonly block: Block; readonly cells: readonly LayoutCell[] }>();

function rowCells(table: TableId, block: Block, row: Row): readonly LayoutCell[] {
  const known = laidOut.get(row);
  if (known?.block === block) return known.cells;
  const cells = block.columns.map((column) => layoutCell(table, column, row));
  laidOut.set(row, { block, cells });
  return cells;
}

function layoutCell(table: TableId, column: ColumnDefinition, row: Row): LayoutCell {
  switch (column.role) {
    case 'amount':
      return { kind: 'amount', address: address(table, row.id, column.id), row: row.id };
    case 'words':
      return {
        kind: 'words',
        address: address(table, row.id, column.id),
        row: row.id,
        text: wordsIn(row.cells[column.id]),
      };
    case 'code':
      return { kind: 'text', role: 'code', text: row.code ?? '' };
    case 'line':
      return { kind: 'text', role: 'line', text: row.id === row.label ? '' : row.id };
    case 'label':
      return labelCell(row);
    default:
      return assertNever(column.role);
  }
}

function labelCell(row: Row): LayoutCell {
  const level = subjectLevel(row.code);
  const label = { kind: 'text', role: 'label', text: row.label } as const;
  return level === null ? label : { ...label, level };
}

function emptyLine(block: Block, line: string): readonly LayoutCell[] {
  return block.columns.map((column) => ({
    kind: 'text',
    role: column.role === 'line' ? 'line' : 'label',
    text: column.role === 'line' ? line : '',
  }));
}

function bodyRow(
  definition: TableDefinition,
  blocks: readonly (readonly BlockRow[])[],
  index: number,
): LayoutRow {
  const parts = blocks.map((rows) => rows[index]);
  const keys = parts.map((part) => part?.row?.id ?? '');
  return {
    key: keys.some((key) => key !== '') ? keys.join('|') : `line-${index}`,
    emphasis: parts.some((part) => TOTAL_LABEL.test(part?.row?.label ?? '')),
    cells: parts.flatMap((part, at) => part?.cells ?? padding(definition.blocks[at])),
  };
}

function padding(block: Block | undefined): readonly LayoutCell[] {
  return (block?.columns ?? []).map(() => ({ kind: 'text', role: 'label', text: '' }));
}

function footerRow(table: TableId, footer: readonly FooterCell[]): LayoutRow {
  return {
    key: FOOTER_BLOCK,
    emphasis: true,
    cells: footer.flatMap(({ label, labelSpan, row, column }): LayoutCell[] => [
      { kind: 'text', role: 'label', text: label, colSpan: labelSpan },
      { kind: 'amount', address: address(table, row, column), row },
    ]),
  };
}

function printedHead({ column, ...cell }: HeaderCell, printed: PrintedWords): HeaderCell {
  return { ...cell, text: printed.表头?.[column ?? cell.text] ?? cell.text };
}
