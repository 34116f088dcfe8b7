import type { CellWrite } from '#main/store/store';
import { amountColumns } from '#shared/compute/compute';
import { formatExact, parseAmount } from '#shared/money/amount';
import type { Cell, Report, Row } from '#shared/report/report';
import { failure, type Result, success } from '#shared/result';
import { address, parseAddress } from '#shared/tables/address';
import type { TemplatePack } from '#shared/tables/grammar';
import { findTable } from '#shared/tables/packs/index';
import type { Handlers } from '../dispatch.ts';
import { openReport } from '../open-report.ts';

export const cellHandlers = {
  'cells.write': ({ report: id, edits }, { store }) => {
    const opened = openReport(store, id);
    if (!opened.ok) return opened;
    const writes: CellWrite[] = [];
    for (const edit of edits) {
      const write = readEdit(edit, opened.value.report, opened.value.pack);
      if (!write.ok) return write;
      writes.push(write.value);
    }
    store.writeCells(id, writes);
    return success({
      cells: writes.map(({ at, cell }) => ({ address: address(at.table, at.row, at.column), cell })),
    });
  },
} satisfies Pick<Handlers, 'cells.write'>;

function readEdit(
  edit: { readonly address: string; readonly text: string },
  report: Report,
  pack: TemplatePack,
): Result<CellWrite> {
  const at = parseAddress(edit.address);
  const row = at === null ? undefined : report.tables[at.table].rows.find((each) => each.id === at.row);
  if (at === null || row === undefined || !holds(pack, row, at)) {
    return failure('missing', `没有“${edit.address}”这个单元格，请刷新后重试`);
  }
  const amount = parseAmount(edit.text, report.单位);
  if (!amount.ok) return amount;
  const cell: Cell | null = amount.value === null ? null : { amount: amount.value, printed: null };
  const before = row.cells[at.column];
  return success({
    at,
    cell,
    what: '填列',
    place: edit.address,
    before: before === undefined ? null : (before.printed ?? formatExact(before.amount, report.单位)),
    after: cell === null ? null : formatExact(cell.amount, report.单位),
  });
}

function holds(pack: TemplatePack, row: Row, at: NonNullable<ReturnType<typeof parseAddress>>): boolean {
  return amountColumns(findTable(pack, at.table).blocks, row).includes(at.column);
}
