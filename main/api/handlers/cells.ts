import type { Handlers } from '#main/api/handler';
import { computeReport, type OpenReport, openReport } from '#main/api/open-report';
import type { ComputedCell } from '#shared/compute/cell';
import { amountColumns } from '#shared/compute/compute';
import { parseAmount } from '#shared/money/amount';
import { reasonProblem } from '#shared/report/entry/override';
import { retyped } from '#shared/report/entry/retyped';
import type { Cell, Row } from '#shared/report/report';
import { RowFinder } from '#shared/report/rows/row-finder';
import type { WriteOf } from '#shared/report/writes/write';
import { failure, type Result, success } from '#shared/result';
import { type Address, address, type CellPosition, parseAddress } from '#shared/tables/address';
import { findTable } from '#shared/tables/find-table';
import type { TemplatePack } from '#shared/tables/grammar';

export const cellHandlers = {
  'cells.write': ({ report: id, edits, join }, { store }) => {
    const opened = openReport(store, id);
    if (!opened.ok) return opened;
    const rows = new RowFinder(opened.value.report);
    const writes: WriteOf<'cell'>[] = [];
    for (const edit of edits) {
      const write = readEdit(edit, rows, opened.value);
      if (!write.ok) return write;
      writes.push(write.value);
    }
    store.write(id, labelFor(writes), writes, join);
    return success({
      cells: writes.map(({ table, row, column, cell }) => ({ address: address(table, row, column), cell })),
    });
  },

  'cells.override': ({ report: id, reason, ...edit }, { store }) => {
    const opened = computeReport(store, id);
    if (!opened.ok) return opened;
    const write = readEdit(edit, new RowFinder(opened.value.report), opened.value);
    if (!write.ok) return write;
    const { cell, ...at } = write.value;
    const problem = overrideProblem(opened.value.computed.cells.get(edit.address as Address), cell, reason);
    if (problem !== null) return failure('input', problem);
    const overridden = { amount: cell?.amount ?? null, printed: null, reason };
    store.write(id, `按批复数填列 ${edit.address}`, [{ ...at, cell: overridden }]);
    return success({});
  },
} satisfies Pick<Handlers, 'cells.write' | 'cells.override'>;

/** Why a figure cannot be entered against a formula; `null` where it can. */
function overrideProblem(
  standing: ComputedCell | undefined,
  entry: Cell | null,
  reason: string,
): string | null {
  if (standing?.formula == null || standing.computed === null) return '这一格不是由公式得出的，直接填列即可';
  if (entry === null || entry.amount === null) return '请填写批复的金额，没有的填 0';
  if (standing.formula.atLeast && entry.amount > standing.computed)
    return '这一格可以大于公式结果，直接填列即可';
  if (entry.amount === standing.computed) return '批复数与公式结果相同，不用另填';
  return reasonProblem(reason);
}

function readEdit(
  edit: { readonly address: string; readonly text: string },
  rows: RowFinder,
  { report, pack }: OpenReport,
): Result<WriteOf<'cell'>> {
  const at = parseAddress(edit.address);
  const row = at === null ? undefined : rows.find(at);
  if (at === null || row === undefined || !holds(pack, row, at)) {
    return failure('missing', `没有“${edit.address}”这个单元格，请刷新后重试`);
  }
  const amount = parseAmount(edit.text, report.单位);
  if (!amount.ok) return amount;
  return success({ kind: 'cell', ...at, cell: retyped(row.cells[at.column], amount.value) });
}

function holds(pack: TemplatePack, row: Row, at: CellPosition): boolean {
  return amountColumns(findTable(pack, at.table).blocks, row).includes(at.column);
}

function labelFor(writes: readonly WriteOf<'cell'>[]): string {
  const [first] = writes;
  if (first === undefined) return '填列';
  const place = address(first.table, first.row, first.column);
  if (writes.length > 1) return `填列 ${place} 等 ${writes.length} 格`;
  return `${first.cell === null ? '清空' : '填列'} ${place}`;
}
