import type { Board, Changes } from '#shared/checks/diagnosis/equations/board';
import type { Equation } from '#shared/checks/diagnosis/equations/equations';
import type { Support } from '#shared/checks/diagnosis/equations/support';
import { type Fen, fen } from '#shared/money/amount';
import type { WrongCells } from './explanation.ts';
import { penSlip } from './pen-slip.ts';

interface Candidate {
  readonly place: number;
  readonly changes: Changes;
  readonly fixed: readonly Equation[];
  /** Further evidence: texts that state the right figure, or a known slip of the pen. */
  readonly weight: number;
}

/**
 * Finds the one cell whose change corrects the most failing sums, at least `least`, and breaks none. Sums
 * already given up (`given`) are ignored.
 */
export function findWrongCell(
  board: Board,
  support: Support,
  least: number,
  given: ReadonlySet<Equation> = new Set(),
): WrongCells | null {
  const candidates = candidatesOf(board, support).filter(
    ({ fixed }) => fixed.length >= least && !fixed.every((each) => given.has(each)),
  );
  const most = Math.max(0, ...candidates.map(({ fixed }) => fixed.length));
  const [best, ...rivals] = candidates
    .filter(({ fixed }) => fixed.length === most)
    .sort((a, b) => b.weight - a.weight);
  if (best === undefined) return null;
  const same = rivals.filter(({ fixed, weight }) => weight === best.weight && sharesAll(fixed, best.fixed));
  return {
    kind: 'cells',
    changes: best.changes,
    fixed: best.fixed,
    others: same.map(({ changes }) => changes),
  };
}

/** Each cell of a failing sum once, with its best change. */
function candidatesOf(board: Board, support: Support): readonly Candidate[] {
  const byPlace = new Map<number, Candidate>();
  const tried = new Set<string>();
  for (const equation of board.failing()) {
    if (equation.atLeast || board.isExhausted()) continue;
    const gap = board.gap(equation);
    for (const [at, place] of equation.members.entries()) {
      const change = -(equation.signs[at] ?? 1) * gap;
      const key = `${place} ${change}`;
      if (tried.has(key) || !board.mayBeWrong(place) || !isPossible(board.value(place), change)) continue;
      tried.add(key);
      const changes = new Map([[place, change]]);
      const { fixed, broken } = board.try(changes);
      if (broken.length > 0 || fixed.length === 0) continue;
      const found = { place, changes, fixed, weight: weigh(board, support, place, change) };
      const known = byPlace.get(place);
      if (known === undefined || isBetter(found, known)) byPlace.set(place, found);
    }
  }
  return [...byPlace.values()];
}

function isBetter(a: Candidate, b: Candidate): boolean {
  return a.fixed.length > b.fixed.length || (a.fixed.length === b.fixed.length && a.weight > b.weight);
}

/** A correction never makes an amount negative, unless only the sign was wrong. */
export function isPossible(value: Fen | null, change: number): boolean {
  const before = value ?? 0;
  const after = before + change;
  return after >= 0 || before < 0 || after === -before;
}

const SUPPORTED = 4;
const SLIPPED = 2;
const FILLED = 1;

function weigh(board: Board, support: Support, place: number, change: number): number {
  const value = board.value(place);
  const right = fen((value ?? 0) + change);
  const slip = value !== null && penSlip(value, right, board.material.report.单位) !== null;
  return (
    (support.any(place, right) ? SUPPORTED : 0) +
    (slip ? SLIPPED : 0) +
    (value !== null && value !== 0 ? FILLED : 0)
  );
}

function sharesAll(a: readonly Equation[], b: readonly Equation[]): boolean {
  return a.length === b.length && a.every((each) => b.includes(each));
}
