import type { TableId } from './address.ts';
import type { TableDefinition, TemplatePack } from './grammar.ts';

/** The form of a pack; throws where the pack does not declare it. */
export function findTable(pack: TemplatePack, id: TableId): TableDefinition {
  const found = pack.tables.find((table) => table.id === id);
  if (found === undefined) throw new RangeError(`pack ${pack.id} has no ${id}`);
  return found;
}
