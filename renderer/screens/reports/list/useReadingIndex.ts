import { useEffect, useRef, useState } from 'react';
import { loadReadings } from '#renderer/subjects/readings.ts';

/** How long names are processed before yielding to the window, in ms. */
const SLICE_MS = 5;

/**
 * 拼音 and initials of names, lower case, for searching. They are computed in idle time, before anybody searches;
 * a name not processed yet is found by its characters alone.
 */
export function useReadingIndex(names: readonly string[]): (name: string) => string {
  const known = useRef(new Map<string, string>());
  const [readingOf, setReadingOf] = useState<(name: string) => string>(() => noReading);
  useEffect(() => {
    let stopped = false;
    const read = async () => {
      const open = [...new Set(names)].filter((name) => !known.current.has(name));
      if (open.length === 0) return;
      await turn();
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
  }, [names]);
  return readingOf;
}

function noReading(): string {
  return '';
}

/** Resolves when the window is idle. */
function turn(): Promise<void> {
  return new Promise((resolve) => requestIdleCallback(() => resolve(), { timeout: 500 }));
}
