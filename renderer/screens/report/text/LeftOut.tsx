import { Button, Dropdown } from 'antd';
import { insertParagraph } from '#renderer/text-editor/changes.ts';
import type { PartEditor } from '#renderer/text-editor/usePartEditor.ts';
import { missingFromPart } from '#shared/narrative/texts/own-words';
import type { RenderedPart } from '#shared/narrative/texts/report-texts';
import type { ParagraphEntry } from '#shared/report/report';

/** The template's paragraphs that were removed, each of which can be restored to its position. */
export function LeftOut(props: {
  readonly worded: RenderedPart;
  readonly entries: readonly ParagraphEntry[] | null;
  readonly editing: PartEditor;
}) {
  const { template, paragraphs } = props.worded;
  const leftOut = missingFromPart(template, props.entries);
  if (leftOut.length === 0) return null;
  const restore = (key: string) => {
    const at = template.findIndex((each) => each.key === key);
    const paragraph = template[at];
    if (paragraph === undefined) return;
    const before = new Set(template.slice(0, at).map((each) => each.key));
    const behind = paragraphs.findLastIndex((each) => before.has(each.key ?? ''));
    insertParagraph(props.editing.editor, behind, paragraph);
  };
  const items = leftOut.map(({ key, markup }) => ({ key, label: `${markup.slice(0, 24)}…` }));
  return (
    <Dropdown trigger={['click']} menu={{ items, onClick: ({ key }) => restore(key) }}>
      <Button size="small">{`找回已删 ${leftOut.length} 段`}</Button>
    </Dropdown>
  );
}
