import type { PreviewCell } from '#shared/imports/bring-in/preview';
import { parseAddress } from '#shared/tables/address';

export interface ReadRows {
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly id: string;
    readonly label: string;
    readonly cells: ReadonlyMap<string, PreviewCell>;
  }[];
}

/** The figures of a form as rows and columns, both in reading order. */
export function readRows(cells: readonly PreviewCell[]): ReadRows {
  const rows = new Map<string, { id: string; label: string; cells: Map<string, PreviewCell> }>();
  for (const cell of cells) {
    const id = parseAddress(cell.address)?.row ?? cell.label;
    const row = rows.get(id) ?? { id, label: cell.label, cells: new Map() };
    row.cells.set(cell.column, cell);
    rows.set(id, row);
  }
  return { columns: [...new Set(cells.map(({ column }) => column))], rows: [...rows.values()] };
}
