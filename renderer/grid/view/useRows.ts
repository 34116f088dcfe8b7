import { defaultRangeExtractor, type Range as Seen, useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect, useMemo } from 'react';
import type { GridModel } from '#renderer/grid/model/model.ts';
import { type Drawn, withGaps } from './gaps.ts';

/** With fewer rows all are drawn: cells may then span several rows, and rows may have any height. */
export const VIRTUAL_FROM = 300;
const OVERSCAN = 10;

/** The rows to draw: visible ones, pinned ones, and those in `kept`, wherever they are. */
export function useRows(
  model: GridModel,
  scroller: RefObject<HTMLDivElement | null>,
  kept: readonly number[],
  rowHeight: number,
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
    estimateSize: () => rowHeight,
    overscan: OVERSCAN,
    initialRect: { width: 1000, height: 800 },
    rangeExtractor,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows of another height are measured again
  useEffect(() => virtualizer.measure(), [rowHeight]);
  const all = useMemo(
    () => Array.from({ length: rowCount }, (_, index): Drawn => ({ kind: 'row', index })),
    [rowCount],
  );
  return virtual
    ? withGaps(
        virtualizer.getVirtualItems().map(({ index }) => index),
        rowCount,
        rowHeight,
      )
    : all;
}
