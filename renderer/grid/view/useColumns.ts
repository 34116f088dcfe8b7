import { type RefObject, useLayoutEffect, useMemo, useState } from 'react';
import type { GridModel } from '#renderer/grid/model/model.ts';

const PIXELS_PER_UNIT = { least: 9, most: 12.5 };

export interface Columns {
  /** px, by column. */
  readonly widths: readonly number[];
  readonly total: number;
  /** Left offsets of the columns that stay in view: those before the first figure, where no other names stand beside. */
  readonly frozen: readonly number[];
}

/** Column widths that fill the view as the printed form fills its page, within what is legible. */
export function useColumns(model: GridModel, scroller: RefObject<HTMLDivElement | null>): Columns {
  const [room, setRoom] = useState(0);
  useLayoutEffect(() => {
    const box = scroller.current;
    if (box === null) return;
    const measure = () => setRoom(box.clientWidth);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(box);
    return () => observer.disconnect();
  }, [scroller]);
  const { columns, blocks } = model;
  return useMemo(() => layOutColumns(columns, blocks.length === 1, room), [columns, blocks, room]);
}

function layOutColumns(columns: GridModel['columns'], freezes: boolean, room: number): Columns {
  const firstFigure = columns.findIndex((column) => column.role === 'amount');
  const frozenColumns = freezes ? Math.max(0, firstFigure) : 0;
  const units = columns.reduce((sum, { width }) => sum + width, 0);
  const scale = Math.min(PIXELS_PER_UNIT.most, Math.max(PIXELS_PER_UNIT.least, room / units));
  const widths = columns.map(({ width }) => Math.floor(width * scale));
  const offsets = widths.map((_, index) => widths.slice(0, index).reduce((sum, width) => sum + width, 0));
  return {
    widths,
    total: widths.reduce((sum, width) => sum + width, 0),
    frozen: offsets.slice(0, frozenColumns),
  };
}
