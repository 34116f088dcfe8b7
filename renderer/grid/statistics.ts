import { type Fen, fen } from '#shared/money/amount';
import type { GridModel } from './model.ts';
import { cellsIn, type Range } from './selection.ts';

/** What Excel says of a selection. */
export interface Statistics {
  /** Cells that are not blank. */
  readonly count: number;
  /** 分, of the figures. */
  readonly sum: Fen;
  /** 分, rounded half up; `null` without figures. */
  readonly average: Fen | null;
}

/** Counts and sums the filled cells of a range; the form's own words are left out. */
export function statisticsOf(model: GridModel, range: Range): Statistics {
  let count = 0;
  let figures = 0;
  let sum = 0;
  for (const cell of cellsIn(model, range).flat()) {
    if (cell.role === 'head' || cell.role === 'label' || cell.role === 'line' || cell.text === '') continue;
    count++;
    if (cell.amount === null) continue;
    figures++;
    sum += cell.amount;
  }
  return { count, sum: fen(sum), average: figures === 0 ? null : fen(Math.round(sum / figures)) };
}
