import type { ImportPreview } from '#shared/api/imports';
import type { SourceOutline } from '#shared/imports/outline';
import type { SourcePlace } from '#shared/imports/places';
import type { Links } from './links.ts';

/** Something of the files that was not read, or not understood. */
export interface Doubt {
  readonly key: string;
  readonly name: string;
  readonly message: string;
  readonly place: SourcePlace | null;
}

/** What was not read first, then the tables that were not recognised. */
export function doubtsOf(
  { problems, sheets }: ImportPreview,
  files: readonly SourceOutline[],
  links: Links,
): readonly Doubt[] {
  const unread = problems.map(({ place, message }, at) => ({
    key: `${at} ${place}`,
    name: place,
    message,
    place: links.named(place),
  }));
  const unknown = sheets.flatMap(({ name, unknown: isUnknown }, at): Doubt[] =>
    isUnknown
      ? [{ key: `sheet ${at}`, name, message: '没有认出是哪张表', place: blockOfSheet(files, at) }]
      : [],
  );
  return [...unread, ...unknown];
}

/** Where a table or worksheet stands, by its index among all. */
export function blockOfSheet(files: readonly SourceOutline[], sheet: number): SourcePlace | null {
  for (const [file, { blocks }] of files.entries()) {
    const block = blocks.findIndex((each) => each.kind === 'table' && each.sheet === sheet);
    if (block !== -1) return { file, block, row: null, column: null };
  }
  return null;
}
