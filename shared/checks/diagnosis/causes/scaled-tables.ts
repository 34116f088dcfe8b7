import type { Board, Changes } from '#shared/checks/diagnosis/equations/board';
import { type Support, supportFor } from '#shared/checks/diagnosis/equations/support';
import { fen, YUAN_PER_WAN } from '#shared/money/amount';
import { type Cell, type Row, tableOf } from '#shared/report/report';
import { address, TABLE_IDS, type TableId } from '#shared/tables/address';

/** A form in another unit than it states: all its amounts are ten thousand times too small or too large. */
export interface ScaledTable {
  readonly table: TableId;
  /** The unit that its amounts are in. */
  readonly unit: '元' | '万元';
  /** The form's rows with amounts in that unit. */
  readonly rows: readonly Row[];
}

/** The number of sums and texts that must agree with the other unit. */
const FEWEST = 3;

/** Forms that agree with the others once their amounts are multiplied or divided by ten thousand. */
export function findScaledTables(board: Board, support: Support): readonly ScaledTable[] {
  return TABLE_IDS.flatMap((table): readonly ScaledTable[] => {
    const failing = board.failingOf(table);
    if (failing.length === 0 && deniedOf(table, board, support) < FEWEST) return [];
    for (const unit of ['万元', '元'] as const) {
      const scaled = (amount: number) =>
        unit === '万元' ? amount * YUAN_PER_WAN : Math.round(amount / YUAN_PER_WAN);
      const changes = changesOf(table, scaled, board);
      if (changes === null) continue;
      const { fixed, broken } = board.try(changes);
      const proof = fixed.length + supportFor(changes, board, support);
      if (broken.length === 0 && proof >= FEWEST && (failing.length - fixed.length) * 10 <= failing.length)
        return [{ table, unit, rows: scaledRows(table, scaled, board) }];
    }
    return [];
  });
}

/** The number of a form's figures that the texts contradict. */
function deniedOf(table: TableId, { material }: Board, { denied }: Support): number {
  const { cells } = material.computed.basis.plan;
  return denied.filter((place) => cells[place]?.table === table).length;
}

/** The change of each amount of the form; `null` if a result would exceed the range of amounts. */
function changesOf(table: TableId, scaled: (amount: number) => number, board: Board): Changes | null {
  const changes = new Map<number, number>();
  for (const [place, cell] of board.material.computed.basis.plan.cells.entries()) {
    const value = board.value(place);
    if (cell.table !== table || !value) continue;
    if (!Number.isSafeInteger(scaled(value))) return null;
    changes.set(place, scaled(value) - value);
  }
  return changes;
}

function scaledRows(table: TableId, scaled: (amount: number) => number, { material }: Board): readonly Row[] {
  const { cells } = material.computed;
  return tableOf(material.report.tables, table).rows.map((row) => ({
    ...row,
    cells: Object.fromEntries(
      Object.keys(row.cells).map((column): [string, Cell] => {
        const value = cells.get(address(table, row.id, column))?.value ?? null;
        return [column, { amount: value === null ? null : fen(scaled(value)), printed: null }];
      }),
    ),
  }));
}
