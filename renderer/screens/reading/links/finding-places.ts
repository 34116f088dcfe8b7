import type { Finding, Where } from '#shared/checks/findings/finding';
import type { SourcePlace } from '#shared/imports/source/source-places';
import { isTableId } from '#shared/tables/address';
import type { Links } from './links.ts';

/** A finding's location in the files, and the text it refers to. */
export interface FoundPlace {
  readonly place: SourcePlace;
  readonly range: readonly [number, number] | null;
}

/** Every location of a finding in the files, the first one first. */
export function findingPlaces({ where, places }: Finding, links: Links): readonly FoundPlace[] {
  return (places ?? [where]).flatMap((each) => {
    const place = placeOf(each, links);
    return place === null ? [] : [{ place, range: each.annex === undefined ? (each.range ?? null) : null }];
  });
}

function placeOf(
  { part, paragraph, address, table, row, annex, section }: Where,
  links: Links,
): SourcePlace | null {
  if (part !== undefined) {
    return (paragraph === undefined ? null : links.paragraphOf(part, paragraph)) ?? links.startOf(part);
  }
  const cell = address === undefined ? null : links.placeOf(address);
  if (cell !== null) return cell;
  if (isTableId(table)) {
    return (row === undefined ? null : links.rowPlace(table, row)) ?? links.startOf(table);
  }
  const own = annex?.[0] ?? (['附件1', '附件2'] as const).find((id) => section?.startsWith(id) === true);
  return own === undefined ? null : links.startOf(own);
}
