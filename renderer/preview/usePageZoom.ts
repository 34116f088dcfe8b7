import { type RefObject, useLayoutEffect } from 'react';
import { A4 } from '#shared/publication/presets/pages';

const PIXELS_PER_MM = 96 / 25.4;
const AROUND = 22;

/** Fits pages, portrait and landscape, to the width of the preview. */
export function usePageZoom(scroller: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const adjust = () => {
      const room = Math.max(100, element.clientWidth - AROUND);
      element.style.setProperty('--zoom', String(room / (A4.width * PIXELS_PER_MM)));
      element.style.setProperty('--zoom-landscape', String(room / (A4.height * PIXELS_PER_MM)));
    };
    const observer = new ResizeObserver(adjust);
    observer.observe(element);
    adjust();
    return () => observer.disconnect();
  }, [scroller]);
}
