import type { Material } from '#shared/checks/context/material';
import type { Claim } from '#shared/claims/claim';
import { type Fen, fen, roundToPrinted } from '#shared/money/amount';
import type { Board, Changes } from './board.ts';

/** Evidence, besides the sums, that a cell should hold an amount. */
export interface Support {
  /** Whether texts state it. */
  said(place: number, right: Fen): boolean;
  /** Whether texts state it, or it equals the minimum for the figure. */
  any(place: number, right: Fen): boolean;
  /** The cells whose values texts contradict, by index. */
  readonly denied: readonly number[];
}

export function supportOf({ computed }: Material, claims: readonly Claim[]): Support {
  const { plan, cells } = computed.basis;
  const numbers = new Map<number, Claim['number'][]>();
  for (const { states, number } of claims) {
    if (states.kind !== 'figure' || states.figure.address === null || number.kind !== 'amount') continue;
    const place = plan.index.get(states.figure.address);
    if (place !== undefined) numbers.set(place, [...(numbers.get(place) ?? []), number]);
  }
  const said = (place: number, right: Fen) =>
    numbers
      .get(place)
      ?.some(({ unit, value }) => value === (unit === '元' ? right : roundToPrinted(right))) === true;
  const isLeast = (place: number, right: Fen) => {
    const { formula, computed: least } = cells.at(place);
    return formula?.atLeast === true && least !== null && least !== 0 && least === right;
  };
  const denied = [...numbers.keys()].filter((place) => {
    const { value } = cells.at(place);
    return value !== null && !said(place, value);
  });
  return { said, any: (place, right) => said(place, right) || isLeast(place, right), denied };
}

/** The number of changed cells whose new value texts state. */
export function supportFor(changes: Changes, board: Board, support: Support): number {
  let count = 0;
  for (const [place, change] of changes) {
    if (support.said(place, fen((board.value(place) ?? 0) + change))) count++;
  }
  return count;
}
