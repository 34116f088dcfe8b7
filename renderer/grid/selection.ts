/** Where the cursor stands and what is selected: pure, in rows and columns of the drawn grid. */
export interface Position {
  readonly row: number;
  readonly column: number;
}

export interface Selection {
  /** Where the selection began. */
  readonly anchor: Position;
  /** The active cell. */
  readonly focus: Position;
}

export interface Extent {
  readonly rows: number;
  readonly columns: number;
}

export interface Range {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export type Move =
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'home'
  | 'end'
  | 'first'
  | 'last'
  | 'pageUp'
  | 'pageDown';

const PAGE_ROWS = 15;

export function at(position: Position): Selection {
  return { anchor: position, focus: position };
}

/** Moves the active cell within the grid; `extend` keeps the anchor, as Shift does. */
export function move(selection: Selection, direction: Move, extent: Extent, extend: boolean): Selection {
  const focus = clamp(step(selection.focus, direction, extent), extent);
  return extend ? { anchor: selection.anchor, focus } : at(focus);
}

function step({ row, column }: Position, direction: Move, { rows, columns }: Extent): Position {
  const targets: Record<Move, Position> = {
    up: { row: row - 1, column },
    down: { row: row + 1, column },
    left: { row, column: column - 1 },
    right: { row, column: column + 1 },
    home: { row, column: 0 },
    end: { row, column: columns - 1 },
    first: { row: 0, column: 0 },
    last: { row: rows - 1, column: columns - 1 },
    pageUp: { row: row - PAGE_ROWS, column },
    pageDown: { row: row + PAGE_ROWS, column },
  };
  return targets[direction];
}

function clamp({ row, column }: Position, { rows, columns }: Extent): Position {
  return {
    row: Math.max(0, Math.min(rows - 1, row)),
    column: Math.max(0, Math.min(columns - 1, column)),
  };
}

export function rangeOf({ anchor, focus }: Selection): Range {
  return {
    top: Math.min(anchor.row, focus.row),
    bottom: Math.max(anchor.row, focus.row),
    left: Math.min(anchor.column, focus.column),
    right: Math.max(anchor.column, focus.column),
  };
}

export function contains(range: Range, { row, column }: Position): boolean {
  return row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;
}
