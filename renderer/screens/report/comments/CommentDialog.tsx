import { Button, Input, Modal } from 'antd';
import { type KeyboardEvent, useEffect, useState } from 'react';
import type { Draft } from '#renderer/draft/useReport.ts';
import { placeLabel } from '#shared/narrative/facts/place-label';
import { commentsOf, partOfComment } from '#shared/report/notes/comments';
import { useComment } from './useComment.ts';

/** Writes, changes or removes the comment at one location; Ctrl+Enter saves it. */
export function CommentDialog(props: {
  readonly draft: Draft;
  readonly place: string;
  readonly onClose: () => void;
}) {
  const { draft, place, onClose } = props;
  const existing = commentsOf(draft.report).get(place);
  const [words, setWords] = useState(existing?.words ?? '');
  const write = useComment(draft);
  useFocusBack();
  const keep = (text: string) => {
    if (text.trim() !== (existing?.words ?? '')) void write(place, text);
    onClose();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) keep(words);
  };
  return (
    <Modal
      title={`批注：${partOfComment(place) ?? placeLabel(place, draft.report)}`}
      open
      onCancel={onClose}
      footer={[
        existing !== undefined && !draft.readOnly && (
          <Button key="remove" danger onClick={() => keep('')}>
            删除批注
          </Button>
        ),
        <Button key="cancel" onClick={onClose}>
          取消
        </Button>,
        <Button key="keep" type="primary" disabled={draft.readOnly} onClick={() => keep(words)}>
          记下
        </Button>,
      ]}
    >
      <p className="quiet">
        {existing === undefined
          ? '只在软件里看得到，不印、不公开；移交文件里带着。Ctrl+Enter 记下。'
          : `${existing.who} ${existing.when} 写的；改后记下改的人和时间。`}
      </p>
      <Input.TextArea
        autoFocus
        aria-label="批注"
        rows={4}
        maxLength={2000}
        readOnly={draft.readOnly}
        value={words}
        onChange={(event) => setWords(event.target.value)}
        onKeyDown={onKeyDown}
      />
    </Modal>
  );
}

/** Returns the focus to where it was when the dialog opened: the active cell, or the text. */
function useFocusBack(): void {
  const [opener] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      if (opener instanceof HTMLElement) setTimeout(() => opener.focus({ preventScroll: true }));
    },
    [opener],
  );
}
