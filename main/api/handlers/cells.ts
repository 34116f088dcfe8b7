import { amountColumns } from '#shared/compute/compute';
import { parseAmount } from '#shared/money/amount';
import type { Row } from '#shared/report/report';
import { retyped } from '#shared/report/retyped';
import { RowFinder } from '#shared/report/row-finder';
import type { WriteOf } from '#shared/report/write';
import { failure, type Result, success } from '#shared/result';
import { address, type Place, parseAddress } from '#shared/tables/address';
import type { TemplatePack } from '#shared/tables/grammar';
import { findTable } from '#shared/tables/packs/index';
import type { Handlers } from '../dispatch.ts';
import { type OpenReport, openReport } from '../open-report.ts';

export const cellHandlers = {
  'cells.write': ({ report: id, edits }, { store }) => {
    const opened = openReport(store, id);
    if (!opened.ok) return opened;
    const rows = new RowFinder(opened.value.report);
    const writes: WriteOf<'cell'>[] = [];
    for (const edit of edits) {
      const write = readEdit(edit, rows, opened.value);
      if (!write.ok) return write;
      writes.push(write.value);
    }
    store.write(id, labelFor(writes), writes);
    return success({
      cells: writes.map(({ table, row, column, cell }) => ({ address: address(table, row, column), cell })),
    });
  },
} satisfies Pick<Handlers, 'cells.write'>;

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

function holds(pack: TemplatePack, row: Row, at: Place): boolean {
  return amountColumns(findTable(pack, at.table).blocks, row).includes(at.column);
}

function labelFor(writes: readonly WriteOf<'cell'>[]): string {
  const [first] = writes;
  if (first === undefined) return '填列';
  const place = address(first.table, first.row, first.column);
  if (writes.length > 1) return `填列 ${place} 等 ${writes.length} 格`;
  return `${first.cell === null ? '清空' : '填列'} ${place}`;
}
