import type { TextNumber } from '#shared/claims/text/number';
import type { TextReading } from '#shared/claims/text-reading';
import type { Computed } from '#shared/compute/computed';
import type { Question } from './learned-pack.ts';
import type { LearnedParagraph } from './text/learn-narrative.ts';

const MOST_CANDIDATES = 5;
const MORE_THAN_ANY_AMOUNT = 1e15;

/** The questions for a person: the most frequent in the text and the larger amounts first, zeros last. */
export function questionsOf(
  paragraphs: readonly LearnedParagraph[],
  { paragraphs: all }: TextReading,
  computed: Computed,
): readonly Question[] {
  const times = new Map<string, number>();
  for (const { numbers } of all)
    for (const { printed } of numbers) times.set(printed, (times.get(printed) ?? 0) + 1);
  const open = paragraphs.flatMap(({ index, unbound, facts }) => [
    ...unbound.map((number) => ({ index, number, fact: null })),
    ...Object.entries(facts).map(([fact, { number }]) => ({ index, number, fact })),
  ]);
  const weight = ({ number: { kind, printed, value } }: { readonly number: TextNumber }) =>
    value === 0 ? 0 : (times.get(printed) ?? 0) * MORE_THAN_ANY_AMOUNT + (kind === 'amount' ? value : 0);
  return open
    .toSorted((a, b) => weight(b) - weight(a))
    .map(({ index, number, fact }) => ({
      paragraph: index,
      printed: number.printed,
      words: number.before.slice(-24),
      fact,
      candidates: number.kind === 'amount' && number.value !== 0 ? sameAmount(number.value, computed) : [],
    }));
}

function sameAmount(value: number, { cells }: Computed): readonly string[] {
  return [...cells.values()]
    .filter((cell) => cell.value === value)
    .map(({ address }) => address)
    .slice(0, MOST_CANDIDATES);
}
