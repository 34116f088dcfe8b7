import { roundToPrinted } from '#shared/money/amount';
import type { TableDefinition } from '#shared/tables/grammar';
import type { ReadCell, ReadRow, ReadTable } from './read-table.ts';

/**
 * A workbook may hold a form twice: exact in 元, and rounded in 万元 as printed. If every figure of one rounds to
 * the other's, they are joined: the exact amounts, with the other's print and texts. So are two in one unit with
 * equal content. Returns `null` otherwise.
 */
export function joinCopies(one: ReadTable, other: ReadTable): ReadTable | null {
  const [exact, printed] = one.unit === '元' ? [one, other] : [other, one];
  if (exact.unit !== '元' && exact.unit !== printed.unit) return null;
  const rows = rowsById(exact);
  const joined: ReadRow[] = [];
  for (const row of printed.rows) {
    const both = joinRows(rows.get(row.id), row, printed.unit);
    if (both === null) return null;
    joined.push(both);
  }
  return {
    ...printed,
    rows: joined,
    problems: [...printed.problems, ...exact.problems],
  };
}

const known = new WeakMap<ReadTable, ReadonlyMap<string, ReadRow>>();

/** Computed once: a file may hold any number of tables to compare one with. */
function rowsById(table: ReadTable): ReadonlyMap<string, ReadRow> {
  const found = known.get(table) ?? new Map(table.rows.map((row) => [row.id, row]));
  known.set(table, found);
  return found;
}

function joinRows(exact: ReadRow | undefined, printed: ReadRow, unit: ReadTable['unit']): ReadRow | null {
  if (exact === undefined) return null;
  const cells = Object.entries(printed.cells).map(([column, cell]) => [
    column,
    joinCells(exact.cells[column], cell, unit),
  ]);
  return cells.some(([, cell]) => cell === null) ? null : { ...printed, cells: Object.fromEntries(cells) };
}

function joinCells(exact: ReadCell | undefined, printed: ReadCell, unit: ReadTable['unit']): ReadCell | null {
  if (exact === undefined) return null;
  if (exact.amount === printed.amount) return printed;
  if (exact.amount === null || printed.amount === null) return null;
  return unit === '万元' && roundToPrinted(exact.amount) === printed.amount
    ? { ...exact, printed: null }
    : null;
}

/**
 * Joins a form printed in halves, each with a header of its own (三公: 预算数 above 决算数). Returns `null` if both
 * tables hold rows of one name, or are in different sheets.
 */
export function joinHalves(
  { sheet, definition }: { readonly sheet: number | null; readonly definition: TableDefinition },
  one: ReadTable,
  other: { readonly sheet: number | null; readonly read: ReadTable },
): ReadTable | null {
  const isRecord = definition.blocks.every(({ rows }) => rows.kind === 'record');
  if (!isRecord || sheet === null || sheet !== other.sheet) return null;
  const own = rowsById(one);
  if (other.read.rows.some(({ id }) => own.has(id))) return null;
  return {
    ...one,
    rows: [...one.rows, ...other.read.rows],
    problems: [...one.problems, ...other.read.problems],
  };
}
