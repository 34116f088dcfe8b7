import type { Block } from '#renderer/grid/clipboard.ts';
import type { GridModel, TypedEdit } from '#renderer/grid/model.ts';
import { cellsIn, type Range } from '#renderer/grid/selection.ts';
import { grown, writeTexts } from './edit.ts';
import { type Annex, FIELDS, type Field, fieldAddress, listRowOf } from './fields.ts';

export interface AnnexPaste<A extends Annex> {
  readonly annex: A;
  /** Texts that found no place. */
  readonly left: readonly string[];
}

/** Pastes into an annex: one value fills the selection; a rectangle goes on row by row, and its list grows with it. */
export function pasteIntoAnnex<A extends Annex>(
  annex: A,
  model: GridModel,
  block: Block,
  range: Range,
): AnnexPaste<A> {
  const single = block.length === 1 && block[0]?.length === 1;
  const place = listRowOf(model.rowAt(range.top).key);
  if (single || place === null) return fill(annex, model, block, range);
  const fields = FIELDS[place.list].filter(({ column, span }) => column + span > range.left);
  const longer = grown(annex, place.list, place.index + block.length);
  const left: string[] = [];
  const edits = block.flatMap((row, at) => {
    const texts = fits(row, fields) ? ofMergedColumns(row, fields) : row;
    left.push(...texts.slice(fields.length).filter((text) => text !== ''));
    return fields.slice(0, texts.length).flatMap((field, index) => {
      const address = fieldAddress(place.list, place.index + at, field);
      return field.shared && at > 0 ? [] : [{ address, text: texts[index] ?? '' }];
    });
  });
  return { annex: writeTexts(longer, edits), left };
}

function fill<A extends Annex>(annex: A, model: GridModel, block: Block, range: Range): AnnexPaste<A> {
  const [text = '', ...others] = block.flat();
  const cells = cellsIn(model, range)
    .flat()
    .filter((cell) => cell.editable && cell.address !== null);
  const edits = cells.map((cell) => ({ address: cell.address ?? '', text }));
  return {
    annex: writeTexts(annex, edits),
    left: others.filter((each) => each !== ''),
  };
}

/** Whether a row was copied from a sheet with the same merged columns: then nothing stands where a cell is covered. */
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

/** The edits of an annex's cells by their addresses. */
export function addressed(edits: readonly TypedEdit[]): readonly { address: string; text: string }[] {
  return edits.flatMap(({ cell, text }) => (cell.address === null ? [] : [{ address: cell.address, text }]));
}
