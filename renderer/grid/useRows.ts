import { defaultRangeExtractor, type Range as Seen, useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useMemo } from 'react';
import type { GridModel } from './model.ts';

/** Below this many rows all are drawn: cells may then reach over several rows, and rows be of any height. */
export const VIRTUAL_FROM = 300;
export const ROW_HEIGHT = 27;
const OVERSCAN = 10;

/** A row to draw, or the room of those that are not drawn. */
export type Drawn =
  | { readonly kind: 'row'; readonly index: number }
  | { readonly kind: 'gap'; readonly after: number; readonly height: number };

/** Which rows to draw: those in view, those that stick, and those `kept`, wherever they are. */
export function useRows(
  model: GridModel,
  scroller: RefObject<HTMLDivElement | null>,
  kept: readonly number[],
): readonly Drawn[] {
  const { rowCount, pinned } = model;
  const virtual = rowCount >= VIRTUAL_FROM;
  const rangeExtractor = (seen: Seen) => {
    const indices = new Set(defaultRangeExtractor(seen));
    for (let row = 0; row < pinned.top; row++) indices.add(row);
    for (let row = rowCount - pinned.bottom; row < rowCount; row++) indices.add(row);
    for (const row of kept) indices.add(Math.min(row, rowCount - 1));
    return [...indices].sort((a, b) => a - b);
  };
  const virtualizer = useVirtualizer({
    count: rowCount,
    enabled: virtual,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: OVERSCAN,
    initialRect: { width: 1000, height: 800 },
    rangeExtractor,
  });
  const all = useMemo(
    () => Array.from({ length: rowCount }, (_, index): Drawn => ({ kind: 'row', index })),
    [rowCount],
  );
  return virtual
    ? withGaps(
        virtualizer.getVirtualItems().map(({ index }) => index),
        rowCount,
      )
    : all;
}

/** The rows given, with the room of the others between them. */
export function withGaps(rows: readonly number[], rowCount: number): readonly Drawn[] {
  const drawn: Drawn[] = [];
  let next = 0;
  for (const index of [...rows, rowCount]) {
    if (index > next) drawn.push({ kind: 'gap', after: next, height: (index - next) * ROW_HEIGHT });
    if (index < rowCount) drawn.push({ kind: 'row', index });
    next = index + 1;
  }
  return drawn;
}
