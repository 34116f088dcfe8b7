import { parseAddress } from '#shared/tables/address';
import type { GridCell } from './model.ts';

/** The name of a cell for people: row and column; for the form's own text, that text. */
export function placeName({ address, text }: GridCell): string {
  if (address === null) return text;
  const place = parseAddress(address);
  return (place === null ? address.split('/') : [place.row, place.column]).join(' · ');
}
