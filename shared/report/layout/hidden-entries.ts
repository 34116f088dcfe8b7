import { FOOTER_BLOCK } from '#shared/report/create';
import { isBlankCell, type Report, type Row, tableIds, tableOf } from '#shared/report/report';
import { type Address, address } from '#shared/tables/address';
import { findTable } from '#shared/tables/find-table';
import type { TableDefinition, TemplatePack } from '#shared/tables/grammar';

/** The entries of a report that the forms of its pack have no cell for: the pack was changed since they were made. */
export function hiddenEntries(pack: TemplatePack, report: Report): readonly Address[] {
  return tableIds(report.tables).flatMap((id) => {
    const form = findTable(pack, id);
    return tableOf(report.tables, id).rows.flatMap((row) => {
      const shown = columnsFor(form, row);
      return Object.entries(row.cells).flatMap(([column, cell]) =>
        isBlankCell(cell) || shown.has(column) ? [] : [address(id, row.id, column)],
      );
    });
  });
}

/** The columns in which a form shows a row; none if it does not print the row. */
function columnsFor({ blocks, footer = [] }: TableDefinition, row: Row): ReadonlySet<string> {
  if (row.block === FOOTER_BLOCK)
    return new Set(footer.filter((each) => each.row === row.id).map(({ column }) => column));
  const block = blocks.find(({ id }) => id === row.block);
  const { rows } = block ?? {};
  const isPrinted = rows?.kind !== 'lines' || rows.lines.some(({ number }) => String(number) === row.id);
  return new Set(isPrinted ? block?.columns.map(({ id }) => id) : []);
}
