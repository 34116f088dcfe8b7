import { type RefObject, useCallback, useLayoutEffect, useMemo, useState } from 'react';
import type { GridModel } from '#renderer/grid/model/model.ts';
import { clamp, type GivenWidths, keepGivenWidths, neededWidths, readGivenWidths } from './column-widths.ts';

/** The least fits the widest forms without annexes on 1366 pixels, beside a scroll bar. */
const PIXELS_PER_UNIT = { least: 8.8, most: 12.5 };

export interface Columns {
  /** In px, by column. */
  readonly widths: readonly number[];
  readonly total: number;
  /**
   * Left offsets of the frozen columns: those before the first figure, unless there are further names beside
   * them.
   */
  readonly frozen: readonly number[];
  /** Sets a column's width, in px; `null` fits it to its figures again. */
  resize(column: number, width: number | null): void;
}

/**
 * Column widths that fill the view as the printed form fills its page, within legible limits; wider if figures
 * need it, or as set by a person.
 */
export function useColumns(
  model: GridModel,
  scroller: RefObject<HTMLDivElement | null>,
  zoom: number,
): Columns {
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
  const [given, setGiven] = useState(() => readGivenWidths(columns));
  const resize = useCallback(
    (column: number, width: number | null) =>
      setGiven((before) => {
        const { [column]: _, ...others } = before;
        const now = width === null ? others : { ...others, [column]: clamp(width / zoom) };
        keepGivenWidths(columns, now);
        return now;
      }),
    [columns, zoom],
  );
  // equal numbers in new objects cause no new layout
  const needed = useMemo(() => neededWidths(model), [model]).join();
  return useMemo(() => {
    const least = needed === '' ? [] : needed.split(',').map(Number);
    const asked = { least, given, zoom };
    return { ...layOutColumns(columns, blocks.length === 1, room, asked), resize };
  }, [columns, blocks, room, needed, given, zoom, resize]);
}

function layOutColumns(
  columns: GridModel['columns'],
  freezes: boolean,
  room: number,
  asked: { readonly least: readonly number[]; readonly given: GivenWidths; readonly zoom: number },
): Omit<Columns, 'resize'> {
  const { least, given, zoom } = asked;
  const firstFigure = columns.findIndex((column) => column.role === 'amount');
  const frozenColumns = freezes ? Math.max(0, firstFigure) : 0;
  const units = columns.reduce((sum, { width }) => sum + width, 0);
  const scale = Math.min(PIXELS_PER_UNIT.most, Math.max(PIXELS_PER_UNIT.least, room / zoom / units));
  const widths = columns.map(({ width }, index) =>
    Math.floor((given[index] ?? Math.max(Math.floor(width * scale), least[index] ?? 0)) * zoom),
  );
  const offsets = widths.map((_, index) => widths.slice(0, index).reduce((sum, width) => sum + width, 0));
  return {
    widths,
    total: widths.reduce((sum, width) => sum + width, 0),
    frozen: offsets.slice(0, frozenColumns),
  };
}
