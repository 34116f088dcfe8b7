import { type RefObject, useCallback, useEffect, useMemo, useState } from 'react';
import { ROW_HEIGHT } from './gaps.ts';

const KEY = 'juesuan-zoom';
const STEPS = [0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2];
/** Wheel travel of one step, so that a touchpad does not skip through all of them. */
const TRAVEL = 40;

export interface Zoom {
  /** 1 is the designed size. */
  readonly factor: number;
  /** In px; of a one-line row. */
  readonly rowHeight: number;
  in(): void;
  out(): void;
  reset(): void;
}

/** The zoom of a grid, changed with Ctrl and the wheel or by keys; remembered between sessions. */
export function useZoom(scroller: RefObject<HTMLElement | null>): Zoom {
  const [factor, setFactor] = useState(readFactor);
  const by = useCallback(
    (steps: number) =>
      setFactor((before) => {
        const now = STEPS[Math.min(STEPS.length - 1, Math.max(0, STEPS.indexOf(before) + steps))] ?? 1;
        localStorage.setItem(KEY, String(now));
        return now;
      }),
    [],
  );
  useEffect(() => {
    const box = scroller.current;
    let travelled = 0;
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      travelled += event.deltaY;
      if (Math.abs(travelled) < TRAVEL) return;
      by(travelled > 0 ? -1 : 1);
      travelled = 0;
    };
    box?.addEventListener('wheel', onWheel, { passive: false });
    return () => box?.removeEventListener('wheel', onWheel);
  }, [scroller, by]);
  return useMemo(
    () => ({
      factor,
      rowHeight: Math.round(ROW_HEIGHT * factor),
      in: () => by(1),
      out: () => by(-1),
      reset: () => by(STEPS.indexOf(1) - STEPS.indexOf(factor)),
    }),
    [factor, by],
  );
}

function readFactor(): number {
  const kept = Number(localStorage.getItem(KEY));
  return STEPS.includes(kept) ? kept : 1;
}
