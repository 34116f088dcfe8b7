import { useDeferredValue, useEffect, useMemo, useRef } from 'react';
import type { Draft } from '#renderer/draft/useReport.ts';
import type { ParagraphOrigin } from '#shared/publication/blocks';
import { publish } from '#shared/publication/publish';
import { bringIntoView, originOf } from './origins.ts';
import { pageStyle } from './page-style.ts';
import { SectionPages } from './SectionPages.tsx';
import { usePageZoom } from './usePageZoom.ts';

/**
 * The whole document on its pages, from the model used for exports. A click on a figure goes to its source, a
 * click on a paragraph to the paragraph.
 */
export function Preview(props: {
  readonly draft: Pick<Draft, 'pack' | 'report' | 'computed'>;
  /** The paragraph being edited, which is scrolled into view. */
  readonly at: ParagraphOrigin;
  readonly onSource: (source: string) => void;
  readonly onWords: (origin: ParagraphOrigin) => void;
}) {
  const { pack, report, computed } = useDeferredValue(props.draft);
  const publication = useMemo(() => publish(pack, report, computed), [pack, report, computed]);
  const scroller = useRef<HTMLElement>(null);
  usePageZoom(scroller);
  const latest = useRef(props);
  latest.current = props;
  const { part, paragraph } = props.at;

  useEffect(() => {
    const element = scroller.current;
    const onClick = ({ target }: MouseEvent) => {
      if (!(target instanceof Element)) return;
      const source = target.closest<HTMLElement>('[data-source]')?.dataset.source;
      const origin = originOf(target);
      if (source !== undefined) latest.current.onSource(source);
      else if (origin !== null) latest.current.onWords(origin);
    };
    element?.addEventListener('click', onClick);
    return () => element?.removeEventListener('click', onClick);
  }, []);

  useEffect(() => {
    const frame = requestAnimationFrame(() => bringIntoView(scroller.current, { part, paragraph }));
    return () => cancelAnimationFrame(frame);
  }, [part, paragraph]);

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, also for those without a mouse
    <section ref={scroller} className="preview" aria-label="预览" tabIndex={0} style={pageStyle()}>
      {publication.sections.map((section, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: sections have no other identity
        <SectionPages key={at} section={section} all={publication.sections} />
      ))}
    </section>
  );
}
