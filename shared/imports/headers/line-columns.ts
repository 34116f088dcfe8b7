import { type Sheet, textAt } from '#shared/imports/source/sheet';
import type { TableDefinition } from '#shared/tables/grammar';
import type { ColumnPlace } from './match-columns.ts';

interface Body {
  readonly top: number;
  readonly bottom: number;
}

const MOST_SHIFT = 2;

/**
 * Finds the columns of a form of lines by the position of each block's names: a narrow empty column between 收入
 * and 支出 may be missing from the header.
 */
export function withLineColumns(
  { blocks }: TableDefinition,
  sheet: Sheet,
  body: Body,
  columns: readonly ColumnPlace[],
): readonly ColumnPlace[] {
  return blocks.reduce((found, { id, columns: own, rows }) => {
    const label = own.find(({ role }) => role === 'label')?.id;
    const at = found.find((each) => each.block === id && each.column === label)?.at[0];
    if (rows.kind !== 'lines' || at === undefined || named(sheet, body, at) > 0) return found;
    const shift = shiftOf(sheet, body, at);
    const others = new Set(found.filter(({ block }) => block !== id).flatMap((each) => each.at));
    const moved = found.map((each) =>
      each.block === id ? { ...each, at: each.at.map((one) => one + shift) } : each,
    );
    return moved.some(({ block, at: places }) => block === id && places.some((one) => others.has(one)))
      ? found
      : moved;
  }, columns);
}

function shiftOf(sheet: Sheet, body: Body, at: number): number {
  for (let shift = 1; shift <= MOST_SHIFT; shift++) if (named(sheet, body, at + shift) > 0) return shift;
  return 0;
}

/** The number of cells in a column that hold words. */
function named(sheet: Sheet, { top, bottom }: Body, column: number): number {
  let count = 0;
  for (let row = top; row <= bottom; row++) if (/\p{Script=Han}/u.test(textAt(sheet, row, column))) count++;
  return count;
}
