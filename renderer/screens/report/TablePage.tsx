import { useMemo, useState } from 'react';
import type { Draft } from '#renderer/draft/useReport.ts';
import { gridModel } from '#renderer/grid/model.ts';
import { TableForm } from '#renderer/grid/TableForm.tsx';
import { layOutTable } from '#shared/report/lay-out';
import type { Address, TableId } from '#shared/tables/address';
import { findTable } from '#shared/tables/packs/index';
import { TableNote } from './TableNote.tsx';
import { TableTools } from './TableTools.tsx';
import { useTableWriter } from './useTableWriter.ts';

export function TablePage({ draft, table }: { readonly draft: Draft; readonly table: TableId }) {
  const { report, pack, computed } = draft;
  const [active, setActive] = useState<Address | null>(null);
  const write = useTableWriter(draft);
  const definition = findTable(pack, table);
  const entered = report.tables[table];
  const layout = useMemo(() => layOutTable(definition, entered), [definition, entered]);
  const model = useMemo(() => gridModel(layout, computed, report.单位), [layout, computed, report.单位]);

  return (
    <>
      <div className="page-head">
        <h2>{entered.printed.标题 ?? definition.title}</h2>
        <span className="quiet">{`${definition.number}　单位：${report.单位}`}</span>
        <span className="spacer" />
        <TableTools draft={draft} definition={definition} active={active} />
      </div>
      <TableForm
        title={definition.title}
        layout={layout}
        model={model}
        onWrite={write}
        onActive={setActive}
      />
      <TableNote definition={definition} table={entered} />
    </>
  );
}
