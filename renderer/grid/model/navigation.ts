import { cellAt, type GridModel, type Position } from './model.ts';
import { at, extended, rangeOf, type Selection } from './selection.ts';

export type Move =
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'edgeUp'
  | 'edgeDown'
  | 'edgeLeft'
  | 'edgeRight'
  | 'home'
  | 'end'
  | 'first'
  | 'last'
  | 'pageUp'
  | 'pageDown';

type Step = (position: Position) => Position;

/** Moves the active cell, or with `extend` the far corner of the selection, as with Shift. `page` is in rows. */
export function moveSelection(
  model: GridModel,
  selection: Selection,
  move: Move,
  extend: boolean,
  page: number,
): Selection {
  const from = extend ? selection.corner : selection.active;
  const to = clamp(model, target(model, from, move, page));
  return extend ? extended(selection, to) : at(to);
}

function target(model: GridModel, from: Position, move: Move, page: number): Position {
  const { row, column } = from;
  const lastRow = model.rowCount - 1;
  const lastColumn = model.columns.length - 1;
  switch (move) {
    case 'home':
      return { row, column: 0 };
    case 'end':
      return { row, column: lastColumn };
    case 'first':
      return { row: 0, column: 0 };
    case 'last':
      return { row: lastRow, column: lastColumn };
    case 'pageUp':
      return { row: row - page, column };
    case 'pageDown':
      return { row: row + page, column };
    case 'edgeUp':
      return edge(model, from, stepper(model, 'up'));
    case 'edgeDown':
      return edge(model, from, stepper(model, 'down'));
    case 'edgeLeft':
      return edge(model, from, stepper(model, 'left'));
    case 'edgeRight':
      return edge(model, from, stepper(model, 'right'));
    default:
      return stepper(model, move)(from);
  }
}

/** Moves by one cell; a merged cell is left at its own edge. */
function stepper(model: GridModel, move: 'up' | 'down' | 'left' | 'right'): Step {
  return (position) => {
    const { row, column } = position;
    const found = cellAt(model, position);
    if (move === 'up') return { row: (found?.row ?? row) - 1, column };
    if (move === 'left') return { row, column: (found?.cell.column ?? column) - 1 };
    if (move === 'down')
      return { row: found === null ? row + 1 : found.row + (found.cell.rowSpan ?? 1), column };
    return { row, column: found === null ? column + 1 : found.cell.column + found.cell.span };
  };
}

/** As Ctrl+arrow in Excel: to the end of the filled cells, or over blank ones to the next filled one. */
function edge(model: GridModel, from: Position, step: Step): Position {
  let here = from;
  let next = step(here);
  const through = isFilled(model, here) && isInside(model, next) && isFilled(model, next);
  while (isInside(model, next)) {
    if (through && !isFilled(model, next)) return here;
    here = next;
    if (!through && isFilled(model, here)) return here;
    next = step(here);
  }
  return here;
}

function isFilled(model: GridModel, position: Position): boolean {
  return (cellAt(model, position)?.cell.text ?? '') !== '';
}

function isInside(model: GridModel, { row, column }: Position): boolean {
  return row >= 0 && row < model.rowCount && column >= 0 && column < model.columns.length;
}

function clamp(model: GridModel, { row, column }: Position): Position {
  return {
    row: Math.max(0, Math.min(model.rowCount - 1, row)),
    column: Math.max(0, Math.min(model.columns.length - 1, column)),
  };
}

/** Moves the active cell within a selected range, wrapping at its edges, as Tab and Enter in Excel. */
export function moveWithin(selection: Selection, by: 'row' | 'column', back: boolean): Selection {
  const { top, bottom, left, right } = rangeOf(selection);
  const rows = bottom - top + 1;
  const columns = right - left + 1;
  const { active } = selection;
  const index =
    by === 'column'
      ? (active.row - top) * columns + (active.column - left)
      : (active.column - left) * rows + (active.row - top);
  const next = (index + (back ? -1 : 1) + rows * columns) % (rows * columns);
  const to =
    by === 'column'
      ? { row: top + Math.floor(next / columns), column: left + (next % columns) }
      : { row: top + (next % rows), column: left + Math.floor(next / rows) };
  return { ...selection, active: to };
}

/**
 * Enter: the next editable cell of the column; the next row if there is none, or if the current cell is not
 * editable.
 */
export function nextRow(model: GridModel, from: Position, back: boolean): Position {
  const start = cellAt(model, from);
  const turn = back ? -1 : 1;
  for (let row = from.row + turn; start?.cell.editable && row >= 0 && row < model.rowCount; row += turn) {
    const found = cellAt(model, { row, column: from.column });
    if (found?.cell.editable && found.row !== start.row) return { row: found.row, column: from.column };
  }
  return moveSelection(model, at(from), back ? 'up' : 'down', false, 1).active;
}

/** Tab: the next cell to fill in, row by row within a block, then in the next block. */
export function nextInput(model: GridModel, from: Position, back: boolean): Position {
  const blocks = model.blocks;
  const first = Math.max(
    0,
    blocks.findIndex((block) => from.column >= block.from && from.column < block.to),
  );
  const turn = back ? -1 : 1;
  for (let at = first; at >= 0 && at < blocks.length; at += turn) {
    const block = blocks[at];
    if (block === undefined) break;
    const start = at === first ? from.row : back ? model.rowCount - 1 : 0;
    for (let row = start; row >= 0 && row < model.rowCount; row += turn) {
      const beyond = (column: number) =>
        at !== first || row !== from.row || (back ? column < from.column : column > from.column);
      const inputs = model
        .rowAt(row)
        .cells.filter(
          (cell) => cell.stop && cell.column >= block.from && cell.column < block.to && beyond(cell.column),
        );
      const cell = back ? inputs.at(-1) : inputs[0];
      if (cell !== undefined) return { row, column: cell.column };
    }
  }
  return from;
}
