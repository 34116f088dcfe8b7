import type { Cell, Report, ReportTable } from '#shared/report/report';
import { type Place, parseAddress, type TableId } from '#shared/tables/address';

/** What is to stand in one cell: its text as typed (sent on) and its entry (shown at once). */
export interface CellEdit {
  readonly address: string;
  readonly text: string;
  readonly cell: Cell | null;
}

/** The report with cells changed; everything untouched keeps its identity, so that only changed rows redraw. */
export function editCells(report: Report, edits: readonly CellEdit[]): Report {
  const byTable = new Map<TableId, Map<string, [Place, CellEdit][]>>();
  for (const edit of edits) {
    const place = parseAddress(edit.address);
    if (place === null) continue;
    const rows = byTable.get(place.table) ?? new Map<string, [Place, CellEdit][]>();
    rows.set(place.row, [...(rows.get(place.row) ?? []), [place, edit]]);
    byTable.set(place.table, rows);
  }
  const tables = { ...report.tables };
  for (const [id, rows] of byTable) tables[id] = editTable(tables[id], rows);
  return { ...report, tables };
}

function editTable(table: ReportTable, edits: ReadonlyMap<string, [Place, CellEdit][]>): ReportTable {
  return {
    ...table,
    rows: table.rows.map((row) => {
      const own = edits.get(row.id);
      if (own === undefined) return row;
      const cells = { ...row.cells };
      for (const [{ column }, { cell }] of own) {
        if (cell === null) delete cells[column];
        else cells[column] = cell;
      }
      return { ...row, cells };
    }),
  };
}
