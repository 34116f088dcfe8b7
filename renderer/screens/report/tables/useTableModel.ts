import { useEffect, useMemo, useRef } from 'react';
import { cellMarks } from '#renderer/checks/cell-marks.ts';
import type { Draft } from '#renderer/draft/useReport.ts';
import { type TableModel, tableModel } from '#renderer/grid/model/table-model.ts';
import type { Edited } from '#shared/edits/planned';
import { layOutTable } from '#shared/report/layout/lay-out-table';
import { commentsOf, sayComment } from '#shared/report/notes/comments';
import { type Report, type ReportTable, tableOf } from '#shared/report/report';
import { type Address, parseAddress } from '#shared/tables/address';
import type { TableDefinition } from '#shared/tables/grammar';

/** A form of the report as drawn by the grid; parts unchanged by an edit keep their identity. */
export function useTableModel(draft: Draft, definition: TableDefinition, asPrinted: boolean): TableModel {
  const { report, computed, checks } = draft;
  const table = tableOf(report.tables, definition.id);
  const unit = report.单位;
  const comments = useMemo(() => commentsOn(report), [report]);
  const before = useRef<TableModel>(undefined);
  const layout = useMemo(() => layOutTable(definition, table), [definition, table]);
  const marks = useMemo(() => cellMarks(checks.findings, ({ address }) => address), [checks.findings]);
  const model = useMemo(
    () =>
      tableModel(
        { definition, layout, computed, unit, asPrinted, marks, comments, provenance: provenanceOf(table) },
        before.current,
      ),
    [definition, layout, computed, unit, asPrinted, marks, comments, table],
  );
  useEffect(() => {
    before.current = model;
  }, [model]);
  return model;
}

/** Comments by the address of the cell, formatted for people. */
function commentsOn(report: Report): ReadonlyMap<string, string> {
  return new Map([...commentsOf(report)].map(([place, comment]) => [place, sayComment(comment)]));
}

/** A form of a report that is not shown yet: without findings and sources. */
export function plainModel(of: Edited, definition: TableDefinition, asPrinted: boolean): TableModel {
  const { report, computed } = of;
  const layout = layOutTable(definition, tableOf(report.tables, definition.id));
  const plain = { unit: report.单位, marks: new Map(), provenance: () => null };
  return tableModel({ definition, layout, computed, asPrinted, ...plain });
}

/** The source of an imported figure, and its printed form. */
function provenanceOf(table: ReportTable): (at: Address) => string | null {
  const rows = new Map(table.rows.map((row) => [row.id, row]));
  return (at) => {
    const place = parseAddress(at);
    const cell = place === null ? undefined : rows.get(place.row)?.cells[place.column];
    const printed = cell?.printed == null ? '' : `导入时印作 ${cell.printed}`;
    const source = cell?.source === undefined ? '' : `来自 ${cell.source}`;
    return [printed, source].filter(Boolean).join('，') || null;
  };
}
