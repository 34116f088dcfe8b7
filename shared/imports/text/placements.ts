import { isRounding } from '#shared/report/rounding';
import type { ColumnId } from '#shared/tables/address';
import type { RowSum } from './row-sums.ts';

/** Amounts by column, in 分; `null` for a blank. */
export type Placed = readonly (number | null)[];

/** More placements than any row of a form has. */
const MOST = 1_000;

/** All ways to put amounts into columns in their order, leaving blanks between them, that satisfy the sums. */
export function placements(
  amounts: readonly number[],
  columns: readonly ColumnId[],
  sums: readonly RowSum[],
): readonly Placed[] {
  const placed: Placed[] = [];
  const put = (row: readonly (number | null)[], at: number): void => {
    if (placed.length > MOST) return;
    if (row.length === columns.length) {
      if (satisfies(row, columns, sums)) placed.push(row);
      return;
    }
    if (at < amounts.length) put([...row, amounts[at] ?? null], at + 1);
    if (columns.length - row.length > amounts.length - at) put([...row, null], at);
  };
  put([], 0);
  return placed;
}

/** Whether the sums hold within the rounding of printed figures. */
export function satisfies(row: Placed, columns: readonly ColumnId[], sums: readonly RowSum[]): boolean {
  const amountIn = (column: ColumnId) => row[columns.indexOf(column)] ?? 0;
  return sums.every(({ total, terms }) => {
    const sum = terms.reduce((all, { column, sign }) => all + sign * amountIn(column), 0);
    return isRounding(amountIn(total) - sum, terms.length);
  });
}
