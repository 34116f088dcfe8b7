import { Fragment, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { PublicationBlock } from '#shared/publication/blocks';
import { BlockView } from './BlockView.tsx';
import { FLOW } from './page-style.ts';

/**
 * Running text on as many pages as it needs. The text is one flow; page-wide floats keep its lines out of the
 * margins between two pages, so that a paragraph breaks at a line, as in print.
 */
export function FlowPages({ blocks }: { readonly blocks: readonly PublicationBlock[] }) {
  const flow = useRef<HTMLDivElement>(null);
  const sheet = useRef<HTMLDivElement>(null);
  const [pages, setPages] = useState(1);

  const measure = useCallback(() => {
    const scale = (sheet.current?.getBoundingClientRect().height ?? 0) / FLOW.page;
    const height = (flow.current?.getBoundingClientRect().height ?? 0) / scale;
    if (scale > 0) setPages((before) => pagesFor(height, before));
  }, []);
  useLayoutEffect(measure);
  useEffect(() => {
    if (flow.current === null) return;
    const observer = new ResizeObserver(measure);
    observer.observe(flow.current);
    return () => observer.disconnect();
  }, [measure]);

  const numbers = Array.from({ length: pages }, (_, at) => at);
  return (
    <div className="flow" style={{ height: `${pages * FLOW.pitch}pt` }}>
      {numbers.map((at) => (
        <div
          key={at}
          ref={at === 0 ? sheet : null}
          className="sheet portrait behind"
          style={{ top: `${at * FLOW.pitch}pt` }}
        />
      ))}
      <div className="flow-text">
        {numbers.slice(1).map((at) => (
          <Fragment key={at}>
            <div className="until-gap" style={{ height: `${FLOW.text}pt` }} />
            <div className="gap" style={{ height: `${FLOW.gap}pt` }} />
          </Fragment>
        ))}
        <div ref={flow}>
          {blocks.map((block, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no other identity
            <BlockView key={at} block={block} />
          ))}
        </div>
      </div>
    </div>
  );
}

/** The number of pages for a flow `height` high including the gaps between `pages` pages, in points. */
function pagesFor(height: number, pages: number): number {
  const gaps = Math.min(pages - 1, Math.floor((height + 1) / FLOW.pitch));
  return Math.max(1, Math.ceil((height - gaps * FLOW.gap - 1) / FLOW.text));
}
