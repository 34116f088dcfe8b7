import { App, Button } from 'antd';
import { useMemo, useState } from 'react';
import type { CellEdit } from '#renderer/draft/edit-report.ts';
import type { Draft } from '#renderer/draft/useReport.ts';
import { type GridCell, gridModel } from '#renderer/grid/model.ts';
import { TableForm } from '#renderer/grid/TableForm.tsx';
import type { TypedEdit } from '#renderer/grid/useCursor.ts';
import { parseAmount } from '#shared/money/amount';
import { layOutTable } from '#shared/report/lay-out';
import type { TableId } from '#shared/tables/address';
import { 合计 } from '#shared/tables/grammar';
import { findTable } from '#shared/tables/packs/index';
import { AddRow } from './AddRow.tsx';
import { DeleteRow } from './DeleteRow.tsx';

export function TablePage({ draft, table }: { readonly draft: Draft; readonly table: TableId }) {
  const { report, pack, computed } = draft;
  const { message } = App.useApp();
  const [adding, setAdding] = useState(false);
  const definition = findTable(pack, table);
  const entered = report.tables[table];
  const layout = useMemo(() => layOutTable(definition, entered), [definition, entered]);
  const model = useMemo(() => gridModel(layout, computed, report.单位), [layout, computed, report.单位]);
  const hasOwnRows = definition.blocks.some((block) => block.rows.kind === 'subjects');

  const write = (edits: readonly TypedEdit[], refused: readonly GridCell[]) => {
    if (refused.length > 0) message.info(refusal(refused));
    const read = readEdits(edits, report.单位);
    if (read.problem !== null) message.error(read.problem);
    else if (read.edits.length > 0) draft.writeCells(read.edits);
  };

  return (
    <>
      <div className="page-head">
        <h2>{entered.printed.标题 ?? definition.title}</h2>
        <span className="quiet">{`${definition.number}　单位：${report.单位}`}</span>
        <span className="spacer" />
        {hasOwnRows && <Button onClick={() => setAdding(true)}>增加科目</Button>}
        {hasOwnRows && (
          <DeleteRow draft={draft} table={table} rows={entered.rows.filter((row) => row.id !== 合计)} />
        )}
      </div>
      <TableForm title={definition.title} layout={layout} model={model} onWrite={write} />
      <p className="status">{`注：${entered.printed.注 ?? definition.note}`}</p>
      <AddRow
        open={adding}
        onClose={() => setAdding(false)}
        onAdd={(code, label) => draft.addRow(table, code, label)}
      />
    </>
  );
}

function refusal(cells: readonly GridCell[]): string {
  const [first] = cells;
  return cells.length === 1 && first !== undefined
    ? `这一格由公式得出，不用填列${first.hint === '' ? '' : `（${first.hint}）`}`
    : `${cells.length} 格由公式得出，没有填列`;
}

/** All edits or none: one text that is no amount refuses the whole. */
function readEdits(
  edits: readonly TypedEdit[],
  unit: Draft['report']['单位'],
): { readonly edits: readonly CellEdit[]; readonly problem: string | null } {
  const read: CellEdit[] = [];
  for (const { cell, text } of edits) {
    if (cell.address === null) continue;
    const amount = parseAmount(text, unit);
    if (!amount.ok) return { edits: [], problem: amount.error.message };
    const entry = amount.value === null ? null : { amount: amount.value, printed: null };
    read.push({ address: cell.address, text, cell: entry });
  }
  return { edits: read, problem: null };
}
