import { parseAddress } from '#shared/tables/address';
import type { GridCell } from './model.ts';

/** The place of a cell as people name it: row and column; of the form's own words these words. */
export function placeName({ address, text }: GridCell): string {
  if (address === null) return text;
  const place = parseAddress(address);
  return (place === null ? address.split('/') : [place.row, place.column]).join(' · ');
}
