import { cellAt, type GridModel, holdsEntry, type Position, type TypedEdit } from './model.ts';
import type { Range } from './selection.ts';

/** The cells whose texts are repeated in others. */
export interface Fill {
  readonly source: Range;
  readonly target: Range;
}

/** Ctrl+D: fills the rows below the first of the selection; a single row is filled from the one above. */
export function fillDownwards(range: Range): Fill | null {
  if (range.top < range.bottom)
    return { source: { ...range, bottom: range.top }, target: { ...range, top: range.top + 1 } };
  const above = range.top - 1;
  return above < 0 ? null : { source: { ...range, top: above, bottom: above }, target: range };
}

/**
 * Ctrl+R: fills the columns right of the first of the selection; a single column is filled from the one on its
 * left.
 */
export function fillRightwards(range: Range): Fill | null {
  if (range.left < range.right)
    return { source: { ...range, right: range.left }, target: { ...range, left: range.left + 1 } };
  const before = range.left - 1;
  return before < 0 ? null : { source: { ...range, left: before, right: before }, target: range };
}

/** The handle dragged to a position: the selection is repeated in the longer direction; `null` inside it. */
export function fillTowards(range: Range, { row, column }: Position): Fill | null {
  const { top, bottom, left, right } = range;
  const down = Math.max(row - bottom, top - row, 0);
  const across = Math.max(column - right, left - column, 0);
  if (down === 0 && across === 0) return null;
  const target =
    down >= across
      ? row > bottom
        ? { ...range, top: bottom + 1, bottom: row }
        : { ...range, top: row, bottom: top - 1 }
      : column > right
        ? { ...range, left: right + 1, right: column }
        : { ...range, left: column, right: left - 1 };
  return { source: range, target };
}

/** A double click on the handle: down to the last filled cell of the adjacent column. */
export function fillBesideNeighbour(model: GridModel, range: Range): Fill | null {
  const column = range.left > 0 ? range.left - 1 : range.right + 1;
  let last = range.bottom;
  while (last + 1 < model.rowCount && cellAt(model, { row: last + 1, column })?.cell.text) last++;
  return last === range.bottom ? null : fillTowards(range, { row: last, column: range.right });
}

/** The union of a fill's source and target. */
export function covered({ source, target }: Fill): Range {
  return {
    top: Math.min(source.top, target.top),
    bottom: Math.max(source.bottom, target.bottom),
    left: Math.min(source.left, target.left),
    right: Math.max(source.right, target.right),
  };
}

/** The edits of a fill, repeating the source. Computed cells and texts that a cell cannot have are omitted. */
export function fillEdits(model: GridModel, { source, target }: Fill): readonly TypedEdit[] {
  const edits: TypedEdit[] = [];
  for (let row = target.top; row <= target.bottom; row++) {
    for (const cell of model.rowAt(row).cells) {
      if (!cell.stop || cell.column < target.left || cell.column > target.right) continue;
      const from = cellAt(model, {
        row: repeated(row, source.top, source.bottom),
        column: repeated(cell.column, source.left, source.right),
      })?.cell;
      if (from === undefined || !holdsEntry(from) || model.refusal(cell, from.input) !== null) continue;
      edits.push({ cell, text: from.input });
    }
  }
  return edits;
}

function repeated(index: number, first: number, last: number): number {
  const size = last - first + 1;
  return first + ((((index - first) % size) + size) % size);
}
