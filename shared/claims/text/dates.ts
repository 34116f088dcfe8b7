import type { Paragraph } from './paragraphs.ts';

/** A date in a text, or the end of a sentence, which no date outlasts. */
interface Mark {
  readonly to: number;
  /** 'last' and 'own' are 上年 and 本年; `null` at the end of a sentence. */
  readonly date: 'last' | 'own' | number | null;
  /** A digit follows right behind: no date but where the text is cut there. */
  readonly runsOn: boolean;
}

/** The words that date what follows them; not those that only compare, as in 与上年度相比 and 比2022年度增加. */
const MARKS =
  /[。；]|(?<![与和同比较以])(?:(?<last>上一?年度?|去年)|(?<own>本年度?|今年|当年)|(?<year>20\d\d)年(?:度|(?<runsOn>(?=\d))|))/g;

const known = new WeakMap<Paragraph, readonly Mark[]>();

/** The date nearest before a place in its sentence: 上年, 本年 or a year; `null` where there is none. */
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

/** How many marks end at a place or before it. */
function countUpTo(marks: readonly Mark[], at: number): number {
  let [low, high] = [0, marks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((marks[middle]?.to ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}
