import { useEffect, useRef } from 'react';
import { Preview } from '#renderer/preview/Preview.tsx';
import type { TableId } from '#shared/tables/address';
import type { Sample } from './useSample.ts';

/** The part of the preview to show: a form, or a paragraph of 决算情况说明. */
export type Shown = { readonly table: TableId } | { readonly paragraph: number };

/** The forms and the text as printed, with a fictional department's figures. */
export function PackPreview({ sample, shown }: { readonly sample: Sample; readonly shown: Shown }) {
  const frame = useRef<HTMLDivElement>(null);
  const table = 'table' in shown ? shown.table : null;
  const paragraph = 'paragraph' in shown ? shown.paragraph : -1;
  useEffect(() => {
    if (table === null) return;
    const drawn = requestAnimationFrame(() =>
      frame.current?.querySelector(`[data-table="${CSS.escape(table)}"]`)?.scrollIntoView({ block: 'start' }),
    );
    return () => cancelAnimationFrame(drawn);
  }, [table]);
  return (
    <div ref={frame} className="pack-preview">
      <Preview
        draft={sample}
        at={{ part: '决算情况说明', paragraph }}
        onSource={() => undefined}
        onWords={() => undefined}
      />
    </div>
  );
}
