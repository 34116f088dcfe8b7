import { type RefObject, useEffect, useRef, useState } from 'react';

const HEAD = 40;

/** The height left for the rows of a table below the lines above it. */
export function useHeight(): readonly [RefObject<HTMLDivElement | null>, number] {
  const box = useRef<HTMLDivElement>(null);
  const [height, setHeight] = useState(400);
  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    const watch = new ResizeObserver(() => setHeight(Math.max(120, element.clientHeight - HEAD)));
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  return [box, height];
}
