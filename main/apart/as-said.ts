import type { ManualMapping } from '#shared/api/imports';
import { type ForeignDocument, readForeign } from '#shared/imports/document/foreign';
import type { ReadDocument } from '#shared/imports/document/found-document';
import { type ManualMappings, readDocument, sheetsOf } from '#shared/imports/document/read-document';
import type { SourceFile } from '#shared/imports/source/source';
import { placeByHand, type TablePlace } from '#shared/imports/table/locate';
import { findPack } from '#shared/packs/built-in/index';
import type { TemplatePack } from '#shared/tables/grammar';

/** How files are to be read: by which forms, and where a person has said that forms stand. */
export interface AsSaid {
  readonly pack: string;
  /** By the sheet's index. */
  readonly said: ReadonlyMap<number, ManualMapping>;
}

/** The pack of this id, which was found before; throws where there is none (a defect). */
export function packOf(id: string): TemplatePack {
  const pack = findPack(id);
  if (pack === null) throw new RangeError(`no pack ${id}`);
  return pack;
}

/** The recognised content of an import's files; recognised once, however often it is asked for. */
export const documentOf = remembered(
  (files, of: AsSaid): ReadDocument => readDocument(files, packOf(of.pack), placesOf(files, of)),
);

/** The same by the forms of all packs together. */
export const foreignOf = remembered(
  (files, of: AsSaid): ForeignDocument => readForeign(files, placesOf(files, of)),
);

function placesOf(files: readonly SourceFile[], { pack, said }: AsSaid): ManualMappings {
  const sheets = sheetsOf(files);
  const places = new Map<number, readonly TablePlace[]>();
  for (const [at, place] of said) {
    const sheet = sheets[at];
    if (sheet !== undefined) places.set(at, [placeByHand(sheet, packOf(pack), place)]);
  }
  return places;
}

type Reading<T> = (files: readonly SourceFile[], of: AsSaid) => T;

/** The last answer for each set of files: the same is asked for by the preview, the check and the commit. */
function remembered<T>(read: Reading<T>): Reading<T> {
  const known = new WeakMap<readonly SourceFile[], { readonly key: string; readonly value: T }>();
  return (files, of) => {
    const key = JSON.stringify([of.pack, [...of.said]]);
    const last = known.get(files);
    if (last?.key === key) return last.value;
    const value = read(files, of);
    known.set(files, { key, value });
    return value;
  };
}
