import type { TableId } from './address.ts';
import type { TableDefinition, TemplatePack } from './grammar.ts';

/** The form of a pack; one without rows and columns if the pack does not print it. */
export function findTable(pack: TemplatePack, id: TableId): TableDefinition {
  return pack.tables.find((table) => table.id === id) ?? notPrinted(id);
}

function notPrinted(id: TableId): TableDefinition {
  return {
    id,
    number: '',
    title: id,
    orientation: 'portrait',
    blocks: [],
    header: [],
    note: '',
    formulas: [],
  };
}
