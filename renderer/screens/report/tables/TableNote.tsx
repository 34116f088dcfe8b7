import { useMemo } from 'react';
import type { Draft } from '#renderer/draft/useReport.ts';
import { hasNoFigure } from '#shared/compute/computed';
import { tableOf } from '#shared/report/report';
import type { TableDefinition } from '#shared/tables/grammar';
import { PrintedLine } from './PrintedLine.tsx';

/** The 注 below a form and, while it holds no figure, the 说明 that says so: proposed by the template, editable. */
export function TableNote(props: { readonly draft: Draft; readonly definition: TableDefinition }) {
  const { draft, definition } = props;
  const { id, note, emptyNote } = definition;
  const { 注, 说明 } = tableOf(draft.report.tables, id).printed;
  const empty = useMemo(() => hasNoFigure(id, draft.computed), [id, draft.computed]);
  const showsStatement = emptyNote === undefined ? 说明 !== undefined : empty;
  return (
    <>
      <PrintedLine
        word="注"
        given={注 ?? null}
        template={note}
        readOnly={draft.readOnly}
        onWrite={(text) => draft.edit({ kind: 'words', table: id, words: { 注: text } })}
      />
      {showsStatement && (
        <PrintedLine
          word="说明"
          given={说明 ?? null}
          template={emptyNote ?? ''}
          readOnly={draft.readOnly}
          onWrite={(text) => draft.edit({ kind: 'words', table: id, words: { 说明: text } })}
        />
      )}
    </>
  );
}
