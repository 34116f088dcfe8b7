import { Preview } from '#renderer/preview/Preview.tsx';
import type { Sample } from './useSample.ts';

/** The forms and the text as they will print, with a fictional department's figures. */
export function PackPreview(props: { readonly sample: Sample; readonly paragraph: number }) {
  const at = { part: '决算情况说明', paragraph: props.paragraph } as const;
  return <Preview draft={props.sample} at={at} onSource={() => undefined} onWords={() => undefined} />;
}
