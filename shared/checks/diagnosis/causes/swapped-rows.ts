import type { Board, Changes } from '#shared/checks/diagnosis/equations/board';
import { type Support, supportFor } from '#shared/checks/diagnosis/equations/support';
import { amountColumns } from '#shared/compute/compute';
import { type Row, tableOf } from '#shared/report/report';
import { SUBJECT_TABLES } from '#shared/report/rows/subject-rows';
import { type Address, address, parseAddress, type TableId } from '#shared/tables/address';
import { isItem } from '#shared/tables/codes/subjects';
import { findTable } from '#shared/tables/find-table';
import type { SwappedRows } from './explanation.ts';

/** Finds two lowest 科目 of one form with interchanged amounts: all sums hold, but no other form agrees. */
export function findSwappedRows(board: Board, support: Support): SwappedRows | null {
  const suspects = suspectRows(board);
  const found: SwappedRows[] = [];
  for (const [table, rows] of suspects) {
    for (const [at, one] of rows.entries()) {
      for (const other of rows.slice(at + 1)) {
        const swap = trySwap(board, table, one, other);
        if (swap !== null) found.push(swap);
      }
    }
  }
  const [best, ...rivals] = found
    .map((swap) => ({ ...swap, said: supportFor(swap.changes, board, support) }))
    .sort((a, b) => b.fixed.length - a.fixed.length || b.said - a.said);
  if (best === undefined) return null;
  const { said, ...swap } = best;
  const others = rivals
    .filter((each) => each.said === said && each.fixed.length === best.fixed.length)
    .filter(({ rows }) => String(rows) === String(best.rows))
    .map(({ table }) => table);
  return { ...swap, others };
}

const MOST_ROWS = 40;

/** The lowest 科目 whose amounts fail sums with other forms, by form. */
function suspectRows(board: Board): ReadonlyMap<TableId, readonly Row[]> {
  const { report, computed } = board.material;
  const { plan } = computed.basis;
  const named = new Set<string>();
  for (const { members } of board.failing()) {
    for (const place of members) {
      const at = parseAddress(plan.cells[place]?.address ?? '');
      if (at !== null) named.add(`${at.table}/${at.row}`);
    }
  }
  const rowsOf = (table: TableId) =>
    tableOf(report.tables, table).rows.filter(({ id, code }) => isItem(code) && named.has(`${table}/${id}`));
  return new Map(SUBJECT_TABLES.map((table) => [table, rowsOf(table).slice(0, MOST_ROWS)]));
}

function trySwap(board: Board, table: TableId, one: Row, other: Row): SwappedRows | null {
  const { pack, computed } = board.material;
  const changes = new Map<number, number>();
  for (const column of amountColumns(findTable(pack, table).blocks, one)) {
    const [a, b] = [placeOf(address(table, one.id, column)), placeOf(address(table, other.id, column))];
    if (a === undefined || b === undefined) continue;
    const apart = (board.value(b) ?? 0) - (board.value(a) ?? 0);
    if (apart !== 0) changes.set(a, apart).set(b, -apart);
  }
  if (changes.size === 0) return null;
  const { fixed, broken } = board.try(changes as Changes);
  if (broken.length > 0 || fixed.length < 2) return null;
  return { kind: 'swap', table, rows: [one.id, other.id], changes, fixed, others: [] };

  function placeOf(at: Address): number | undefined {
    return computed.basis.plan.index.get(at);
  }
}
