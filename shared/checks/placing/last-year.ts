import { fen } from '#shared/money/amount';
import type { Figure, Look } from '../look.ts';
import type { TextNumber } from '../reading/number.ts';
import type { Paragraph } from '../reading/paragraphs.ts';
import type { Statement } from './claim.ts';
import { lastYearOf } from './source.ts';

/** The words that date what follows them; not those that only compare, as in 与上年度相比 and 比2022年度增加. */
const DATED =
  /(?<![与和同比较以])(?:(?<last>上一?年度?|去年)|(?<own>本年度?|今年|当年)|(?<year>20\d\d)年(?:度|(?!\d)))/g;

/** Whether a sentence tells an amount of last year: the nearest date before it is last year's. */
export function isOfLastYear(number: TextNumber, { text }: Paragraph, year: number): boolean {
  const sentence =
    text
      .slice(0, number.from)
      .split(/[。；]/)
      .at(-1) ?? '';
  const { last, year: told } = [...sentence.matchAll(DATED)].at(-1)?.groups ?? {};
  return last !== undefined || Number(told) === year - 1;
}

/** What was carried over from last year stands in this year's forms: which figure it is, the words do not tell. */
const CARRIED = /结转|结余/;

/** Last year's figure in the place of this year's; `null` where it is not known. */
export function ofLastYear(number: TextNumber, figure: Figure, look: Look): Statement | null {
  const source = lastYearOf(figure.address ?? undefined);
  const value = source === null ? undefined : look.facts[source];
  if (value === undefined || CARRIED.test(number.before)) return null;
  return {
    kind: 'figure',
    figure: { value: fen(value), name: `上年${figure.name}`, address: null, known: true },
    source,
  };
}
