import { Button, Input } from 'antd';
import { useState } from 'react';
import type { Draft } from '#renderer/draft/useReport.ts';
import { headingLevel } from '#shared/publication/pages/texts';
import type { TextPart } from '#shared/report/report';

/** One part of the document's text, paragraph by paragraph. */
export function TextPage({ draft, part }: { readonly draft: Draft; readonly part: TextPart }) {
  const paragraphs = draft.report.texts[part] ?? [];
  const [editing, setEditing] = useState<number | null>(null);
  const write = (index: number, text: string) => {
    setEditing(null);
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    if (lines.join('\n') === (paragraphs[index] ?? '')) return;
    draft.writeText(part, paragraphs.toSpliced(index, 1, ...lines));
  };
  return (
    <>
      <div className="page-head">
        <h2>{part}</h2>
        <span className="quiet">{`${paragraphs.length} 段。点一段即可修改；清空并离开即删除该段。`}</span>
        <span className="spacer" />
        <Button onClick={() => setEditing(paragraphs.length)}>增加一段</Button>
      </div>
      <div className="paragraphs">
        <div>
          {[...paragraphs, ...(editing === paragraphs.length ? [''] : [])].map((text, index) =>
            index === editing ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no other identity
              <ParagraphInput key={index} text={text} onDone={(edited) => write(index, edited)} />
            ) : (
              // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no other identity
              <ParagraphText key={index} text={text} onEdit={() => setEditing(index)} />
            ),
          )}
        </div>
      </div>
    </>
  );
}

function ParagraphText({ text, onEdit }: { readonly text: string; readonly onEdit: () => void }) {
  const kind = headingLevel(text) === null ? 'paragraph' : 'paragraph heading';
  return (
    <button type="button" className={kind} onClick={onEdit}>
      {text}
    </button>
  );
}

function ParagraphInput({
  text,
  onDone,
}: {
  readonly text: string;
  readonly onDone: (text: string) => void;
}) {
  return (
    <Input.TextArea
      autoFocus
      autoSize
      defaultValue={text}
      aria-label="修改段落"
      onBlur={(event) => onDone(event.target.value)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onDone(text);
      }}
    />
  );
}
