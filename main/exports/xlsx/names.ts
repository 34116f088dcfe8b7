import type { Grid } from '#shared/publication/blocks';
import type { Address } from '#shared/tables/address';
import { columnLetters } from '#shared/tables/column-letters';
import type { DefinedName } from './book/write-book.ts';
import { EXACT_SHEET, stacked } from './exact-sheet.ts';

/**
 * `公开01` for each form (from its title to its last row), and for each figure of a total row the address with
 * underscores, e.g. `公开02_合计_财政拨款收入`.
 */
export function definedNames(
  grids: readonly Grid[],
  locations: ReadonlyMap<Address, string>,
): readonly DefinedName[] {
  const names = new Map<string, string>();
  for (const { grid, top, bottom } of stacked(grids)) {
    names.set(grid.id, `$A$${top}:$${columnLetters(grid.widths.length - 1)}$${bottom}`);
    for (const { source, bold } of grid.body.flat()) {
      const place = source === undefined ? undefined : locations.get(source);
      if (source === undefined || place === undefined || bold !== true) continue;
      const name = source.replaceAll('/', '_').replace(/[^\p{L}\p{N}_.]/gu, '_');
      if (!names.has(name)) names.set(name, place.replace(/([A-Z]+)(\d+)/, '$$$1$$$2'));
    }
  }
  return [...names].map(([name, place]) => ({ name, place: `'${EXACT_SHEET}'!${place}` }));
}
