import { type Hierarchy, hierarchy } from '#shared/compute/hierarchy';
import { type Report, type Row, tableOf } from '#shared/report/report';
import type { RowId, TableId } from '#shared/tables/address';
import type { TableDefinition, TemplatePack } from '#shared/tables/grammar';

/** The shape of a table in a report, for binding formulas. */
export interface TableShape {
  readonly definition: TableDefinition;
  readonly rows: ReadonlyMap<RowId, Row>;
  readonly hierarchy: Hierarchy;
}

export type Shapes = ReadonlyMap<TableId, TableShape>;

export function shapesOf(pack: TemplatePack, report: Report): Shapes {
  return new Map(
    pack.tables.map((definition) => {
      const rows = tableOf(report.tables, definition.id).rows;
      return [
        definition.id,
        {
          definition,
          rows: new Map(rows.map((row) => [row.id, row])),
          hierarchy: hierarchy(rows, openBlocks(definition)),
        },
      ];
    }),
  );
}

function openBlocks({ blocks }: TableDefinition): ReadonlySet<string> {
  return new Set(blocks.filter(({ rows }) => rows.kind === 'open').map(({ id }) => id));
}
