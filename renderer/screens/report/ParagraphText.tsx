import type { KeyboardEvent } from 'react';
import { MISSING_TEXT } from '#shared/narrative/field';
import type { WordedParagraph } from '#shared/narrative/words';
import { headingLevel } from '#shared/publication/pages/texts';
import { parseAddress } from '#shared/tables/address';
import type { PageId } from './page.ts';

/** A paragraph as it prints. A figure says where it comes from and leads there. */
export function ParagraphText(props: {
  readonly paragraph: WordedParagraph;
  readonly onEdit: () => void;
  readonly onOpen: (page: PageId) => void;
}) {
  const { paragraph, onEdit } = props;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== 'F2') return;
    event.preventDefault();
    onEdit();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button may not hold the figures' own buttons
    <div
      role="button"
      tabIndex={0}
      className={headingLevel(paragraph.text) === null ? 'paragraph' : 'paragraph heading'}
      onClick={onEdit}
      onKeyDown={onKeyDown}
    >
      {paragraph.runs.map((run, index) =>
        run.source === null ? (
          run.text
        ) : (
          <Figure
            // biome-ignore lint/suspicious/noArrayIndexKey: runs have no other identity
            key={index}
            text={run.text}
            references={run.references}
            onOpen={props.onOpen}
          />
        ),
      )}
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
