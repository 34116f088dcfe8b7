import { findHeaderBlocks, type HeaderBlock } from '#shared/imports/headers/header-blocks';
import type { FormHeads } from '#shared/imports/headers/heads';
import type { SourceFile } from '#shared/imports/source/source';
import { titlesFree } from './locate.ts';
import { type WholeSheet, wholeSheets } from './whole-sheets.ts';

/** What the readings of one document with more and more forms have in common. */
export class KeptWork<Found, Other> {
  readonly wholes: readonly WholeSheet[];
  readonly #found = new Map<number, { blocks: readonly HeaderBlock[]; tables: readonly Found[] }>();
  readonly #others = new Map<number, readonly Other[]>();

  constructor(files: readonly SourceFile[]) {
    this.wholes = wholeSheets(files);
  }

  /**
   * The forms in a sheet: those of the first reading, unless the further forms make other headers of it or a title in
   * it is one of theirs.
   */
  found(
    { sheet, at }: WholeSheet,
    heads: FormHeads,
    find: (blocks: readonly HeaderBlock[]) => readonly Found[],
  ): readonly Found[] {
    const blocks = findHeaderBlocks(sheet, heads.words);
    const known = this.#found.get(at);
    if (known !== undefined && areSame(known.blocks, blocks) && !titlesFree(sheet, heads, blocks))
      return known.tables;
    const tables = find(blocks);
    if (known === undefined) this.#found.set(at, { blocks, tables });
    return tables;
  }

  others(whole: WholeSheet, read: (whole: WholeSheet) => readonly Other[]): readonly Other[] {
    const known = this.#others.get(whole.at) ?? read(whole);
    this.#others.set(whole.at, known);
    return known;
  }
}

/** The words of a header follow from its rows. */
function areSame(one: readonly HeaderBlock[], other: readonly HeaderBlock[]): boolean {
  return (
    one.length === other.length &&
    one.every(({ top, bottom, body }, at) => {
      const also = other[at];
      return also?.top === top && also.bottom === bottom && also.body === body;
    })
  );
}
