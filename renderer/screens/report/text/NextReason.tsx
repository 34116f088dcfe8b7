import { Button } from 'antd';
import { goToParagraph } from '#renderer/words/changes.ts';
import type { PartEditor } from '#renderer/words/usePartEditor.ts';
import type { WordedParagraph } from '#shared/narrative/words';

/** How many places still want words, and the way to the next of them. */
export function NextReason(props: {
  readonly paragraphs: readonly WordedParagraph[];
  readonly editing: PartEditor | null;
}) {
  const { paragraphs, editing } = props;
  const asking = paragraphs.flatMap(({ reasons }, at) =>
    reasons.some(({ demanded, given }) => demanded && given === null) ? [at] : [],
  );
  if (editing === null || asking.length === 0) return null;
  const next = asking.find((at) => at > editing.current) ?? asking[0] ?? 0;
  return (
    <Button size="small" type="link" onClick={() => goToParagraph(editing.editor, next)}>
      {`${asking.length} 段待填原因 ›`}
    </Button>
  );
}
