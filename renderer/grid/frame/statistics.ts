import type { GridModel } from '#renderer/grid/model/model.ts';
import { cellsIn, type Range } from '#renderer/grid/model/selection.ts';
import { addExactly, type Fen, fen, withinLimit } from '#shared/money/amount';

/** Statistics of a selection, as in Excel. */
export interface Statistics {
  /** Cells that are not blank. */
  readonly count: number;
  /** In 分, of the figures; `null` if it exceeds the range of amounts. */
  readonly sum: Fen | null;
  /** In 分, rounded half up; `null` without figures or their sum. */
  readonly average: Fen | null;
}

/** Counts and sums the filled cells of a range; the form's own text is excluded. */
export function statisticsOf(model: GridModel, range: Range): Statistics {
  let count = 0;
  let figures = 0;
  let sum: number | null = 0;
  for (const cell of cellsIn(model, range).flat()) {
    if (cell.role === 'head' || cell.role === 'label' || cell.role === 'line' || cell.text === '') continue;
    count++;
    if (cell.amount === null) continue;
    figures++;
    sum = addExactly(sum, cell.amount);
  }
  const total = withinLimit(sum);
  const average = total === null || figures === 0 ? null : fen(Math.round(total / figures));
  return { count, sum: total, average };
}
