import type { OutlineTable } from '#shared/imports/source/outline';

export interface DrawnRow {
  readonly row: number;
  readonly cells: readonly DrawnCell[];
}

export interface DrawnCell {
  readonly column: number;
  readonly text: string;
  readonly colSpan: number;
  readonly rowSpan: number;
}

/** The first rows of a table as drawn, without cells covered by merged ones. */
export function drawnRows({ rows, merges }: OutlineTable, most: number): readonly DrawnRow[] {
  const shown = rows.slice(0, most);
  const spans = new Map<string, { colSpan: number; rowSpan: number }>();
  const covered = new Set<string>();
  for (const { top, left, bottom, right } of merges) {
    if (top >= shown.length || covered.has(`${top}/${left}`)) continue;
    const last = Math.min(bottom, shown.length - 1);
    spans.set(`${top}/${left}`, { colSpan: right - left + 1, rowSpan: last - top + 1 });
    for (let row = top; row <= last; row++)
      for (let column = left; column <= right; column++)
        if (row !== top || column !== left) covered.add(`${row}/${column}`);
  }
  return shown.map((texts, row) => ({
    row,
    cells: texts.flatMap((text, column): DrawnCell[] => {
      if (covered.has(`${row}/${column}`)) return [];
      return [{ column, text, ...(spans.get(`${row}/${column}`) ?? { colSpan: 1, rowSpan: 1 }) }];
    }),
  }));
}
