import type { PageBlock, PageTable } from '#shared/imports/source/source';
import type { PlacedFigure, PrintedDocument } from '../print.ts';

export type ErrorKind =
  | `${'dropped' | 'changed' | 'transposed'}-${'leaf' | 'class' | 'total'}`
  | `changed-${'whole' | 'fiscal' | 'economic' | 'threePublic'}`
  | 'table-unit'
  | 'rows-shifted'
  | 'codes-swapped'
  | 'wrong-code'
  | 'wrong-name'
  | 'text-amount'
  | 'text-percent'
  | 'text-direction'
  | 'text-unit'
  | 'text-total'
  | 'text-count'
  | 'text-part'
  | 'empty-claim'
  | 'item-missing'
  | 'wrong-year'
  | 'other-name';

/** The only error in a document, and what a check must name. */
export interface Planted {
  readonly kind: ErrorKind;
  readonly document: PrintedDocument;
  readonly table?: string;
  readonly row?: string;
  readonly column?: string;
  /** The paragraph with the error, as changed. */
  readonly paragraph?: string;
  readonly right: string;
  readonly wrong: string;
}

export function tableAt({ blocks }: PrintedDocument, block: number): PageTable {
  const found = blocks[block];
  if (found?.kind !== 'table') throw new RangeError(`block ${block} is no table`);
  return found;
}

export function paragraphAt({ blocks }: PrintedDocument, block: number): string {
  const found = blocks[block];
  if (found?.kind !== 'paragraph') throw new RangeError(`block ${block} is no paragraph`);
  return found.text;
}

/** Replaces the text of cells in one table. */
export function withCells(
  document: PrintedDocument,
  block: number,
  changes: readonly { readonly row: number; readonly column: number; readonly text: string }[],
): PrintedDocument {
  const table = tableAt(document, block);
  const rows = table.rows.map((row, at) =>
    row.map((cell, column) => {
      const change = changes.find((each) => each.row === at && each.column === column);
      if (change === undefined) return cell;
      return change.text === '' ? null : { text: change.text };
    }),
  );
  return withBlock(document, block, { ...table, rows });
}

export function withParagraph(document: PrintedDocument, block: number, text: string): PrintedDocument {
  const paragraph = document.blocks[block];
  if (paragraph?.kind !== 'paragraph') throw new RangeError(`block ${block} is no paragraph`);
  return withBlock(document, block, { ...paragraph, text });
}

function withBlock(document: PrintedDocument, block: number, changed: PageBlock): PrintedDocument {
  return { ...document, blocks: document.blocks.map((each, at) => (at === block ? changed : each)) };
}

/** Figures of the base forms that are printed as numbers of some size. */
export function sizeable({ figures, layout }: PrintedDocument, form?: string): readonly PlacedFigure[] {
  const least = layout.unit === '元' ? 10_000 : 10_000_000;
  return figures.filter(
    ({ place, amount }) =>
      place !== null &&
      amount !== null &&
      Math.abs(amount) >= least &&
      (form === undefined || place.table === form),
  );
}
