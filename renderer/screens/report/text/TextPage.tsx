import { EditorContent } from '@tiptap/react';
import { type ReactNode, useEffect, useMemo } from 'react';
import type { Draft } from '#renderer/draft/useReport.ts';
import type { Places, WordsAt } from '#renderer/navigation/usePlaces.ts';
import { figureOrigin } from '#renderer/text-editor/figure-origin.ts';
import { looksOf } from '#renderer/text-editor/paragraph-looks.ts';
import { useGoTo, usePartEditor } from '#renderer/text-editor/usePartEditor.ts';
import { lookupOf } from '#shared/narrative/facts/sources';
import { entriesFor } from '#shared/narrative/texts/own-words';
import { renderParts } from '#shared/narrative/texts/report-texts';
import { commentsOf } from '#shared/report/notes/comments';
import type { TextPart } from '#shared/report/report';
import { GlossaryTools } from './GlossaryTools.tsx';
import { NextReason } from './NextReason.tsx';
import { OverviewForm } from './OverviewForm.tsx';
import { openSource } from './open-source.ts';
import { ParagraphPanel } from './ParagraphPanel.tsx';
import { ReplaceWords } from './ReplaceWords.tsx';
import { TextTools } from './TextTools.tsx';
import { useTemplateText } from './useTemplateText.ts';

/** One part of the document's text in one editor, with figures linked to the forms. */
export function TextPage(props: {
  readonly draft: Draft;
  readonly part: TextPart;
  /** A text to scroll into view. */
  readonly at: WordsAt | null;
  readonly onOpen: Places['open'];
  /** Called with the paragraph that the cursor is in. */
  readonly onCurrent: (paragraph: number) => void;
  /** Further buttons of the page. */
  readonly children: ReactNode;
}) {
  const { draft, part, at, onOpen, onCurrent } = props;
  const { report, computed, readOnly } = draft;
  const worded = useMemo(() => renderParts(report, computed)[part], [report, computed, part]);
  const lookup = useMemo(() => lookupOf({ report, computed, facts: report.facts }), [report, computed]);
  const { findings } = draft.checks;
  const comments = useMemo(() => commentsOf(report), [report]);
  const looks = useMemo(
    () => looksOf({ part, paragraphs: worded.paragraphs, findings, meant: at, comments }),
    [part, worded, findings, at, comments],
  );
  const jump = (source: string) => openSource(source, onOpen);
  const toEdit = useMemo(
    () => ({
      label: part,
      paragraphs: worded.paragraphs,
      looks,
      source: { lookup, unit: report.单位, originOf: (figure: string) => figureOrigin(figure, report) },
      readOnly,
    }),
    [part, worded, looks, lookup, report, readOnly],
  );
  const editing = usePartEditor(toEdit, {
    onEdit: (edited) => {
      const paragraphs = entriesFor(edited, worded.template, report.texts[part]);
      draft.edit({ kind: 'text', part, paragraphs: paragraphs && [...paragraphs] });
    },
    onJump: jump,
  });
  useGoTo(editing, at);
  const templateText = useTemplateText(report, part, worded, lookup);
  const current = editing?.current ?? 0;
  useEffect(() => onCurrent(current), [onCurrent, current]);

  return (
    <>
      <div className="page-head">
        <h2>{part}</h2>
        <NextReason paragraphs={worded.paragraphs} editing={editing} />
        <span className="spacer" />
        {editing !== null && !readOnly && (
          <TextTools draft={draft} part={part} worded={worded} editing={editing} />
        )}
        <ReplaceWords draft={draft} onOpen={onOpen} />
        {props.children}
      </div>
      {part === '部门概况' && <OverviewForm draft={draft} />}
      <EditorContent className="part-editor" editor={editing?.editor ?? null} />
      {part === '名词解释' && editing !== null && !readOnly && (
        <GlossaryTools paragraphs={worded.paragraphs} editing={editing} />
      )}
      {editing !== null && (
        <ParagraphPanel
          key={current}
          draft={draft}
          part={editing}
          textPart={part}
          paragraph={worded.paragraphs[current] ?? null}
          template={templateText(current)}
          onJump={jump}
        />
      )}
    </>
  );
}
