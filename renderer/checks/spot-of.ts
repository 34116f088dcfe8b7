import type { Spot } from '#renderer/navigation/usePlaces.ts';
import type { Where } from '#shared/checks/findings/finding';
import type { Computed } from '#shared/compute/computed';
import type { Address } from '#shared/tables/address';
import { isTableId } from '#shared/tables/address';
import { annexAddress } from './cell-marks.ts';

/** Where a finding's location is shown: the page, and the cell or text on it. */
export function spotOf(where: Where, computed: Computed): Spot {
  const { table, section = '', part, paragraph, range, annex } = where;
  if (part !== undefined) {
    const words = paragraph === undefined ? null : { paragraph, range: range ?? null };
    return { page: part, at: null, words };
  }
  if (isTableId(table))
    return { page: table, at: where.address ?? firstCell(table, where.row, computed), words: null };
  if (annex !== undefined) return { page: annex[0], at: annexAddress(where) ?? null, words: null };
  if (section.startsWith('附件1')) return { page: '附件1', at: null, words: null };
  if (section.startsWith('附件2')) return { page: '附件2', at: null, words: null };
  return { page: '决算情况说明', at: null, words: null };
}

/** The first figure of a row. */
function firstCell(table: string, row: string | undefined, computed: Computed): Address | null {
  if (row === undefined) return null;
  const beginning = `${table}/${row}/`;
  for (const address of computed.cells.keys()) if (address.startsWith(beginning)) return address;
  return null;
}
