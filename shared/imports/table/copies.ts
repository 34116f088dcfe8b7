import { roundToPrinted } from '#shared/money/amount';
import type { TableDefinition } from '#shared/tables/grammar';
import type { ReadCell, ReadRow, ReadTable } from './read-table.ts';

/**
 * A workbook may hold a form twice: to the 分 in 元, and rounded in 万元 as it is printed. Where every figure of one
 * rounds to the other's, both are one form: the exact amounts, the other's print and words. So they are where both are
 * in 元 and say the same. `null` where they are not.
 */
export function joinCopies(one: ReadTable, other: ReadTable): ReadTable | null {
  const [exact, printed] = one.unit === '元' ? [one, other] : [other, one];
  if (exact.unit !== '元') return null;
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

/** Looked for once: a file may hold any number of tables that one is laid beside. */
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
 * A form may be printed in halves, each with a header of its own (“三公”经费: 预算数 above 决算数). `null` where two
 * tables hold rows of one name, or stand in different sheets.
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
