import { bareName } from '#shared/imports/label-matching';
import type { MoneyUnit } from '#shared/money/amount';
import type { ColumnId } from '#shared/tables/address';
import type { Block, TableDefinition } from '#shared/tables/grammar';
import { type Assigned, placed } from './assign-columns.ts';
import { type MayBeIn, optionsOf } from './fillings.ts';
import type { Stated } from './stated-amounts.ts';
import type { TextRow } from './tokens.ts';

const SPENT = '本年支出合计';
const TOTAL = '总计';

/**
 * Finds the columns of the lines of a 总表 with several amounts each: the columns are sums of their lines, and funds
 * that the other half does not receive have no amounts.
 */
export function assignLines(
  definition: TableDefinition,
  rows: readonly TextRow[],
  unit: MoneyUnit | null,
  stated: Stated,
): Assigned {
  const block = definition.blocks.find(
    (each) => each.rows.kind === 'lines' && amountColumns(each).length > 1,
  );
  if (block === undefined) return { rows, doubts: [] };
  const columns = amountColumns(block);
  const mayBeIn = fundsIn(rows, block);
  const open = rows
    .filter((row) => row.block === block)
    .map((row) => optionsOf(row, columns, definition, unit, mayBeIn));
  const at = open.findIndex(({ row }) => bareName(row.label) === SPENT);
  const [spent, total] = [open[at], open.find(({ row }) => bareName(row.label) === TOTAL)];
  if (spent === undefined) return { rows, doubts: [] };
  const form = { columns, definition, stated };
  const lines = placed({ ...form, rows }, spent, (code) => (code === null ? open.slice(0, at) : []));
  if (total === undefined) return lines;
  const parts = open.slice(at).filter((each) => each !== total);
  const sums = placed({ ...form, rows: lines.rows }, total, (code) => (code === null ? parts : []));
  return { rows: sums.rows, doubts: [...lines.doubts, ...sums.doubts] };
}

function amountColumns({ columns }: Block): readonly ColumnId[] {
  return columns.flatMap(({ id, role }) => (role === 'amount' ? [id] : []));
}

/** The columns of funds with an amount in the lines of that name in the other half; all if it has no such lines. */
function fundsIn(rows: readonly TextRow[], block: Block): MayBeIn {
  const others = rows.filter((row) => row.block !== block);
  return (column) => {
    const lines = others.filter((row) => bareName(row.label).startsWith(column));
    return (
      lines.length === 0 ||
      lines.some(({ figures }) => figures.some((token) => token !== null && /[1-9]/.test(token.text)))
    );
  };
}
