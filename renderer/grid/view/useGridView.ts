import { type RefObject, useEffect, useId } from 'react';
import { cellId } from '#renderer/grid/GridRowView.tsx';
import type { Position } from '#renderer/grid/model/model.ts';
import { cellAt, type GridCell, type GridModel, locate } from '#renderer/grid/model/model.ts';
import type { Drawn } from './gaps.ts';
import { type Columns, useColumns } from './useColumns.ts';
import type { Cursor } from './useCursor.ts';
import { useReveal } from './useReveal.ts';
import { useRows } from './useRows.ts';
import { useZoom, type Zoom } from './useZoom.ts';

/** The drawn part of a grid. */
export interface GridView {
  readonly gridId: string;
  readonly model: GridModel;
  readonly cursor: Cursor;
  readonly columns: Columns;
  readonly zoom: Zoom;
  readonly rows: readonly Drawn[];
  readonly active: GridCell | null;
  /** The row where the active cell begins. */
  readonly activeRow: number;
  readonly activeId: string;
}

/** Lays out the visible part of a grid, and keeps the end of the selection visible. */
export function useGridView(
  model: GridModel,
  cursor: Cursor,
  scroller: RefObject<HTMLDivElement | null>,
): GridView {
  const gridId = useId();
  const zoom = useZoom(scroller);
  const columns = useColumns(model, scroller, zoom.factor);
  const active = begin(model, cursor.selection.active);
  const corner = begin(model, cursor.selection.corner);
  const rows = useRows(model, scroller, [active.row, corner.row], zoom.rowHeight);
  useReveal(scroller, model, columns, cellId(gridId, corner.row, corner.column));
  return {
    gridId,
    model,
    cursor,
    columns,
    zoom,
    rows,
    active: active.cell,
    activeRow: active.row,
    activeId: cellId(gridId, active.row, active.column),
  };
}

function begin(model: GridModel, position: Position): Position & { readonly cell: GridCell | null } {
  const found = cellAt(model, position);
  return found === null
    ? { ...position, cell: null }
    : { row: found.row, column: found.cell.column, cell: found.cell };
}

/** Goes to a cell on each request, and takes the focus. */
export function useTarget(
  model: GridModel,
  cursor: Cursor,
  target: { readonly at: string | null } | undefined,
  focus: () => void,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new target is gone to once
  useEffect(() => {
    const position = target?.at == null ? null : locate(model, target.at);
    if (position !== null) cursor.select(position);
    focus();
  }, [target]);
}
