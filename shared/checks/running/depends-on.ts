import type { Breach } from '#shared/checks/rule';
import { isTableId, TABLE_IDS, type TableId } from '#shared/tables/address';

const NAMED = new RegExp(TABLE_IDS.join('|'), 'g');

/** The forms that a breach relies on: its location, those named in its message, and those its rule adds. */
export function dependsOn({ where, message, formula, tables = [] }: Breach): readonly TableId[] {
  const words = `${where.table ?? ''} ${where.address ?? ''} ${message} ${formula ?? ''}`;
  const named = [...words.matchAll(NAMED)].map(([id]) => id).filter(isTableId);
  return [...new Set([...named, ...tables])];
}
