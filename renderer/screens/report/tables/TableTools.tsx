import { Button } from 'antd';
import type { Draft } from '#renderer/draft/useReport.ts';
import { AddRow } from '#renderer/subjects/AddRow.tsx';
import { DeleteRow } from '#renderer/subjects/DeleteRow.tsx';
import { type Row, tableOf } from '#shared/report/report';
import { type Address, parseAddress } from '#shared/tables/address';
import type { TableDefinition } from '#shared/tables/grammar';
import { LineTools } from './LineTools.tsx';
import { OverrideButton } from './OverrideButton.tsx';

/** The buttons above a form: actions on the whole form and on its active cell. */
export function TableTools(props: {
  readonly draft: Draft;
  readonly definition: TableDefinition;
  /** The active cell, if it holds a figure. */
  readonly active: Address | null;
  /** The search with which 增加科目 opens; `null` while it is closed. */
  readonly adding: string | null;
  readonly onAdding: (search: string | null) => void;
}) {
  const { draft, definition, adding } = props;
  const override = <OverrideButton draft={draft} active={props.active} />;
  const takesLines = definition.blocks.some(({ rows }) => rows.kind === 'open');
  if (!takesSubjects(definition) && !takesLines) return override;
  const { rows } = tableOf(draft.report.tables, definition.id);
  const place = props.active === null ? null : parseAddress(props.active);
  const row = rows.find(({ id }) => id === place?.row);
  if (takesLines)
    return (
      <>
        {override}
        <LineTools draft={draft} table={definition.id} row={row ?? null} />
      </>
    );
  return (
    <>
      {override}
      <Button onClick={() => props.onAdding('')}>增加科目</Button>
      <DeleteRow
        draft={draft}
        table={definition.id}
        row={row !== undefined && isOwn(definition, row) ? row : null}
      />
      {adding !== null && (
        <AddRow draft={draft} definition={definition} begun={adding} onClose={() => props.onAdding(null)} />
      )}
    </>
  );
}

/** Whether a unit adds 科目 to the form. */
export function takesSubjects({ blocks }: TableDefinition): boolean {
  return blocks.some(({ rows }) => rows.kind === 'subjects' || rows.kind === 'economic');
}

/** Whether the unit added the row; 合计 and rows printed by the form stay. */
function isOwn({ blocks }: TableDefinition, { code }: Row): boolean {
  const isPrinted = blocks.some(
    ({ rows }) => rows.kind === 'economic' && rows.subjects.some((subject) => subject.code === code),
  );
  return code !== null && !isPrinted;
}
