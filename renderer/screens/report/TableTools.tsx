import { Button } from 'antd';
import { useState } from 'react';
import type { Draft } from '#renderer/draft/useReport.ts';
import type { Address } from '#shared/tables/address';
import { type TableDefinition, 合计 } from '#shared/tables/grammar';
import { AddRow } from './AddRow.tsx';
import { DeleteRow } from './DeleteRow.tsx';

/** What can be done with a form as a whole and with its active cell: the buttons above it. */
export function TableTools(props: {
  readonly draft: Draft;
  readonly definition: TableDefinition;
  /** The active cell, where it holds a figure. */
  readonly active: Address | null;
}) {
  const { draft, definition } = props;
  const [adding, setAdding] = useState(false);
  const hasOwnRows = definition.blocks.some((block) => block.rows.kind === 'subjects');
  if (!hasOwnRows) return null;
  const { rows } = draft.report.tables[definition.id];
  return (
    <>
      <Button onClick={() => setAdding(true)}>增加科目</Button>
      <DeleteRow draft={draft} table={definition.id} rows={rows.filter((row) => row.id !== 合计)} />
      <AddRow
        open={adding}
        onClose={() => setAdding(false)}
        onAdd={(code, label) => draft.addRow(definition.id, code, label)}
      />
    </>
  );
}
