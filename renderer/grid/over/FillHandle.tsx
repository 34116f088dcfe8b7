import { type PointerEvent, type RefObject, useCallback, useRef, useState } from 'react';
import { cellId } from '#renderer/grid/GridRowView.tsx';
import { covered, type Fill, fillBesideNeighbour, fillTowards } from '#renderer/grid/model/fill.ts';
import { cellAt, holdsEntry, type Position } from '#renderer/grid/model/model.ts';
import { type Range, rangeOf } from '#renderer/grid/model/selection.ts';
import type { GridView } from '#renderer/grid/view/useGridView.ts';
import { boxOf, layOver, useOver } from './useOver.ts';

/** Distance from the edge of the view, in px, within which dragging scrolls. */
const EDGE = 24;

/**
 * The square at the corner of the selection: dragging repeats the selection; a double click fills down to the
 * end.
 */
export function FillHandle(props: {
  readonly view: GridView;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly focus: () => void;
}) {
  const { view, scroller, focus } = props;
  const { gridId, model, cursor } = view;
  const handle = useRef<HTMLSpanElement>(null);
  const outline = useRef<HTMLDivElement>(null);
  const [drawn, setDrawn] = useState<Fill | null>(null);
  const range = rangeOf(cursor.selection);
  const { bottom, right } = range;
  const reach = drawn === null ? null : covered(drawn);
  const place = useCallback(() => {
    const box = boxOf(scroller.current, [idAt(view, { row: bottom, column: right })]);
    if (handle.current !== null) {
      handle.current.hidden = box === null;
      handle.current.style.left = `${box?.right ?? 0}px`;
      handle.current.style.top = `${box?.bottom ?? 0}px`;
    }
    if (reach !== null) layOver(outline.current, boxOf(scroller.current, cornersOf(view, reach)));
  }, [scroller, view, bottom, right, reach]);
  useOver(scroller, place);

  const fill = (wanted: Fill | null) => {
    setDrawn(null);
    focus();
    if (wanted === null) return;
    cursor.fill(wanted);
    const all = covered(wanted);
    cursor.select({ row: all.top, column: all.left });
    cursor.select({ row: all.bottom, column: all.right }, true);
  };
  const draw = (event: PointerEvent) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    scrollOn(scroller.current, event);
    const position = positionAt(event, gridId);
    if (position !== null) setDrawn(fillTowards(range, position));
  };
  const first = cellAt(model, { row: range.top, column: range.left })?.cell;
  if (cursor.typing !== null || first === undefined || !holdsEntry(first)) return null;
  return (
    <>
      {reach !== null && <div ref={outline} className="fill-outline" aria-hidden="true" />}
      <span
        ref={handle}
        className="fill-handle"
        aria-hidden="true"
        title="拖动填充（Ctrl+D 向下，Ctrl+R 向右），双击填到底"
        onMouseDown={(event) => event.preventDefault()}
        onPointerDown={(event) => {
          if (event.button === 0) event.currentTarget.setPointerCapture(event.pointerId);
        }}
        onPointerMove={draw}
        onPointerUp={() => drawn !== null && fill(drawn)}
        onPointerCancel={() => setDrawn(null)}
        onDoubleClick={() => fill(fillBesideNeighbour(model, range))}
      />
    </>
  );
}

function idAt({ gridId, model }: GridView, position: Position): string {
  const found = cellAt(model, position);
  return cellId(gridId, found?.row ?? position.row, found?.cell.column ?? position.column);
}

function cornersOf(view: GridView, { top, bottom, left, right }: Range): readonly string[] {
  return [idAt(view, { row: top, column: left }), idAt(view, { row: bottom, column: right })];
}

/** The cell under the pointer, which the handle itself may cover. */
function positionAt({ clientX, clientY }: PointerEvent, gridId: string): Position | null {
  for (const element of document.elementsFromPoint(clientX, clientY)) {
    const cell = element.closest<HTMLElement>('[data-at]');
    if (cell === null || cell.closest('table')?.id !== gridId) continue;
    const [row, column] = (cell.dataset.at ?? '').split(':').map(Number);
    if (row !== undefined && column !== undefined) return { row, column };
  }
  return null;
}

function scrollOn(box: HTMLElement | null, { clientX, clientY }: PointerEvent): void {
  if (box === null) return;
  const view = box.getBoundingClientRect();
  const step = (before: number, after: number) => (before < EDGE ? -EDGE : after < EDGE ? EDGE : 0);
  box.scrollBy(
    step(clientX - view.left, view.right - clientX),
    step(clientY - view.top, view.bottom - clientY),
  );
}
