import type { TableId } from '#shared/tables/address';
import type { Block, HeaderCell, Line, TableDefinition } from '#shared/tables/grammar';

/** How a pack's forms differ from others, by form. */
export type Changes = { readonly [T in TableId]?: Partial<TableDefinition> };

/** Forms with what differs put in; a form without changes stays the same object. */
export function withChanges(
  tables: readonly TableDefinition[],
  changes: Changes,
): readonly TableDefinition[] {
  return tables.map((table) => {
    const own = changes[table.id];
    return own === undefined ? table : { ...table, ...own };
  });
}

/** Forms in another print order. */
export function inOrder(
  tables: readonly TableDefinition[],
  order: readonly TableId[],
): readonly TableDefinition[] {
  return order.flatMap((id) => tables.find((table) => table.id === id) ?? []);
}

/** Blocks whose lines are other than the base's. */
export function withLines(
  blocks: readonly Block[],
  change: (lines: readonly Line[], block: Block) => readonly Line[],
): readonly Block[] {
  return blocks.map((block) =>
    block.rows.kind === 'lines'
      ? { ...block, rows: { ...block.rows, lines: change(block.rows.lines, block) } }
      : block,
  );
}

/** A form without 公开NN, 行次 and 栏次; a header with 行次 in it has to be given anew. */
export function unnumbered(table: TableDefinition): TableDefinition {
  return {
    ...table,
    number: '',
    blocks: table.blocks.map((block) => ({
      ...block,
      columns: block.columns.filter(({ role }) => role !== 'line'),
    })),
    header: table.header.filter((row) => !row.every(isNumber)),
  };
}

function isNumber({ text }: HeaderCell): boolean {
  return text === '栏次' || /^\d*$/.test(text);
}
