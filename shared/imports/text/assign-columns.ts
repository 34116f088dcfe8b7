import { addTo } from '#shared/add-to';
import type { MoneyUnit } from '#shared/money/amount';
import type { ColumnId } from '#shared/tables/address';
import { codeAbove } from '#shared/tables/codes/subjects';
import { type TableDefinition, 合计 } from '#shared/tables/grammar';
import { fillings, type OpenRow, optionsOf, placedRow, type Tolerance } from './fillings.ts';
import { type Placed, satisfies } from './placements.ts';
import { rowSums } from './row-sums.ts';
import type { Stated } from './stated-amounts.ts';
import type { TextRow } from './tokens.ts';

/** Rows with their figures in columns. */
export interface Assigned {
  readonly rows: readonly TextRow[];
  /** Rows whose parts were placed although their sums fail: one figure of them is wrong. */
  readonly doubts: readonly TextRow[];
}

/**
 * Finds the columns of rows in which some are blank: the form's sums, by row and by 科目, must leave one way only.
 * They cannot tell one column from another, so the words of the document must state the total of each column.
 * Rows that remain open are left as they are.
 */
export function assignColumns(
  definition: TableDefinition,
  rows: readonly TextRow[],
  unit: MoneyUnit | null,
  stated: Stated,
): Assigned {
  const [block, ...others] = definition.blocks;
  const unchanged = { rows, doubts: [] };
  if (block === undefined || others.length > 0 || block.rows.kind !== 'subjects') return unchanged;
  const columns = block.columns.flatMap(({ id, role }) => (role === 'amount' ? [id] : []));
  const isOpen = ({ figures }: TextRow) => figures.length > 0 && figures.length < columns.length;
  const isTwice = new Set(rows.map(({ id }) => id)).size < rows.length;
  if (!rows.some(isOpen) || isTwice || rows.some(({ figures }) => figures.length === 0)) return unchanged;
  const open = rows.map((row) => optionsOf(row, columns, definition, unit));
  if (areCut(open, columns, definition)) return unchanged;
  const tree = treeOf(open);
  const total = rows.find((row) => row.id === 合计);
  if (total === undefined) return unchanged;
  return placed(
    { rows, columns, definition, stated },
    optionsOf(total, columns, definition, unit),
    (code) => tree.get(code ?? '') ?? [],
  );
}

/** More rows than a few wrong figures are in. */
const MANY_CUT = 3;
const SHARE_CUT = 0.25;

/** Whether rows throughout have sums that no placement satisfies: other columns are copied elsewhere. */
function areCut(
  rows: readonly OpenRow[],
  columns: readonly ColumnId[],
  definition: TableDefinition,
): boolean {
  const sums = rowSums(definition);
  const cut = rows.filter(
    ({ row, options }) =>
      row.figures.length < columns.length && !options.some((option) => satisfies(option, columns, sums)),
  );
  return cut.length > Math.max(MANY_CUT, rows.length * SHARE_CUT);
}

/** A form whose rows are to be placed. */
export interface Form {
  readonly rows: readonly TextRow[];
  readonly columns: readonly ColumnId[];
  readonly definition: TableDefinition;
  readonly stated: Stated;
}

/** Places a total, the rows of which it is the sum (`below` the code `null`), and the rows below those. */
export function placed(
  { rows, columns, definition, stated }: Form,
  total: OpenRow,
  below: (code: string | null) => readonly OpenRow[],
): Assigned {
  const sums = new Set(rowSums(definition).map((sum) => sum.total));
  const isPart = columns.map((column) => !sums.has(column));
  const isStated = (option: Placed) =>
    option.every((amount, at) => !amount || !isPart[at] || stated(columns[at] ?? '', amount));
  const chosen = chooseTotal(total, below(null), isStated, isPart);
  if (chosen === null) return { rows, doubts: [] };
  const found = new Map<TextRow, Placed>([[total.row, chosen]]);
  const doubts: TextRow[] = [];
  settle({ row: total.row, code: null, at: chosen });
  return { rows: rows.map((row) => placedRow(row, found.get(row))), doubts };

  /** Places the rows below a row, and those below them, where only one way is left. */
  function settle(above: { readonly row: TextRow; readonly code: string | null; readonly at: Placed }): void {
    const own = below(above.code);
    if (own.length === 0) return;
    const exact = fillings(own, above.at, { isPart, wrong: 0 });
    const [only, ...others] = exact.length > 0 ? exact : fillings(own, above.at, { isPart, wrong: 1 });
    if (only === undefined || others.length > 0) return;
    if (exact.length === 0) doubts.push(above.row);
    for (const [at, { row }] of own.entries()) {
      const option = only[at];
      if (option === undefined) continue;
      found.set(row, option);
      if (row.code !== null) settle({ row, code: row.code, at: option });
    }
  }
}

/** The rows directly below each row, by its code; the topmost below the empty code. */
function treeOf(rows: readonly OpenRow[]): ReadonlyMap<string, readonly OpenRow[]> {
  const codes = new Set(rows.map(({ row }) => row.code));
  const tree = new Map<string, OpenRow[]>();
  for (const each of rows) {
    const { code } = each.row;
    if (code !== null) addTo(tree, codeAbove(code, codes) ?? '', each);
  }
  return tree;
}

/** The columns of a total: the only way that its rows below allow, or the only one whose amounts are stated. */
function chooseTotal(
  { options }: OpenRow,
  tops: readonly OpenRow[],
  isStated: (option: Placed) => boolean,
  isPart: Tolerance['isPart'],
): Placed | null {
  const allowed = (wrong: Tolerance['wrong']) =>
    options.filter((option) => fillings(tops, option, { isPart, wrong }).length > 0);
  const exact = allowed(0);
  const possible = exact.length > 0 ? exact : allowed(1);
  if (exact.length === 1) return exact[0] ?? null;
  const [only, ...others] = possible.filter(isStated);
  return others.length === 0 ? (only ?? null) : null;
}
