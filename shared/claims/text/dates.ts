import type { Paragraph } from './paragraphs.ts';

/** A date in a text, or the end of a sentence, which ends the scope of a date. */
interface Mark {
  readonly to: number;
  /** 'last' and 'own' are 上年 and 本年; `null` at the end of a sentence. */
  readonly date: 'last' | 'own' | number | null;
  /** Whether a digit follows directly: then it is a date only if the text is cut there. */
  readonly runsOn: boolean;
}

/** Words that date what follows; not those that only compare, as in 与上年度相比 and 比2022年度增加. */
const MARKS =
  /[。；]|(?<![与和同比较以])(?:(?<last>上一?年度?|去年)|(?<own>本年度?|今年|当年)|(?<year>20\d\d)年(?:度|(?<runsOn>(?=\d))|))/g;

const known = new WeakMap<Paragraph, readonly Mark[]>();

/** The nearest date before a position in its sentence: 上年, 本年 or a year; `null` if there is none. */
export function dateBefore(paragraph: Paragraph, at: number): 'last' | 'own' | number | null {
  const marks = known.get(paragraph) ?? marksIn(paragraph.text);
  known.set(paragraph, marks);
  for (let place = countUpTo(marks, at) - 1; place >= 0; place--) {
    const mark = marks[place];
    if (mark !== undefined && (!mark.runsOn || mark.to === at)) return mark.date;
  }
  return null;
}

function marksIn(text: string): readonly Mark[] {
  const found: Mark[] = [];
  for (const { 0: words, index, groups = {} } of text.matchAll(MARKS)) {
    const date =
      groups.last !== undefined
        ? 'last'
        : groups.own !== undefined
          ? 'own'
          : groups.year === undefined
            ? null
            : Number(groups.year);
    found.push({ to: index + words.length, date, runsOn: groups.runsOn !== undefined });
  }
  return found;
}

/** The number of marks that end at or before a position. */
function countUpTo(marks: readonly Mark[], at: number): number {
  let [low, high] = [0, marks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((marks[middle]?.to ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}
