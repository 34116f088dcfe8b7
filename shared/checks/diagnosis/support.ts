import { type Fen, roundToPrinted } from '#shared/money/amount';
import type { Claim } from '../placing/claim.ts';
import type { Material } from './equations.ts';

/** Whether something beside the sums says that a cell should come to an amount. */
export type Support = (place: number, right: Fen) => boolean;

/** What the words state of cells, and what a figure must at least be, speak for a figure that meets them. */
export function supportOf({ computed }: Material, claims: readonly Claim[]): Support {
  const { plan, cells } = computed.basis;
  const said = new Map<number, Claim['number'][]>();
  for (const { states, number } of claims) {
    if (states.kind !== 'figure' || states.figure.address === null || number.kind !== 'amount') continue;
    const place = plan.index.get(states.figure.address);
    if (place !== undefined) said.set(place, [...(said.get(place) ?? []), number]);
  }
  return (place, right) => {
    if (said.get(place)?.some(({ unit, value }) => value === (unit === '元' ? right : roundToPrinted(right))))
      return true;
    const { formula, computed: least } = cells.at(place);
    return formula?.atLeast === true && least !== null && least !== 0 && least === right;
  };
}
