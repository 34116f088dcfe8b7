import type { Board } from '#shared/checks/diagnosis/equations/board';
import type { Equation } from '#shared/checks/diagnosis/equations/equations';
import { fen } from '#shared/money/amount';
import type { WrongCells } from './explanation.ts';
import { penSlip } from './pen-slip.ts';
import { isPossible } from './wrong-cell.ts';

/** The most cells that one slip may have spread to, and the most steps taken to find them. */
const MOST_CELLS = 6;
const MOST_STEPS = 1_500;

/**
 * Finds several cells wrong by the same amount, one derived from the other: a wrong figure in a 款, carried
 * into its 类. Corrects one failing sum, then changes one more cell for each sum that this breaks.
 */
export function findWrongCells(board: Board): WrongCells | null {
  let best: WrongCells | null = null;
  const walk = new Walk(board);
  for (const seed of board.failing()) {
    if (walk.isExhausted()) break;
    if (seed.atLeast) continue;
    const found = walk.from(seed);
    if (found !== null && (best === null || found.fixed.length > best.fixed.length)) best = found;
  }
  return best;
}

class Walk {
  readonly #board: Board;
  #steps = 0;
  #best: WrongCells | null = null;

  constructor(board: Board) {
    this.#board = board;
  }

  isExhausted(): boolean {
    return this.#steps >= MOST_STEPS;
  }

  from(seed: Equation): WrongCells | null {
    this.#best = null;
    const size = Math.abs(this.#board.gap(seed));
    for (let most = 2; most <= MOST_CELLS && this.#best === null && !this.isExhausted(); most++) {
      this.#extend(seed, new Map(), most, size);
    }
    return this.#best;
  }

  /**
   * Corrects an open sum by each of its cells in turn, then the sums that this breaks, until none is open.
   */
  #extend(open: Equation, changes: Map<number, number>, most: number, size: number): void {
    const gap = this.#board.gap(open, changes);
    for (const [at, place] of open.members.entries()) {
      if (this.#steps++ >= MOST_STEPS) return;
      if (changes.has(place) || !this.#board.mayBeWrong(place) || (this.#board.value(place) ?? 0) === 0)
        continue;
      const change = Math.sign(-(open.signs[at] ?? 1) * gap) * size;
      if (!isPossible(this.#board.value(place), change)) continue;
      changes.set(place, change);
      this.#goOn(open, changes, most, size);
      changes.delete(place);
    }
  }

  #goOn(open: Equation, changes: Map<number, number>, most: number, size: number): void {
    if (!this.#board.holds(open, changes)) return;
    const { fixed, broken } = this.#board.try(changes);
    if (broken.length === 0) {
      this.#keep(changes, fixed);
      return;
    }
    if (changes.size >= most) return;
    if (broken.some(({ atLeast }) => atLeast)) return;
    const [next] = broken.toSorted((a, b) => a.members.length - b.members.length);
    if (next !== undefined) this.#extend(next, changes, most, size);
  }

  #keep(changes: Map<number, number>, fixed: readonly Equation[]): void {
    const enough = fixed.length > changes.size || (fixed.length === changes.size && this.#isSlip(changes));
    if (!enough || fixed.length <= (this.#best?.fixed.length ?? 1)) return;
    this.#best = { kind: 'cells', changes: new Map(changes), fixed, others: [] };
  }

  #isSlip(changes: ReadonlyMap<number, number>): boolean {
    const { 单位 } = this.#board.material.report;
    return [...changes].some(([place, change]) => {
      const value = this.#board.value(place);
      return value !== null && penSlip(value, fen(value + change), 单位) !== null;
    });
  }
}
