import type { Sheet } from '#shared/imports/source/sheet';
import { endsTable } from './table-end.ts';

const MOST_TITLES = 2;

/** Whether a row is the 注 of the table above, or the title of the next. */
function isBetweenTables(row: Sheet['rows'][number]): boolean {
  const texts = row.flatMap((cell) => (cell === null || cell.text === '' ? [] : [cell.text]));
  return texts.length <= MOST_TITLES && texts.some(endsTable);
}

/** Rows below a header that show which of its columns hold cells. */
const SHOWN_ROWS = 30;

/**
 * Leaves out columns that only widen the one before: tables one above the other in a sheet share its columns, so
 * that each cell of a table spans several.
 */
export function withoutCovered(
  paths: readonly (readonly string[])[],
  { rows }: Sheet,
  top: number,
  bottom: number,
): readonly (readonly string[])[] {
  const below = rows.slice(bottom + 1, bottom + 1 + SHOWN_ROWS);
  const end = below.findIndex(isBetweenTables);
  const shown = [...rows.slice(top, bottom + 1), ...below.slice(0, end === -1 ? undefined : end)];
  const isFilled = (column: number) => shown.some((row) => (row[column]?.text ?? '') !== '');
  return paths.map((path, column) =>
    column > 0 && path.join('/') === paths[column - 1]?.join('/') && !isFilled(column) ? [] : path,
  );
}
