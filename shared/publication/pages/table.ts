import { type Computed, hasNoFigure } from '#shared/compute/computed';
import { formatAmount } from '#shared/money/amount';
import type { Grid, GridCell } from '#shared/publication/blocks';
import { layOutTable } from '#shared/report/layout/lay-out-table';
import type { LayoutCell, LayoutRow } from '#shared/report/layout/table-layout';
import { printedIn } from '#shared/report/printed';
import { type Cell, type PrintedWords, type Report, tableOf } from '#shared/report/report';
import { type Address, address, type TableId } from '#shared/tables/address';
import type { TableDefinition } from '#shared/tables/grammar';

/** One of the nine forms as printed, with figures in the report's unit. */
export function tableGrid(definition: TableDefinition, report: Report, computed: Computed): Grid {
  const table = tableOf(report.tables, definition.id);
  const layout = layOutTable(definition, table);
  const print = amountPrinter(definition.id, report, computed);
  return {
    id: definition.id,
    title: table.printed.标题 ?? definition.title,
    anchor: `table-${definition.id}`,
    number: definition.number,
    meta: [`部门：${report.部门}`, `${report.年度}年度`, `单位：${report.单位}`],
    widths: layout.columns.map((column) => column.width),
    header: layout.header.map((row) => row.map((cell) => ({ ...cell, align: 'center' }))),
    body: layout.body.map((row) => bodyRow(row, print)),
    notes: notes(definition, table.printed, hasNoFigure(definition.id, computed)),
  };
}

type AmountPrinter = (at: Address) => string;

/** A figure unchanged since its import keeps its print; others print with two decimals. */
function amountPrinter(id: TableId, report: Report, computed: Computed): AmountPrinter {
  const imported = new Map<Address, Cell>();
  for (const row of tableOf(report.tables, id).rows) {
    for (const [column, cell] of Object.entries(row.cells)) imported.set(address(id, row.id, column), cell);
  }
  return (at) => {
    const value = computed.cells.get(at)?.value ?? null;
    const cell = imported.get(at);
    const printed = cell?.amount === value ? printedIn(cell, report.单位) : null;
    return printed ?? formatAmount(value, report.单位);
  };
}

function bodyRow(row: LayoutRow, print: AmountPrinter): readonly GridCell[] {
  return joinTotalLabel(row.cells).map((cell): GridCell => {
    const span = cell.colSpan === undefined ? {} : { colSpan: cell.colSpan };
    const bold = row.emphasis ? { bold: true } : {};
    if (cell.kind === 'amount') {
      return { text: print(cell.address), align: 'right', source: cell.address, ...span, ...bold };
    }
    if (cell.kind === 'words') return { text: cell.text, align: 'left', ...span, ...bold };
    const centred = cell.role === 'line' || (cell.role === 'label' && row.emphasis);
    return { text: cell.text, align: centred ? 'center' : 'left', ...span, ...bold };
  });
}

/** 合计 has no 科目编码 and no 序号: its label spans those columns too. */
function joinTotalLabel(cells: readonly LayoutCell[]): readonly LayoutCell[] {
  const codes = cells.findIndex((cell) => cell.kind !== 'text' || cell.role === 'label' || cell.text !== '');
  const label = cells[codes];
  const joins = codes > 0 && label?.kind === 'text' && label.role === 'label' && label.text !== '';
  return joins ? [{ ...label, colSpan: codes + 1 }, ...cells.slice(codes + 1)] : cells;
}

function notes(definition: TableDefinition, printed: PrintedWords, empty: boolean): readonly string[] {
  const note = printed.注 ?? definition.note;
  const explanation = empty || definition.emptyNote === undefined ? printed.说明 : undefined;
  const statement = explanation ?? (empty ? definition.emptyNote : undefined);
  return [withWord('注', note), withWord('说明', statement ?? '')].filter((line) => line !== '');
}

function withWord(word: string, sentence: string): string {
  return sentence === '' || sentence.startsWith(word) ? sentence : `${word}：${sentence}`;
}
