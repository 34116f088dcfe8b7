import { amountColumns } from '#shared/compute/compute';
import type { Computed } from '#shared/compute/computed';
import { hierarchy } from '#shared/compute/hierarchy';
import type { ReportTable, Row } from '#shared/report/report';
import { address } from '#shared/tables/address';
import type { TableDefinition } from '#shared/tables/grammar';

/** Whether a form has every figure it needs: one in each lowest 科目, each 总计, each half of 公开09. */
export function isFilledIn(definition: TableDefinition, table: ReportTable, computed: Computed): boolean {
  return demandedRows(definition, table).every((row) =>
    amountColumns(definition.blocks, row).some(
      (column) => (computed.cells.get(address(definition.id, row.id, column))?.value ?? null) !== null,
    ),
  );
}

function demandedRows({ blocks }: TableDefinition, table: ReportTable): readonly Row[] {
  return blocks.flatMap(({ id, rows }) => {
    const own = table.rows.filter((row) => row.block === id);
    switch (rows.kind) {
      case 'subjects': {
        const { childrenOf } = hierarchy(own);
        return own.filter((row) => childrenOf(row.id).length === 0);
      }
      case 'lines':
        return own.filter((row) => row.id === String(rows.lines.at(-1)?.number));
      case 'record':
      case 'open':
        return own;
      default:
        return [];
    }
  });
}
