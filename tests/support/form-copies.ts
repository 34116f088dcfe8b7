import { toTsv } from '#renderer/grid/paste/clipboard.ts';
import { annex2Model } from '#renderer/screens/report/annexes/annex-model.ts';
import type { Computed } from '#shared/compute/computed';
import { formatAmount } from '#shared/money/amount';
import { layOutTable } from '#shared/report/layout/lay-out-table';
import { type Report, tableOf } from '#shared/report/report';
import type { TableId } from '#shared/tables/address';
import { findTable } from '#shared/tables/find-table';

/** A form as copied from Excel: every cell of its body, merged ones followed by blanks. */
export function copyOfForm(report: Report, computed: Computed, table: TableId): string {
  const definition = findTable(computed.basis.plan.pack, table);
  const { body } = layOutTable(definition, tableOf(report.tables, definition.id));
  return toTsv(
    body.map(({ cells }) =>
      cells.flatMap((cell) => {
        const text =
          cell.kind === 'text'
            ? cell.text
            : formatAmount(computed.cells.get(cell.address)?.value ?? null, report.单位);
        return [text, ...Array<string>((cell.colSpan ?? 1) - 1).fill('')];
      }),
    ),
  );
}

/** 附件2 as copied from Excel, a project per row. */
export function copyOfAnnex2({ 附件2 }: Report): string {
  if (附件2 === null) return '';
  const model = annex2Model(附件2);
  return toTsv(
    Array.from({ length: model.rowCount }, (_, row) => model.rowAt(row).cells.map(({ input }) => input)),
  );
}
