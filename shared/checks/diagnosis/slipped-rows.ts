import { amountColumns } from '#shared/compute/compute';
import { fen } from '#shared/money/amount';
import type { Cell, Row } from '#shared/report/report';
import { SUBJECT_TABLES } from '#shared/report/subject-rows';
import { address, type TableId } from '#shared/tables/address';
import { findTable } from '#shared/tables/packs/index';
import type { Board, Changes } from './board.ts';

/** A form whose amounts stand some rows away from their 科目. */
export interface SlippedRows {
  readonly table: TableId;
  /** How many rows the amounts must move up (or, negative, down). */
  readonly by: number;
  readonly rows: readonly Row[];
}

/** So many sums of one form must fail before its rows are tried: fewer are single slips. */
const FEWEST = 6;
const FARTHEST = 6;

/** Each form whose sums hold once all its amounts are moved by the same number of rows. */
export function findSlippedRows(board: Board): readonly SlippedRows[] {
  const { material } = board;
  const { plan } = material.computed.basis;
  return SUBJECT_TABLES.flatMap((table): readonly SlippedRows[] => {
    const failing = board
      .failing()
      .filter(({ members }) => members.every((place) => plan.cells[place]?.table === table)).length;
    if (failing < FEWEST) return [];
    const tried = distances(material.report.tables[table].rows.length)
      .map((by) => ({ by, left: failing - gain(board, moves(table, by, board)) }))
      .sort((a, b) => a.left - b.left || Math.abs(a.by) - Math.abs(b.by));
    const [best] = tried;
    if (best === undefined || best.left * 10 > failing) return [];
    return [{ table, by: best.by, rows: movedRows(table, best.by, board) }];
  });
}

function distances(rows: number): readonly number[] {
  const most = Math.min(FARTHEST, Math.floor(rows / 2));
  return Array.from({ length: most }, (_, at) => [at + 1, -at - 1]).flat();
}

function gain(board: Board, changes: Changes): number {
  const { fixed, broken } = board.try(changes);
  return fixed.length - broken.length;
}

/** What every cell of a form changes by where its amounts move up by some rows, the first ones to the end. */
function moves(table: TableId, by: number, board: Board): Changes {
  const changes = new Map<number, number>();
  for (const { place, from } of pairs(table, by, board)) {
    const change = (board.value(from) ?? 0) - (board.value(place) ?? 0);
    if (change !== 0) changes.set(place, change);
  }
  return changes;
}

interface Pair {
  readonly row: Row;
  readonly column: string;
  readonly place: number;
  readonly from: number;
}

function pairs(table: TableId, by: number, { material }: Board): readonly Pair[] {
  const { rows } = material.report.tables[table];
  const { index } = material.computed.basis.plan;
  const { blocks } = findTable(material.pack, table);
  return rows.flatMap((row, at) => {
    const source = rows[(at + by + rows.length) % rows.length];
    return amountColumns(blocks, row).flatMap((column): readonly Pair[] => {
      const place = index.get(address(table, row.id, column));
      const from = source === undefined ? undefined : index.get(address(table, source.id, column));
      return place === undefined || from === undefined ? [] : [{ row, column, place, from }];
    });
  });
}

function movedRows(table: TableId, by: number, board: Board): readonly Row[] {
  const cells = new Map<Row, Record<string, Cell>>();
  for (const { row, column, from } of pairs(table, by, board)) {
    const amount = board.value(from);
    const own = cells.get(row) ?? {};
    cells.set(row, own);
    if (amount !== null) own[column] = { amount: fen(amount), printed: null };
  }
  return board.material.report.tables[table].rows.map((row) => ({
    ...row,
    cells: cells.get(row) ?? row.cells,
  }));
}
