import { cellAt, type GridCell, type GridModel, type Position } from './model.ts';

export interface Selection {
  /** The active cell, which receives typing. */
  readonly active: Position;
  /** The corner where the selection began; `corner` is moved by Shift. */
  readonly anchor: Position;
  readonly corner: Position;
}

export interface Range {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export function at(position: Position): Selection {
  return { active: position, anchor: position, corner: position };
}

export function everything(model: GridModel): Selection {
  const origin = { row: 0, column: 0 };
  return {
    active: origin,
    anchor: origin,
    corner: { row: model.rowCount - 1, column: model.columns.length - 1 },
  };
}

/** The selection limited to a model, whose rows may have been removed. */
export function clamped(model: GridModel, selection: Selection): Selection {
  const last = { row: model.rowCount - 1, column: model.columns.length - 1 };
  const inside = ({ row, column }: Position): Position => ({
    row: Math.min(row, last.row),
    column: Math.min(column, last.column),
  });
  return {
    active: inside(selection.active),
    anchor: inside(selection.anchor),
    corner: inside(selection.corner),
  };
}

export function rangeOf({ anchor, corner }: Selection): Range {
  return {
    top: Math.min(anchor.row, corner.row),
    bottom: Math.max(anchor.row, corner.row),
    left: Math.min(anchor.column, corner.column),
    right: Math.max(anchor.column, corner.column),
  };
}

/** The selection with its far corner moved, as with Shift. */
export function extended(selection: Selection, corner: Position): Selection {
  return { active: selection.active, anchor: selection.active, corner };
}

/** Whether exactly one cell is selected; a merged one counts as one. */
export function isSingle(model: GridModel, selection: Selection): boolean {
  const { top, bottom, left, right } = rangeOf(selection);
  if (top === bottom && left === right) return true;
  const found = cellAt(model, { row: top, column: left });
  if (found === null) return false;
  const { row, cell } = found;
  return bottom < row + (cell.rowSpan ?? 1) && right < cell.column + cell.span;
}

/** The cells that begin in a range, row by row; for a single position, the cell that covers it. */
export function cellsIn(model: GridModel, range: Range): readonly (readonly GridCell[])[] {
  const single = range.top === range.bottom && range.left === range.right;
  const covering = single ? cellAt(model, { row: range.top, column: range.left }) : null;
  if (covering !== null) return [[covering.cell]];
  return Array.from({ length: range.bottom - range.top + 1 }, (_, index) =>
    model
      .rowAt(range.top + index)
      .cells.filter((cell) => cell.column >= range.left && cell.column <= range.right),
  );
}
