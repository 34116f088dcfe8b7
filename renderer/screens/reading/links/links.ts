import type { ImportPreview } from '#shared/api/imports';
import type { ImportItem } from '#shared/imports/bring-in/bring-in';
import type { SourceOutline } from '#shared/imports/source/outline';
import { placeFinder, type SourcePlace } from '#shared/imports/source/source-places';
import type { Address, TableId } from '#shared/tables/address';
import { parseAddress } from '#shared/tables/address';
import { paragraphPlaces } from './paragraph-places.ts';

/** Links between recognised content and its position in the files, both ways. */
export interface Links {
  placeOf(address: Address): SourcePlace | null;
  /** The figure read from a cell. */
  addressAt(place: SourcePlace): Address | null;
  /** The first figure read from a row. */
  rowPlace(table: TableId, row: string): SourcePlace | null;
  /** The recognised meaning of a block: a form, an annex, a part of the text. */
  itemAt(file: number, block: number): ImportItem | null;
  /** The start of a form, an annex or a part. */
  startOf(item: ImportItem): SourcePlace | null;
  paragraphOf(part: ImportItem, paragraph: number): SourcePlace | null;
  /** A location by its name in a problem. */
  named(name: string): SourcePlace | null;
}

export function linksOf({ items }: ImportPreview, files: readonly SourceOutline[]): Links {
  const find = placeFinder(files);
  const places = new Map<Address, SourcePlace>();
  const addresses = new Map<string, Address>();
  const rows = new Map<string, SourcePlace>();
  const blocks = new Map<string, ImportItem>();
  const starts = new Map<ImportItem, SourcePlace>();
  const begin = (item: ImportItem, place: SourcePlace) => {
    const block = `${place.file}/${place.block}`;
    if (!blocks.has(block)) blocks.set(block, item);
    if (!starts.has(item)) starts.set(item, { ...place, row: null, column: null });
  };
  const paragraphs = paragraphPlaces(items, files);
  for (const item of items) {
    for (const { address, source } of item.cells) {
      const place = find(source, item.file);
      if (place === null) continue;
      places.set(address, place);
      addresses.set(placeKey(place), address);
      begin(item.id, place);
      const row = rowOf(address);
      if (row !== null && !rows.has(row)) rows.set(row, place);
    }
    for (const place of paragraphs.get(item.id) ?? []) if (place !== null) begin(item.id, place);
    const sheet = item.cells.length > 0 || item.file === null ? null : find(sheetName(item.where), item.file);
    if (sheet !== null) begin(item.id, sheet);
  }
  return {
    placeOf: (address) => places.get(address) ?? null,
    addressAt: (place) => addresses.get(placeKey(place)) ?? null,
    rowPlace: (table, row) => rows.get(`${table}/${row}`) ?? null,
    itemAt: (file, block) => blocks.get(`${file}/${block}`) ?? null,
    startOf: (item) => starts.get(item) ?? null,
    paragraphOf: (part, paragraph) => paragraphs.get(part)?.[paragraph] ?? null,
    named: (name) => find(name, null),
  };
}

function placeKey({ file, block, row, column }: SourcePlace): string {
  return `${file}/${block}/${row ?? ''}/${column ?? ''}`;
}

function rowOf(address: Address): string | null {
  const parsed = parseAddress(address);
  return parsed === null ? null : `${parsed.table}/${parsed.row}`;
}

/** `where` of an item names file and sheet. */
function sheetName(where: string): string {
  return where.split(' › ').at(-1) ?? '';
}
