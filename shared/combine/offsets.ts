import type { Computed } from '#shared/compute/computed';
import { type Fen, fen, formatExact, type MoneyUnit } from '#shared/money/amount';
import { type Report, tableOf } from '#shared/report/report';
import { type Address, address, type TableId } from '#shared/tables/address';

/** Transfers inside a department: one unit's income is another's spending (部门决算编制：汇总时相互抵销). */
export const TRANSFERS = [
  { income: '上级补助收入', outlay: '对附属单位补助支出' },
  { income: '附属单位上缴收入', outlay: '上缴上级支出' },
] as const;

const INCOME: TableId = '公开02';
const OUTLAY: TableId = '公开03';

/** The amount set off for one kind of transfer (分, not negative). */
export interface Offset {
  readonly income: string;
  readonly outlay: string;
  readonly received: Fen;
  readonly paid: Fen;
  /** The smaller of the two. */
  readonly amount: Fen;
}

export interface SetOff {
  readonly offsets: readonly Offset[];
  /** Negative amounts to add to the sums. */
  readonly entries: ReadonlyMap<Address, Fen>;
  /** Points that a person has to check, one sentence each. */
  readonly remarks: readonly string[];
}

/**
 * Sets off internal transfers, given the plain sums of all units. Only the smaller of income and spending is
 * certainly internal; it is taken first from 科目 that occur on both sides.
 */
export function setOff(sums: { readonly report: Report; readonly computed: Computed }): SetOff {
  const entries = new Map<Address, Fen>();
  const offsets: Offset[] = [];
  const remarks: string[] = [];
  for (const { income, outlay } of TRANSFERS) {
    const received = leaves(sums, INCOME, income);
    const paid = leaves(sums, OUTLAY, outlay);
    const offset = { income, outlay, received: total(received), paid: total(paid), amount: fen(0) };
    const amount = fen(Math.min(offset.received, offset.paid));
    if (offset.received === 0 && offset.paid === 0) continue;
    offsets.push({ ...offset, amount });
    if (offset.received !== offset.paid) remarks.push(unequal({ ...offset, amount }, sums.report.单位));
    if (amount === 0) continue;
    for (const [row, taken] of take(received, paid, amount)) entries.set(address(INCOME, row, income), taken);
    for (const [row, taken] of take(paid, received, amount)) entries.set(address(OUTLAY, row, outlay), taken);
  }
  return { offsets, entries, remarks };
}

type Amounts = ReadonlyMap<string, Fen>;

/** The entered figures of a column (those no formula of the form computes), by row. */
function leaves(
  { report, computed }: { report: Report; computed: Computed },
  table: TableId,
  column: string,
): Amounts {
  const found = new Map<string, Fen>();
  for (const { id } of tableOf(report.tables, table).rows) {
    const cell = computed.cells.get(address(table, id, column));
    if (cell?.formula === null && cell.value !== null && cell.value > 0) found.set(id, cell.value);
  }
  return found;
}

function total(amounts: Amounts): Fen {
  return fen([...amounts.values()].reduce<number>((sum, each) => sum + each, 0));
}

/** Takes an amount from the rows of one side, beginning with those the other side also has; negative. */
function take(side: Amounts, other: Amounts, amount: Fen): readonly (readonly [string, Fen])[] {
  const taken = new Map<string, number>();
  let left: number = amount;
  const takeUpTo = (row: string, most: number) => {
    const part = Math.min(left, most);
    taken.set(row, (taken.get(row) ?? 0) + part);
    left -= part;
  };
  for (const [row, own] of side) takeUpTo(row, Math.min(own, other.get(row) ?? 0));
  for (const [row, own] of side) takeUpTo(row, own - (taken.get(row) ?? 0));
  return [...taken].flatMap(([row, part]) => (part === 0 ? [] : [[row, fen(-part)] as const]));
}

function unequal({ income, outlay, received, paid, amount }: Offset, unit: MoneyUnit): string {
  const say = (value: Fen) => `${formatExact(value, unit)}${unit}`;
  return `各单位“${income}”合计 ${say(received)}，“${outlay}”合计 ${say(paid)}，两边不等，抵销了 ${say(amount)}；请核实差额是否来自部门以外，以及抵销的科目`;
}
