import type { GridCell, GridModel, TypedEdit } from '#renderer/grid/model/model.ts';
import { cellsIn, type Range } from '#renderer/grid/model/selection.ts';
import type { Block } from '#renderer/grid/paste/clipboard.ts';
import { tableBody } from '#renderer/grid/paste/copied-whole.ts';
import { toHalfWidth } from '#shared/money/amount';
import { grown, writeTexts } from './edit.ts';
import { type Annex, FIELDS, type Field, fieldAddress, listRowOf } from './fields.ts';

export interface AnnexPaste<A extends Annex> {
  readonly annex: A;
  /** Texts that were not placed. */
  readonly left: readonly string[];
}

/**
 * Pastes into an annex: a single value fills the selection; a rectangle is placed row by row, extending its list.
 */
export function pasteIntoAnnex<A extends Annex>(
  annex: A,
  model: GridModel,
  block: Block,
  range: Range,
): AnnexPaste<A> {
  const pasted = withoutBlankEnd(tableBody(model, block));
  const single = pasted.length === 1 && pasted[0]?.length === 1;
  const place = listRowOf(model.rowAt(range.top).key);
  if (single || place === null) return fill(annex, model, pasted, range);
  const fields = FIELDS[place.list].filter(({ column, span }) => column + span > range.left);
  const longer = grown(annex, place.list, place.index + pasted.length);
  const left: string[] = [];
  const edits = pasted.flatMap((row, at) => {
    const texts = fits(row, fields) ? ofMergedColumns(row, fields) : row;
    left.push(...texts.slice(fields.length).filter((text) => text !== ''));
    return fields.slice(0, texts.length).flatMap((field, index) => {
      const address = fieldAddress(place.list, place.index + at, field);
      return field.shared && at > 0 ? [] : [{ address, text: entered(field, texts[index]) }];
    });
  });
  return { annex: writeTexts(longer, edits), left };
}

/** Blank lines at the end of a copied range are not rows. */
function withoutBlankEnd(block: Block): Block {
  const last = block.findLastIndex((row) => row.some((text) => text.trim() !== ''));
  return last === -1 ? block : block.slice(0, last + 1);
}

function fill<A extends Annex>(annex: A, model: GridModel, block: Block, range: Range): AnnexPaste<A> {
  const [text = '', ...others] = block.flat();
  const cells = cellsIn(model, range)
    .flat()
    .filter((cell) => cell.editable && cell.address !== null);
  const edits = cells.map((cell) => ({ address: cell.address ?? '', text: entered(cell, text) }));
  return {
    annex: writeTexts(annex, edits),
    left: others.filter((each) => each !== ''),
  };
}

/** Whether a row was copied from a sheet with the same merged columns: covered cells are then empty. */
function fits(row: readonly string[], fields: readonly Field[]): boolean {
  const from = fields[0]?.column ?? 0;
  const starts = new Set(fields.map(({ column }) => column - from));
  return row.every((text, index) => text === '' || starts.has(index));
}

function ofMergedColumns(row: readonly string[], fields: readonly Field[]): readonly string[] {
  const from = fields[0]?.column ?? 0;
  return fields
    .filter(({ column }) => column - from < row.length)
    .map(({ column }) => row[column - from] ?? '');
}

/** The edits of an annex's cells, by address. */
export function addressed(edits: readonly TypedEdit[]): readonly { address: string; text: string }[] {
  return edits.flatMap(({ cell, text }) =>
    cell.address === null ? [] : [{ address: cell.address, text: entered(cell, text) }],
  );
}

/** A figure in the forms' notation, with half-width digits; words are unchanged, even among figures. */
function entered({ role }: Pick<GridCell, 'role'>, text = ''): string {
  const plain = toHalfWidth(text).trim();
  return role === 'number' && /^[-+]?[\d,]+(\.\d*)?%?$/.test(plain) ? plain : text;
}
