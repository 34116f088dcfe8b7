import { type RefObject, useEffect, useLayoutEffect } from 'react';

/** Repositions an overlay of the grid whenever it is drawn or scrolled. */
export function useOver(scroller: RefObject<HTMLElement | null>, place: () => void): void {
  useLayoutEffect(place);
  useEffect(() => {
    const box = scroller.current;
    box?.addEventListener('scroll', place, { passive: true });
    return () => box?.removeEventListener('scroll', place);
  }, [scroller, place]);
}

/** The rectangle of cells in the scroller's coordinates; `null` if none of them is drawn. */
export function boxOf(scroller: HTMLElement | null, cellIds: readonly string[]): DOMRect | null {
  const rects = cellIds.flatMap((id) => document.getElementById(id)?.getBoundingClientRect() ?? []);
  if (scroller === null || rects.length === 0) return null;
  const view = scroller.getBoundingClientRect();
  const left = Math.min(...rects.map((rect) => rect.left));
  const top = Math.min(...rects.map((rect) => rect.top));
  return new DOMRect(
    left - view.left - scroller.clientLeft,
    top - view.top - scroller.clientTop,
    Math.max(...rects.map((rect) => rect.right)) - left,
    Math.max(...rects.map((rect) => rect.bottom)) - top,
  );
}

/** Positions an element over a rectangle. */
export function layOver(element: HTMLElement | null, box: DOMRect | null): void {
  if (element === null || box === null) return;
  element.style.left = `${box.left}px`;
  element.style.top = `${box.top}px`;
  element.style.width = `${box.width}px`;
  element.style.height = `${box.height}px`;
}
