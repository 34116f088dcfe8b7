import type { Board } from '#shared/checks/diagnosis/equations/board';
import type { Equation } from '#shared/checks/diagnosis/equations/equations';
import type { Support } from '#shared/checks/diagnosis/equations/support';
import type { Explanation, WrongCells } from './explanation.ts';
import { findMovedAmount } from './moved-amounts.ts';
import { findSwappedRows } from './swapped-rows.ts';
import { findWrongCell } from './wrong-cell.ts';
import { findWrongCells } from './wrong-cells.ts';

export interface Explained {
  readonly explanations: readonly Explanation[];
  /** Sums that fail because of one of several cells, with all equally good explanations. */
  readonly open: readonly WrongCells[];
}

/** With more causes than this, a document counts as wrong throughout. */
const MOST_CAUSES = 40;

/** Explains failing sums one cause at a time, the best supported first, and corrects each on the board. */
export function explain(board: Board, support: Support): Explained {
  const explanations: Explanation[] = [];
  const open: WrongCells[] = [];
  const given = new Set<Equation>();
  while (
    explanations.length + open.length < MOST_CAUSES &&
    board.failing().length > 0 &&
    !board.isExhausted()
  ) {
    const found =
      findWrongCell(board, support, 2) ??
      findSwappedRows(board, support) ??
      findMovedAmount(board, support) ??
      findWrongCells(board);
    const single = found ?? findWrongCell(board, support, 1, given);
    if (single === null) break;
    if (found === null && single.kind === 'cells' && single.others.length > 0) {
      open.push(single);
      for (const equation of single.fixed) given.add(equation);
      continue;
    }
    explanations.push(single);
    board.apply(single.changes);
  }
  return { explanations, open };
}
