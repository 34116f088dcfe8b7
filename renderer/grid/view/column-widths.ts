import type { GridModel } from '#renderer/grid/model/model.ts';

/** Width in px of the widest digit at the grid's size, and of a cell's padding and edge. */
const DIGIT = 8.3;
const ROOM = 16;
/** Totals, which are pinned or first, are the widest figures: no more rows are measured. */
const LOOKED_AT = 60;
export const NARROWEST = 40;
const WIDEST = 900;

/** The width in px that each column's figures need; 0 for text columns, which may be cut. */
export function neededWidths(model: GridModel): readonly number[] {
  const { columns, rowCount, pinned } = model;
  const needed = columns.map(() => 0);
  const rows = new Set([
    ...Array.from({ length: Math.min(rowCount, LOOKED_AT) }, (_, index) => index),
    ...Array.from({ length: pinned.bottom }, (_, index) => rowCount - 1 - index),
  ]);
  for (const row of rows) {
    for (const { column, span, role, text } of model.rowAt(row).cells) {
      if (span > 1 || (role !== 'amount' && role !== 'number')) continue;
      needed[column] = Math.max(needed[column] ?? 0, Math.ceil(text.length * DIGIT) + ROOM);
    }
  }
  return needed;
}

/** Column widths set by a person, by column; remembered between sessions. */
export type GivenWidths = Readonly<Record<number, number>>;

export function readGivenWidths(columns: GridModel['columns']): GivenWidths {
  try {
    const read: unknown = JSON.parse(localStorage.getItem(keyOf(columns)) ?? '{}');
    return Object.fromEntries(
      Object.entries(read as Record<string, unknown>).flatMap(([column, width]) =>
        typeof width === 'number' ? [[column, clamp(width)]] : [],
      ),
    );
  } catch {
    return {};
  }
}

export function keepGivenWidths(columns: GridModel['columns'], given: GivenWidths): void {
  localStorage.setItem(keyOf(columns), JSON.stringify(given));
}

export function clamp(width: number): number {
  return Math.min(WIDEST, Math.max(NARROWEST, Math.round(width)));
}

/** Forms differ in their columns. */
function keyOf(columns: GridModel['columns']): string {
  return `juesuan-widths ${columns.map(({ id }) => id).join()}`;
}
