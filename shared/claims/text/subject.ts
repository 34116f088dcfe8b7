/** The subject of a number, from the words directly before it: the last clause, and its other words. */
export interface NumberSubject {
  /** The clause without words that lead to the number: `本年收入合计为` → `本年收入合计`. */
  readonly words: string;
  /** The same without 决算数, 金额 and the like, shortest last: `基本支出决算数` → `基本支出`, `基本`. */
  readonly plain: readonly string[];
}

const LEADS = /(共计|共|合计|总额|金额|数额|分别|各|均|约|大约)?(为|是|达到|达|有|计)?[“"]?$/;
const KIND = /(决算|实际)?(总额|金额|数额|合计|数|额)?$/;
const SPENT_KIND = /(支出)?(决算|实际)?(总额|金额|数额|合计|数|额)?$/;
const MARKS = /[（(][类款项][）)]/g;

/** Returns the subject of an amount, from the words since the previous number. */
export function subjectOf(before: string): NumberSubject {
  const clause = lastClause(before).replace(MARKS, '');
  const bare = clause.replace(/(分别|各|均|约|大约|共计|共)?(为|是|达到|达|有|计)?[“"]?$/, '');
  const led = clause.replace(LEADS, '');
  return { words: bare, plain: [led.replace(KIND, ''), led.replace(SPENT_KIND, '')] };
}

/** The words after the last punctuation mark that ends a clause. */
export function lastClause(before: string): string {
  const last = before.split(/[，,。；;：:]/).at(-1) ?? '';
  return last.replace(
    /^([.．、）)]|[（(][一二三四五六七八九十]+[）)]|[一二三四五六七八九十]+、|其中|和|与|以及|及)+/,
    '',
  );
}

/**
 * Whether a subject consists only of these final words, apart from the year, the department, and anything that
 * `more` matches.
 */
export function isWholeSubject(prefix: string, more: RegExp): boolean {
  let rest = prefix;
  for (let last = ''; last !== rest; ) {
    last = rest;
    rest = rest.replace(OPENING, '').replace(more, '');
  }
  return rest === '';
}

const OPENING =
  /^(其中|另外|同时|并|本年度?|当年|今年|全年|年度?|度|(19|20)\d\d年?度?|[我本](部门|单位|[局厅委院校所队中心馆站会部办室科处镇乡县区市]+)(机关)?|部门|单位|实际|实现|完成|发生|安排|共|的|决算)/;
