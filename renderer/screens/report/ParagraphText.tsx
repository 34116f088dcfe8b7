import { type KeyboardEvent, useEffect, useRef } from 'react';
import { markRuns, type TextMark } from '#renderer/checks/mark-runs.ts';
import { MISSING_TEXT } from '#shared/narrative/field';
import type { WordedParagraph } from '#shared/narrative/words';
import { headingLevel } from '#shared/publication/pages/texts';
import { parseAddress } from '#shared/tables/address';
import type { PageId } from './page.ts';
import type { WordsAt } from './usePlaces.ts';

/** A paragraph as it prints. A figure says where it comes from and leads there; what the check found is marked. */
export function ParagraphText(props: {
  readonly paragraph: WordedParagraph;
  readonly marks: readonly TextMark[];
  /** Its words that were asked for: they come into view. */
  readonly at: WordsAt | null;
  readonly onEdit: () => void;
  readonly onOpen: (page: PageId) => void;
}) {
  const { paragraph, at, onEdit } = props;
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (at === null) return;
    element.current?.scrollIntoView({ block: 'center' });
    element.current?.focus({ preventScroll: true });
  }, [at]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== 'F2') return;
    event.preventDefault();
    onEdit();
  };
  const isMeant = (from: number) => at?.range != null && from >= at.range[0] && from < at.range[1];
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button may not hold the figures' own buttons
    <div
      ref={element}
      role="button"
      tabIndex={0}
      className={headingLevel(paragraph.text) === null ? 'paragraph' : 'paragraph heading'}
      onClick={onEdit}
      onKeyDown={onKeyDown}
    >
      {markRuns(paragraph.runs, props.marks).map(({ run, text, from, mark }) => {
        const words =
          run.source === null ? (
            text
          ) : (
            <Figure key={from} text={text} references={run.references} onOpen={props.onOpen} />
          );
        return mark === null ? (
          words
        ) : (
          <mark
            key={from}
            className={`found ${mark.severity}${isMeant(from) ? ' meant' : ''}`}
            title={mark.message}
          >
            {words}
          </mark>
        );
      })}
    </div>
  );
}

function Figure(props: {
  readonly text: string;
  readonly references: readonly string[];
  readonly onOpen: (page: PageId) => void;
}) {
  const place = props.references.map(parseAddress).find((found) => found !== null);
  return (
    <button
      type="button"
      className={props.text === MISSING_TEXT ? 'figure missing' : 'figure'}
      title={`来自 ${props.references.join('、')}，点击前往`}
      onClick={(event) => {
        event.stopPropagation();
        props.onOpen(place?.table ?? '补充数据');
      }}
    >
      {props.text}
    </button>
  );
}
