import { readFigure } from '#shared/imports/table/figure';
import type { MoneyUnit } from '#shared/money/amount';
import { isRounding } from '#shared/report/rounding';
import type { ColumnId } from '#shared/tables/address';
import type { TableDefinition } from '#shared/tables/grammar';
import { type Placed, placements } from './placements.ts';
import { rowSums } from './row-sums.ts';
import type { TextRow } from './tokens.ts';

/** A row with fewer figures than columns, and the ways to place them. */
export interface OpenRow {
  readonly row: TextRow;
  readonly options: readonly Placed[];
}

/** Whether an amount may be in a column. */
export type MayBeIn = (column: ColumnId) => boolean;

/**
 * The ways to place the figures of a row that satisfy its sums. If there are none, one of its figures is wrong: then
 * all ways with the first figure in the column of the total.
 */
export function optionsOf(
  row: TextRow,
  columns: readonly ColumnId[],
  definition: TableDefinition,
  unit: MoneyUnit | null,
  mayBeIn: MayBeIn = () => true,
): OpenRow {
  const amounts = row.figures.map((token) => {
    const figure = readFigure(token === null ? null : { text: token.text }, unit);
    return figure.kind === 'amount' ? figure.amount : null;
  });
  if (amounts.length >= columns.length) return { row, options: [amounts] };
  const known = amounts.filter((amount) => amount !== null);
  if (known.length < amounts.length) return { row, options: [] };
  const sums = rowSums(definition);
  const totals = new Set(sums.map(({ total }) => total));
  const isAllowed = (option: Placed) =>
    option.every((amount, at) => !amount || totals.has(columns[at] ?? '') || mayBeIn(columns[at] ?? ''));
  const right = placements(known, columns, sums).filter(isAllowed);
  if (right.length > 0) return { row, options: right };
  const first = columns.findIndex((column) => totals.has(column));
  const any = placements(known, columns, []).filter(
    (option) => option[first] === known[0] && isAllowed(option),
  );
  return { row, options: any };
}

/** The rows and steps after which a search is given up. */
const MOST_ROWS = 200;
const MOST_STEPS = 20_000;
/** One filling decides, two leave it open. */
const ENOUGH = 2;

/** The columns of the parts that a form sums up, and how many of them may fail. */
export interface Tolerance {
  readonly isPart: readonly boolean[];
  readonly wrong: 0 | 1;
}

/**
 * Up to two ways to place rows so that their sums are the amounts of the row above; none if it takes too long. With
 * one wrong figure, the sum of one column, and the total with it, may fail.
 */
export function fillings(
  rows: readonly OpenRow[],
  above: Placed,
  { isPart, wrong }: Tolerance,
): readonly (readonly Placed[])[] {
  if (rows.length > MOST_ROWS) return [];
  const found: (readonly Placed[])[] = [];
  const isEqual = (sum: number, at: number) => isRounding(sum - (above[at] ?? 0), rows.length);
  const isWithin = (sums: readonly number[], holds: (sum: number, at: number) => boolean) =>
    sums.filter((sum, at) => (wrong === 0 || isPart[at]) && !holds(sum, at)).length <= wrong;
  const isNegative = rows.some(({ options }) =>
    options.some((option) => option.some((one) => (one ?? 0) < 0)),
  );
  let steps = 0;
  const fill = (placed: readonly Placed[], sums: readonly number[]): void => {
    steps++;
    if (steps > MOST_STEPS || found.length === ENOUGH) return;
    const next = rows[placed.length];
    if (next === undefined) {
      if (isWithin(sums, isEqual)) found.push(placed);
      return;
    }
    for (const option of next.options) {
      // a column that the row above leaves blank is blank
      if (option.some((one, at) => one !== null && above[at] === null)) continue;
      const more = sums.map((sum, at) => sum + (option[at] ?? 0));
      const mayBeRight = (sum: number, at: number) => sum <= (above[at] ?? 0) || isEqual(sum, at);
      if (isNegative || isWithin(more, mayBeRight)) fill([...placed, option], more);
    }
  };
  fill(
    [],
    above.map(() => 0),
  );
  return steps > MOST_STEPS ? [] : found;
}

/** The row with its figures in their columns. */
export function placedRow(row: TextRow, placed: Placed | undefined): TextRow {
  if (placed === undefined || placed.length === row.figures.length) return row;
  let at = 0;
  const figures = placed.map((amount) => (amount === null ? null : (row.figures[at++] ?? null)));
  return { ...row, figures };
}
