import type { TextNumber } from '#shared/claims/text/number';
import type { Paragraph } from '#shared/claims/text/paragraphs';
import { sentenceBefore, wordsBefore } from '#shared/claims/text/reach';
import type { ColumnId } from '#shared/tables/address';

/** The names of 公开09's columns in text; of two names at one position the longer is meant. */
const COLUMNS: readonly (readonly [words: RegExp, column: ColumnId | '外宾' | '国内'])[] = [
  [/因公出国(（境）|\(境\))?(费用?)?/g, '因公出国（境）费'],
  [/公务用?车购置(费)?(及|和|与|、)(公务用?车)?运行(维护)?费?(用)?/g, '公务用车购置及运行维护费小计'],
  [/公务用?车购置(费|支出|数)?(?!(费)?[及和与、])|购置车辆|购置公务用?车|购置费/g, '公务用车购置费'],
  [/公务用?车运行(维护)?费?|车辆运行(维护)?费|保有量/g, '公务用车运行维护费'],
  [/(?<!国内|外|外事)公务接待费|(?<!国内|外|外事)公务接待支出/g, '公务接待费'],
  [/外宾接待|外事接待|国（境）外|国\(境\)外/g, '外宾'],
  [/国内(公务)?接待|国内来访|其他国内公务接待/g, '国内'],
];

/** The column last named before a number, and the end of its name in the text without blanks. */
export interface NamedColumn {
  readonly column: string;
  /** As the text names it. */
  readonly name: string;
  /** The words between the name and the number. */
  readonly since: string;
}

/** A part that is mentioned in brackets: what follows the brackets is said of the whole again. */
const INCLUDED = /[（(](含|包括|其中)[^（）()]*[）)]/g;

/** The column last named before a number; `null` if there is none. */
export function namedColumn(paragraph: Paragraph, number: TextNumber): NamedColumn | null {
  const text = wordsBefore(paragraph.text, number.from).replace(/\s+/g, '').replace(INCLUDED, '');
  let best: NamedColumn | null = null;
  let reached = -1;
  for (const [words, column] of COLUMNS) {
    for (const match of text.matchAll(words)) {
      const end = match.index * 1000 + match[0].length;
      if (end <= reached) continue;
      reached = end;
      best = { column, name: match[0], since: text.slice(match.index + match[0].length) };
    }
  }
  return best;
}

/** The column last named before a number; the whole of 公开09 if there is none. */
export function columnBefore(paragraph: Paragraph, number: TextNumber): string {
  return namedColumn(paragraph, number)?.column ?? '合计';
}

/** Whether the sentence names no other column before a number. */
export function isOnlyNamed(paragraph: Paragraph, number: TextNumber): boolean {
  const text = sentenceBefore(paragraph.text, number.from).replace(/\s+/g, '');
  return COLUMNS.filter(([words]) => text.search(words) !== -1).length === 1;
}

/** Words between the name of a cost and its amount. */
const BETWEEN =
  /^(财政拨款|一般公共预算|支出|经费|费用?|年初|全年|本年度?|当年|20\d\d年?度?|实际|安排|发生|调整|部门|决算|预算|数|总额|合计|共计|为|是|共|约|[（(]境[）)]|[，,：:])*$/;
const ALL = /[“"「]?三公[”"」]?经费/g;

/**
 * Whether an amount certainly belongs to its column: only the name and the kind's usual words lie between,
 * or they follow the column's other amount in the same sentence.
 */
export function isCertainlyNamed(paragraph: Paragraph, number: TextNumber): boolean {
  const text = wordsBefore(paragraph.text, number.from).replace(/\s+/g, '');
  const own = namedColumn(paragraph, number);
  const since = own?.since ?? sinceAll(text);
  if (since === null) return false;
  const plain = since.replace(/[-\d.,]+(万元|元|%|％)/g, '');
  const [last = '', ...earlier] = plain.split(/[。；;]/).reverse();
  return earlier.length === 0 && !/其中|增加|减少|上年|去年|租赁|人均/.test(last) && BETWEEN.test(cut(plain));
}

/** Removes a statement of completion in between. */
function cut(words: string): string {
  return words.replace(/完成(年初|全年|调整后?)?预算(数)?的?/g, '').replace(/占(总额|三公经费)?的?/g, '');
}

function sinceAll(text: string): string | null {
  const last = [...text.matchAll(ALL)].at(-1);
  return last === undefined ? null : text.slice(last.index + last[0].length);
}
