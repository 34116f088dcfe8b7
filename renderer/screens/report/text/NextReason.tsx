import type { Editor } from '@tiptap/core';
import { Button } from 'antd';
import { flushSync } from 'react-dom';
import { goToParagraph } from '#renderer/text-editor/changes.ts';
import type { PartEditor } from '#renderer/text-editor/usePartEditor.ts';
import type { RenderedParagraph } from '#shared/narrative/texts/report-texts';
import { REASON } from '#shared/narrative/writing/reasons';
import { ASKED_REASON } from './ReasonInputs.tsx';

/** The number of paragraphs that still need a text, and a link to the next one. */
export function NextReason(props: {
  readonly paragraphs: readonly RenderedParagraph[];
  readonly editing: PartEditor | null;
}) {
  const { paragraphs, editing } = props;
  const asking = paragraphs.flatMap((paragraph, at) => (isAsking(paragraph) ? [at] : []));
  if (editing === null || asking.length === 0) return null;
  const next = asking.find((at) => at > editing.current) ?? asking[0] ?? 0;
  return (
    <Button size="small" type="link" onClick={() => goToReason(editing.editor, next)}>
      {`${asking.length} 段待填原因 ›`}
    </Button>
  );
}

function isAsking({ reasons, own, text }: RenderedParagraph): boolean {
  return own ? text.includes(REASON) : reasons.some(({ demanded, given }) => demanded && given === null);
}

/** Focuses the box for the reason: a text typed into the paragraph would be beside 【原因】, not replace it. */
function goToReason(editor: Editor, paragraph: number): void {
  flushSync(() => goToParagraph(editor, paragraph));
  document.querySelector<HTMLInputElement>(`.${ASKED_REASON} input`)?.focus();
}
