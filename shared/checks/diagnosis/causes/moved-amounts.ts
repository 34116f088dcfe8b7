import type { Board, Changes } from '#shared/checks/diagnosis/equations/board';
import { type Support, supportFor } from '#shared/checks/diagnosis/equations/support';
import { amountColumns } from '#shared/compute/compute';
import { type Row, tableOf } from '#shared/report/report';
import { SUBJECT_TABLES } from '#shared/report/rows/subject-rows';
import { address, type ColumnId, parseAddress, type TableId } from '#shared/tables/address';
import { findTable } from '#shared/tables/find-table';
import type { WrongCells } from './explanation.ts';
import { isPossible } from './wrong-cell.ts';

/** The number of failing sums and of texts that must agree with the move: fewer may be one wrong cell. */
const FEWEST = 3;
const MOST_TRIES = 2_000;

interface Moved extends WrongCells {
  readonly proof: number;
}

/**
 * Finds an amount entered in another column of a form, as 项目支出 for 基本支出, in a 科目, those above it and 合计: every
 * sum of the form holds, but other forms and the texts contradict.
 */
export function findMovedAmount(board: Board, support: Support): WrongCells | null {
  const found: Moved[] = [];
  let tries = 0;
  for (const changes of movesOn(board)) {
    if (tries++ > MOST_TRIES || board.isExhausted()) break;
    const { fixed, broken } = board.try(changes);
    const proof = fixed.length + supportFor(changes, board, support);
    if (broken.length > 0 || fixed.length === 0 || proof < FEWEST) continue;
    found.push({ kind: 'cells', changes, fixed, others: [], proof });
  }
  const [best, ...rivals] = found.sort((a, b) => b.proof - a.proof);
  if (best === undefined) return null;
  const { proof, ...moved } = best;
  const same = rivals.filter((each) => each.proof === proof);
  return { ...moved, others: same.map(({ changes }) => new Map([...changes].slice(0, 1))) };
}

/** The form, the column and the amount that corrects a failing sum. */
interface Gap {
  readonly table: TableId;
  readonly column: ColumnId;
  readonly change: number;
}

/** Each gap moved between its column and another, in each 科目 that fails a sum and in the rows that hold it. */
function* movesOn(board: Board): Generator<Changes> {
  const { gaps, named } = failuresOf(board);
  const { pack, report } = board.material;
  const seen = new Set<string>();
  for (const { table, column, change } of gaps) {
    for (const row of tableOf(report.tables, table).rows) {
      if (!named.has(`${table}/${row.id}`)) continue;
      const rows = rowsHolding(table, row, board);
      for (const other of rows.length === 0 ? [] : amountColumns(findTable(pack, table).blocks, row)) {
        const between = change > 0 ? ([column, other] as const) : ([other, column] as const);
        const key = [table, row.id, ...between, Math.abs(change)].join('/');
        if (other === column || seen.has(key)) continue;
        seen.add(key);
        const changes = changesOf(table, rows, between, Math.abs(change), board);
        if (changes !== null) yield changes;
      }
    }
  }
}

const OF_SUBJECTS: ReadonlySet<TableId> = new Set(SUBJECT_TABLES);

/** The gaps of the failing sums, each once, and the rows that fail one. */
function failuresOf(board: Board): { readonly gaps: readonly Gap[]; readonly named: ReadonlySet<string> } {
  const { cells } = board.material.computed.basis.plan;
  const gaps = new Map<string, Gap>();
  const named = new Set<string>();
  for (const equation of board.failing()) {
    const gap = board.gap(equation);
    for (const [at, place] of equation.members.entries()) {
      const own = parseAddress(cells[place]?.address ?? '');
      if (own === null || !OF_SUBJECTS.has(own.table)) continue;
      named.add(`${own.table}/${own.row}`);
      const change = -(equation.signs[at] ?? 1) * gap;
      gaps.set(`${own.table}/${own.column}/${change}`, { table: own.table, column: own.column, change });
    }
  }
  return { gaps: [...gaps.values()], named };
}

/** A 科目 without others below it, those above it, and 合计; none if others are below it. */
function rowsHolding(table: TableId, own: Row, { material }: Board): readonly Row[] {
  const { rows } = tableOf(material.report.tables, table);
  const { code } = own;
  if (code === null || rows.some((row) => row.code !== code && row.code?.startsWith(code) === true))
    return [];
  const above = rows.filter((row) => row.code === null || (row.code !== code && code.startsWith(row.code)));
  return [own, ...above];
}

function changesOf(
  table: TableId,
  rows: readonly Row[],
  [to, from]: readonly [ColumnId, ColumnId],
  amount: number,
  board: Board,
): Changes | null {
  const { index } = board.material.computed.basis.plan;
  const changes = new Map<number, number>();
  for (const { id } of rows) {
    for (const [column, by] of [
      [to, amount],
      [from, -amount],
    ] as const) {
      const place = index.get(address(table, id, column));
      if (place === undefined || !board.mayBeWrong(place) || !isPossible(board.value(place), by)) return null;
      changes.set(place, by);
    }
  }
  return changes;
}
