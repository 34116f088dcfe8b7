import { placeCells } from '#main/exports/place-cells';
import type { Grid } from '#shared/publication/blocks';

/** A column of a form, as named for programs. */
export interface Field {
  /** The words above it from top to bottom, e.g. `一般公共预算财政拨款/基本支出`; unique. */
  readonly name: string;
  readonly isAmount: boolean;
}

/** The columns of a form: multi-line headings joined into one name, without column numbers (栏次). */
export function fieldsOf(grid: Grid): readonly Field[] {
  const heads = headsOf(grid);
  const amounts = amountColumns(grid);
  const taken = new Map<string, number>();
  return grid.widths.map((_, column) => {
    const name = [...new Set(heads[column])].join('/') || `第${column + 1}列`;
    const times = (taken.get(name) ?? 0) + 1;
    taken.set(name, times);
    return { name: times === 1 ? name : `${name}（${times}）`, isAmount: amounts.has(column) };
  });
}

/** The heading words of each column. */
function headsOf({ header, widths }: Grid): readonly (readonly string[])[] {
  const heads = widths.map((): string[] => []);
  for (const row of placeCells(header, widths.length)) {
    if (isNumbering(row.map(({ cell }) => cell.text))) continue;
    for (const { cell, column } of row) {
      const words = cell.text.replace(/\s+/g, '');
      for (let at = column; at < column + (cell.colSpan ?? 1); at++) if (words !== '') heads[at]?.push(words);
    }
  }
  return heads;
}

function isNumbering(texts: readonly string[]): boolean {
  return texts.every((text) => /^(\d*|栏次)$/.test(text.trim()));
}

function amountColumns({ body, widths }: Grid): ReadonlySet<number> {
  const found = new Set<number>();
  for (const row of placeCells(body, widths.length)) {
    for (const { cell, column } of row) if (cell.source !== undefined) found.add(column);
  }
  return found;
}
