import type { ImportPreview } from '#shared/api/imports';
import type { ReadSummary } from '#shared/imports/document/read-summary';
import type { SourceOutline } from '#shared/imports/source/outline';
import type { SourcePlace } from '#shared/imports/source/source-places';
import type { Links } from './links.ts';

/** Something in the files that was not read, or not understood. */
export interface Doubt {
  readonly key: string;
  readonly name: string;
  readonly message: string;
  readonly place: SourcePlace | null;
}

/** Unread parts first, then unrecognised tables of figures where forms were expected. */
export function doubtsOf(
  { problems, sheets }: ImportPreview,
  { kind }: Pick<ReadSummary, 'kind'>,
  files: readonly SourceOutline[],
  links: Links,
): readonly Doubt[] {
  const unread = problems.map(({ place, message }, at) => ({
    key: `${at} ${place}`,
    name: place,
    message,
    place: links.named(place),
  }));
  if (kind === '预算' || kind === '空白模板') return unread;
  const unknown = sheets.flatMap(({ name, unknown: isUnknown, rows }, at): Doubt[] =>
    isUnknown && rows.some((row) => row.some((text) => AMOUNT.test(text)))
      ? [{ key: `sheet ${at}`, name, message: '没有认出是哪张表', place: blockOfSheet(files, at) }]
      : [],
  );
  return [...unread, ...unknown];
}

/** A table without amounts is a list of names or duties: none of it is needed. */
const AMOUNT = /^-?[\d,，]+\.\d+$/;

/** The location of a table or worksheet, by its index among all. */
export function blockOfSheet(files: readonly SourceOutline[], sheet: number): SourcePlace | null {
  for (const [file, { blocks }] of files.entries()) {
    const block = blocks.findIndex((each) => each.kind === 'table' && each.sheet === sheet);
    if (block !== -1) return { file, block, row: null, column: null };
  }
  return null;
}
