import type { FlowBlock, FlowCell, FlowTable } from '#main/imports/flow/blocks';
import { LIMITS } from '#main/imports/limits';

export interface WordRow {
  /** Number of empty columns before the first cell. */
  before: number;
  deleted: boolean;
  readonly cells: WordCell[];
}

export interface WordCell {
  span: number;
  /** Vertical and horizontal merging. */
  down: Merge;
  across: Merge;
  deleted: boolean;
  readonly blocks: FlowBlock[];
}

/** start: spans the following cells marked `inside`. */
export type Merge = 'none' | 'start' | 'inside';

interface Reaching {
  readonly column: number;
  cell: { -readonly [Key in keyof FlowCell]: FlowCell[Key] };
}

/** A Word table with its cells at their positions. */
export function placeRows(rows: readonly WordRow[]): FlowTable {
  const cells: FlowCell[] = [];
  let above: readonly Reaching[] = [];
  for (const [row, { before, cells: given }] of rows.filter(({ deleted }) => !deleted).entries()) {
    const reaching: Reaching[] = [];
    let column = before;
    for (const cell of joinBeside(given)) {
      const from = cell.down === 'inside' ? above.find((each) => each.column === column) : undefined;
      if (column >= LIMITS.columns) break;
      const across = Math.min(cell.span, LIMITS.columns - column);
      const placed = from?.cell ?? { row, column, across, down: 1, blocks: cell.blocks };
      if (from === undefined) cells.push(placed);
      else placed.down = row - placed.row + 1;
      if (cell.down !== 'none') reaching.push({ column, cell: placed });
      column += cell.span;
    }
    above = reaching;
  }
  return { kind: 'table', cells };
}

/** Joins cells that are merged horizontally; a deleted cell leaves its position empty. */
function joinBeside(cells: readonly WordCell[]): readonly WordCell[] {
  const joined: WordCell[] = [];
  for (const cell of cells) {
    const last = joined.at(-1);
    if (cell.across === 'inside' && last !== undefined) last.span += cell.span;
    else joined.push(cell.deleted ? { ...cell, blocks: [] } : { ...cell });
  }
  return joined;
}
