/** In px at 100 %; for every row of a form with too many rows to draw them all. */
export const ROW_HEIGHT = 27;

/** A row to draw, or the space of rows not drawn. */
export type Drawn =
  | { readonly kind: 'row'; readonly index: number }
  | { readonly kind: 'gap'; readonly after: number; readonly height: number };

/** The given rows, with gaps for the rows between them, each `rowHeight` px high. */
export function withGaps(
  rows: readonly number[],
  rowCount: number,
  rowHeight = ROW_HEIGHT,
): readonly Drawn[] {
  const drawn: Drawn[] = [];
  let next = 0;
  for (const index of [...rows, rowCount]) {
    if (index > next) drawn.push({ kind: 'gap', after: next, height: (index - next) * rowHeight });
    if (index < rowCount) drawn.push({ kind: 'row', index });
    next = index + 1;
  }
  return drawn;
}
