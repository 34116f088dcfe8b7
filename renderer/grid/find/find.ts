import type { GridCell, GridModel, Position } from '#renderer/grid/model/model.ts';
import { toHalfWidth } from '#shared/money/amount';

/**
 * The next cell after `from` with the searched text in its code, name or amount, wrapping around; `null` if none.
 */
export function findNext(model: GridModel, words: string, from: Position, back = false): Position | null {
  const sought = plain(words);
  if (sought === '') return null;
  const found = matches(model, sought);
  if (found.length === 0) return null;
  const here = key(from, model);
  const after = back
    ? found.findLast((each) => key(each, model) < here)
    : found.find((each) => key(each, model) > here);
  return after ?? (back ? found.at(-1) : found[0]) ?? null;
}

/** The number of cells with the searched text. */
export function countMatches(model: GridModel, words: string): number {
  const sought = plain(words);
  return sought === '' ? 0 : matches(model, sought).length;
}

function matches(model: GridModel, sought: string): readonly Position[] {
  return Array.from({ length: model.rowCount }, (_, row) => row).flatMap((row) =>
    model
      .rowAt(row)
      .cells.filter((cell) => has(cell, sought))
      .map(({ column }) => ({ row, column })),
  );
}

function has(cell: GridCell, sought: string): boolean {
  return cell.role !== 'line' && (plain(cell.text).includes(sought) || plain(cell.input) === sought);
}

/** Text in comparable form: half-width, without separators and spaces. */
function plain(text: string): string {
  return toHalfWidth(text).replace(/[,\s]/g, '').toLowerCase();
}

function key({ row, column }: Position, model: GridModel): number {
  return row * model.columns.length + column;
}
