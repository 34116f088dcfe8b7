import type { ManualMapping } from '#shared/api/imports';
import { type ForeignDocument, readForeign } from '#shared/imports/document/foreign';
import type { ReadDocument } from '#shared/imports/document/found-document';
import { type ManualMappings, readDocument, sheetsOf } from '#shared/imports/document/read-document';
import type { SourceFile } from '#shared/imports/source/source';
import { placeByHand, type TablePlace } from '#shared/imports/table/locate';
import { findPack } from '#shared/packs/built-in/index';
import type { TemplatePack } from '#shared/tables/grammar';
import { remembered } from './remembered.ts';

/** How to read files: the forms to use, and the locations of forms set by a person. */
export interface AsSaid {
  readonly pack: string;
  /** By the sheet's index. */
  readonly said: ReadonlyMap<number, ManualMapping>;
}

/** The pack with this id, which was found before; throws if there is none (a defect). */
export function packOf(id: string, packs: readonly TemplatePack[]): TemplatePack {
  const pack = findPack(id, packs);
  if (pack === null) throw new RangeError(`no pack ${id}`);
  return pack;
}

/** The recognised content of an import's files, recognised only once. */
export const documentOf = remembered(
  (files, of: AsSaid, packs): ReadDocument =>
    readDocument(files, packOf(of.pack, packs), placesOf(files, of, packs)),
  keyOf,
);

/** The same, recognised with the forms of all packs together. */
export const foreignOf = remembered(
  (files, of: AsSaid, packs): ForeignDocument => readForeign(files, placesOf(files, of, packs), packs),
  keyOf,
);

function keyOf({ pack, said }: AsSaid): string {
  return JSON.stringify([pack, [...said]]);
}

function placesOf(
  files: readonly SourceFile[],
  { pack, said }: AsSaid,
  packs: readonly TemplatePack[],
): ManualMappings {
  const sheets = sheetsOf(files);
  const places = new Map<number, readonly TablePlace[]>();
  for (const [at, place] of said) {
    const sheet = sheets[at];
    if (sheet !== undefined) places.set(at, [placeByHand(sheet, packOf(pack, packs), place)]);
  }
  return places;
}
