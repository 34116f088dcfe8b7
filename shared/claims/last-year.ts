import { fen } from '#shared/money/amount';
import type { Statement } from './claim.ts';
import type { Figure, FormFigures } from './form-figures.ts';
import { lastYearOf } from './source.ts';
import { dateBefore } from './text/dates.ts';
import type { TextNumber } from './text/number.ts';
import type { Paragraph } from './text/paragraphs.ts';

/** Whether a sentence states an amount of last year: the nearest date before it is last year's. */
export function isOfLastYear(number: TextNumber, paragraph: Paragraph, year: number): boolean {
  const date = dateBefore(paragraph, number.from);
  return date === 'last' || date === year - 1;
}

/** A sum carried over from last year is in this year's forms: the words do not tell which figure it is. */
const CARRIED = /结转|结余/;

/** Replaces this year's figure by last year's; `null` if it is unknown. */
export function ofLastYear(number: TextNumber, figure: Figure, forms: FormFigures): Statement | null {
  const source = lastYearOf(figure.address ?? undefined);
  const value = source === null ? undefined : forms.facts[source];
  if (value === undefined || CARRIED.test(number.before)) return null;
  return {
    kind: 'figure',
    figure: { value: fen(value), name: `上年${figure.name}`, address: null, known: true },
    source,
  };
}
