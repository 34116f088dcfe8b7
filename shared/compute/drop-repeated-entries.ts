import { formatAmount } from '#shared/money/amount';
import { type Cell, mapTables, type Report, type Row, wordsIn } from '#shared/report/report';
import { address, type TableId } from '#shared/tables/address';
import type { Computed } from './computed.ts';

/**
 * Drops the entries that merely repeat what the form computes, so that totals of an imported document follow
 * later edits. A figure with another value, or printed otherwise, stays.
 */
export function dropRepeatedEntries(report: Report, computed: Computed): Report {
  const tables = mapTables(report.tables, (id, table) => ({
    ...table,
    rows: table.rows.map((row) => settleRow(id, row, report, computed)),
  }));
  return { ...report, tables };
}

function settleRow(table: TableId, row: Row, report: Report, computed: Computed): Row {
  const kept = Object.entries(row.cells).filter(([column, cell]) => {
    const found = computed.cells.get(address(table, row.id, column));
    if (found?.formula == null) return cell.amount !== null || wordsIn(cell) !== '';
    return !repeats(cell, found.computed, found.origin === 'entered', report.单位);
  });
  return { ...row, cells: Object.fromEntries(kept) };
}

function repeats(cell: Cell, value: Cell['amount'], ownFigure: boolean, unit: Report['单位']): boolean {
  if (ownFigure || cell.amount !== value) return false;
  return cell.printed === null || cell.printed === formatAmount(value, unit);
}
