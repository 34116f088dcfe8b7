import { Button } from 'antd';
import { useEffect, useState } from 'react';
import type { Draft } from '#renderer/draft/useReport.ts';
import type { RenderedParagraph } from '#shared/narrative/texts/report-texts';
import { commentsOf, placeOfParagraph, sayComment } from '#shared/report/notes/comments';
import type { TextPart } from '#shared/report/report';
import { CommentDialog } from './CommentDialog.tsx';

/** The comment on the current paragraph, and a button to write one, or Shift+F2. */
export function ParagraphComment(props: {
  readonly draft: Draft;
  readonly part: TextPart;
  readonly paragraph: RenderedParagraph;
}) {
  const { draft, part, paragraph } = props;
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'F2' || !event.shiftKey) return;
      event.preventDefault();
      setOpen(true);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
  const place = placeOfParagraph(part, paragraph);
  const comment = commentsOf(draft.report).get(place);
  if (comment === undefined && draft.readOnly) return null;
  return (
    <div className="row">
      <Button size="small" title="给本段写批注，不印（Shift+F2）" onClick={() => setOpen(true)}>
        批注
      </Button>
      <span className="comment">{comment === undefined ? '' : sayComment(comment)}</span>
      {open && <CommentDialog draft={draft} place={place} onClose={() => setOpen(false)} />}
    </div>
  );
}
