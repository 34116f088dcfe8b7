import type { Board, Changes } from '#shared/checks/diagnosis/equations/board';
import { amountColumns } from '#shared/compute/compute';
import { fen } from '#shared/money/amount';
import { type Cell, type Row, tableOf } from '#shared/report/report';
import { SUBJECT_TABLES } from '#shared/report/rows/subject-rows';
import { address, type TableId } from '#shared/tables/address';
import { findTable } from '#shared/tables/find-table';

/** A form whose amounts are shifted by some rows against their 科目. */
export interface SlippedRows {
  readonly table: TableId;
  /** The number of rows to move the amounts up (down, if negative). */
  readonly by: number;
  /** The first and the last row that slipped. */
  readonly from: string;
  readonly to: string;
  /** The form's rows with the amounts moved back. */
  readonly rows: readonly Row[];
}

/** The number of sums of a form that must fail before shifts are tried: fewer are single slips. */
const FEWEST = 6;
const FARTHEST = 6;

/** Forms whose sums hold once all amounts are moved by the same number of rows. */
export function findSlippedRows(board: Board): readonly SlippedRows[] {
  return SUBJECT_TABLES.flatMap((table): readonly SlippedRows[] => {
    const failing = board.failingOf(table).length;
    if (failing < FEWEST) return [];
    const places = placesOf(table, board);
    const [best] = slipsOf(table, board)
      .map((slip) => ({ ...slip, left: failing - gain(board, moves(slip, places, board)) }))
      .sort((a, b) => a.left - b.left || Math.abs(a.by) - Math.abs(b.by));
    if (best === undefined || best.left * 10 > failing) return [];
    const rows = movedRows(best, places, board);
    return [{ table, by: best.by, from: best.rows[0]?.id ?? '', to: best.rows.at(-1)?.id ?? '', rows }];
  });
}

interface Slip {
  readonly table: TableId;
  readonly by: number;
  /** The rows whose amounts moved. */
  readonly rows: readonly Row[];
}

/** 合计 may have shifted with the others or not. */
function slipsOf(table: TableId, { material }: Board): readonly Slip[] {
  const { rows } = tableOf(material.report.tables, table);
  const coded = rows.filter(({ code }) => code !== null);
  const most = Math.min(FARTHEST, Math.floor(coded.length / 2));
  const distances = Array.from({ length: most }, (_, at) => [at + 1, -at - 1]).flat();
  return distances.flatMap((by) => [rows, coded].map((moved) => ({ table, by, rows: moved })));
}

function gain(board: Board, changes: Changes): number {
  const { fixed, broken } = board.try(changes);
  return fixed.length - broken.length;
}

/**
 * The change of every cell of a form if its amounts move up by some rows and the first ones go to the end.
 */
function moves(slip: Slip, places: Places, board: Board): Changes {
  const changes = new Map<number, number>();
  visitMoves(slip, places, ({ place, from }) => {
    const change = (board.value(from) ?? 0) - (board.value(place) ?? 0);
    if (change !== 0) changes.set(place, change);
  });
  return changes;
}

/** An amount that goes from one place to another, in a column of a row. */
interface Move {
  readonly row: Row;
  readonly column: string;
  readonly place: number;
  readonly from: number;
}

/** The place of each amount of a form in the plan, by row and column. */
type Places = ReadonlyMap<Row, ReadonlyMap<string, number>>;

function placesOf(table: TableId, { material }: Board): Places {
  const { index } = material.computed.basis.plan;
  const { blocks } = findTable(material.pack, table);
  return new Map(
    tableOf(material.report.tables, table).rows.map((row) => {
      const own = amountColumns(blocks, row).flatMap((column) => {
        const place = index.get(address(table, row.id, column));
        return place === undefined ? [] : [[column, place] as const];
      });
      return [row, new Map(own)];
    }),
  );
}

function visitMoves({ by, rows }: Slip, places: Places, visit: (move: Move) => void): void {
  for (const [at, row] of rows.entries()) {
    const source = rows[(at + by + rows.length) % rows.length];
    const sources = source === undefined ? undefined : places.get(source);
    places.get(row)?.forEach((place, column) => {
      const from = sources?.get(column);
      if (from !== undefined) visit({ row, column, place, from });
    });
  }
}

function movedRows(slip: Slip, places: Places, board: Board): readonly Row[] {
  const cells = new Map<Row, Record<string, Cell>>();
  visitMoves(slip, places, ({ row, column, from }) => {
    const amount = board.value(from);
    const own = cells.get(row) ?? {};
    cells.set(row, own);
    if (amount !== null) own[column] = { amount: fen(amount), printed: null };
  });
  return tableOf(board.material.report.tables, slip.table).rows.map((row) => ({
    ...row,
    cells: cells.get(row) ?? row.cells,
  }));
}
