import { useEffect, useRef, useState } from 'react';
import { loadReadings } from '#renderer/subjects/readings.ts';
import { namesIn } from '#shared/desk/listed';
import type { DeskReport } from './useDesk.ts';

/** How long names are processed before yielding to the window, in ms. */
const SLICE_MS = 5;

/**
 * 拼音 and initials of the names in the list, lower case, for searching. They are computed in idle time, before
 * anybody searches; a name not processed yet is found by its characters alone.
 */
export function useReadingIndex(reports: readonly DeskReport[]): (name: string) => string {
  const known = useRef(new Map<string, string>());
  const [readingOf, setReadingOf] = useState<(name: string) => string>(() => noReading);
  useEffect(() => {
    let stopped = false;
    const read = async () => {
      // not before the list is painted
      await turn();
      const open = namesIn(reports).filter((name) => !known.current.has(name));
      if (open.length === 0 || stopped) return;
      const readingOfName = await loadReadings();
      for (let at = 0; at < open.length && !stopped; await turn()) {
        for (
          const until = performance.now() + SLICE_MS;
          at < open.length && performance.now() < until;
          at++
        ) {
          const name = open[at] ?? '';
          const { initials, full } = readingOfName(name);
          known.current.set(name, `${initials}\n${full}`);
        }
      }
      if (!stopped) setReadingOf(() => (name: string) => known.current.get(name) ?? '');
    };
    void read();
    return () => {
      stopped = true;
    };
  }, [reports]);
  return readingOf;
}

function noReading(): string {
  return '';
}

/** Resolves when the window is idle. */
function turn(): Promise<void> {
  return new Promise((resolve) => requestIdleCallback(() => resolve(), { timeout: 500 }));
}
