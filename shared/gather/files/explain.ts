import type { Taken } from '#shared/accounts/taken';
import { type Fen, formatExact } from '#shared/money/amount';
import { factKind } from '#shared/narrative/facts/facts';

/** The mapping as applied, a line per figure: the target, the value, the source cell, the rule. */
export function explain({ cells, facts, conflicts }: Taken): readonly string[] {
  return [
    ...cells.map(({ address, amount, source, by }) => line(address, yuan(amount), source, by)),
    ...facts.map(({ key, value, source, by }) =>
      line(key, factKind(key) === 'amount' ? yuan(value) : String(value), source, by),
    ),
    ...conflicts.map(({ place, kind, one, other }) => {
      const say = (value: number) => (kind === 'amount' ? yuan(value) : String(value));
      return `${place}：用 ${say(one.value)} ← ${one.source}；不一致的 ${say(other.value)} ← ${other.source}`;
    }),
  ];
}

function line(place: string, value: string, source: string, by: string): string {
  return `${place} = ${value} ← ${source}（${by}）`;
}

function yuan(value: number): string {
  return `${formatExact(value as Fen, '元')}元`;
}
