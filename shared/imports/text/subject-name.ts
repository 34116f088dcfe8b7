import { plain } from '#shared/imports/label-matching';
import { functionalSubjects } from '#shared/tables/codes/functional';
import type { Token } from './tokens.ts';

/** The words around a row's code. A name that wraps stands on several lines, also above and below its code. */
export interface NameWords {
  readonly code: Token;
  /** Between the figures of the row before and the code. */
  readonly above: readonly Token[];
  /** Between the code and the figures. */
  readonly own: readonly Token[];
  /** Behind the figures. */
  readonly below: readonly Token[];
}

/** The newest list: a document may be of a later year than the template. */
const LATEST = functionalSubjects(Number.MAX_SAFE_INTEGER);

/** The most lines of a wrapped name on one side of its code. */
const MOST_LINES = 4;

/**
 * The name of a 科目 in a text. Where its words are on other lines than the code and give no official name, they
 * may belong to the neighbours: then only the code identifies the row, and the official name is taken.
 */
export function subjectName(words: NameWords, year: number): string {
  const { code, own, above, below } = words;
  const printed = withoutHead(joined(own));
  const official = functionalSubjects(year).nameOf(code.text) ?? LATEST.nameOf(code.text);
  if (official === null || plain(printed) === plain(official)) return printed;
  const isWrapped = own.some(({ line }) => line !== code.line) || spells(words, official);
  const isAlone = own.length > 0 && !isWrapped && !goesOn([above.at(-1), below[0]], official);
  return isAlone ? printed : official;
}

/** Whether the words on both sides of the code spell a name. */
function spells({ above, own, below }: NameWords, name: string): boolean {
  for (let before = 0; before <= Math.min(MOST_LINES, above.length); before++) {
    for (let after = 0; after <= Math.min(MOST_LINES, below.length); after++) {
      const said = [...above.slice(above.length - before), ...own, ...below.slice(0, after)];
      if (plain(joined(said)) === plain(name)) return true;
    }
  }
  return false;
}

/** Whether one of the neighbouring words is a piece of the name. */
function goesOn(neighbours: readonly (Token | undefined)[], name: string): boolean {
  return neighbours.some((token) => token !== undefined && plain(name).includes(plain(token.text)));
}

function joined(tokens: readonly Token[]): string {
  return tokens.map(({ text }) => text).join('');
}

/** The header of the next page may follow the last row of a page. */
function withoutHead(words: string): string {
  const at = words.search(/(经济|功能)分类|科目(编码|代码|名称)|行次|栏次/);
  return at <= 0 ? words : words.slice(0, at);
}
