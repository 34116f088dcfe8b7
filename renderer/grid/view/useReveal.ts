import { type RefObject, useLayoutEffect } from 'react';
import type { GridModel } from '#renderer/grid/model/model.ts';
import { scrollToShow } from './scrolling.ts';
import type { Columns } from './useColumns.ts';

/** Keeps a cell visible, clear of header, frozen columns and total line. */
export function useReveal(
  scroller: RefObject<HTMLDivElement | null>,
  model: GridModel,
  columns: Columns,
  cellId: string,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another cell is brought into view, not the same one at each edit
  useLayoutEffect(() => {
    const box = scroller.current;
    const cell = document.getElementById(cellId);
    if (box !== null && cell !== null) reveal(box, cell, model, columns);
  }, [cellId]);
}

function reveal(box: HTMLElement, cell: HTMLElement, { pinned }: GridModel, columns: Columns): void {
  const row = cell.parentElement;
  if (row === null) return;
  if (!row.className.includes('pinned')) {
    const head = box.querySelector('thead')?.offsetHeight ?? 0;
    box.scrollTop = scrollToShow(
      {
        scroll: box.scrollTop,
        size: box.clientHeight,
        before: head + stuck(box, 'pinned-top', pinned.top),
        after: stuck(box, 'pinned-bottom', pinned.bottom),
      },
      cell.offsetTop,
      cell.offsetHeight,
    );
  }
  if (cell.classList.contains('frozen')) return;
  const frozen = columns.widths.slice(0, columns.frozen.length).reduce((sum, width) => sum + width, 0);
  box.scrollLeft = scrollToShow(
    { scroll: box.scrollLeft, size: box.clientWidth, before: frozen, after: 0 },
    cell.offsetLeft,
    cell.offsetWidth,
  );
}

function stuck(box: HTMLElement, name: string, rows: number): number {
  return rows === 0 ? 0 : ((box.querySelector(`tr.${name}`) as HTMLElement | null)?.offsetHeight ?? 0);
}
