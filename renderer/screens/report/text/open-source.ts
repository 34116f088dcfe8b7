import type { Places } from '#renderer/navigation/usePlaces.ts';
import { parseField, referencesOf } from '#shared/narrative/fields/markup';
import { UNIT } from '#shared/narrative/figure-fields';
import { type Address, parseAddress } from '#shared/tables/address';

/** Opens the first cell that a figure is read from, or the page of facts. */
export function openSource(source: string, onOpen: Places['open']): void {
  if (source === UNIT) return;
  const expression = parseField(source);
  const references = expression === null ? [] : referencesOf(expression);
  const cell = references.find((reference) => parseAddress(reference) !== null);
  const place = cell === undefined ? null : parseAddress(cell);
  onOpen(place?.table ?? '补充数据', cell as Address | undefined);
}
