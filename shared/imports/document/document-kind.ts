import { plain } from '#shared/imports/label-matching';
import type { DocumentKind, FoundTable, OtherTable } from './found-document.ts';

const FEWEST_BUDGET_TABLES = 3;
/** The longest title of a cover, in characters: sentences of accounts mention 一般公共预算 too. */
const LONGEST_TITLE = 40;
const PLACEHOLDER = /[X×xＸ]{2,}(局|委|办|部门|单位|中心|区|县|市)|[（(](填报|填写|此处)|部门决算模板/;

/** Determines the kind of a document from its cover, the titles of its tables and their figures. */
export function documentKind(
  found: readonly FoundTable[],
  others: readonly OtherTable[],
  lines: readonly string[],
): DocumentKind {
  const titles = others.flatMap(({ title }) => title ?? []).map(plain);
  const budgets = titles.filter((title) => /预算/.test(title) && !/决算/.test(title)).length;
  const cover = lines.slice(0, 12).map(plain);
  const titled = cover.filter((text) => text.length <= LONGEST_TITLE && !/[。;]/.test(text));
  const saysBudget =
    titled.some((text) => /20\d\d年?度?.{0,20}预算/.test(text)) && !titled.some((text) => /决算/.test(text));
  if (budgets >= FEWEST_BUDGET_TABLES && budgets > found.length) return '预算';
  if (saysBudget && found.length === 0) return '预算';
  if (found.some(({ around }) => around.titles.some((title) => /财决\s*(附?\d|[A-Z])/.test(title))))
    return '财决报表';
  if (found.length === 0) return '不明';
  return hasFigures(found) || !lines.some((text) => PLACEHOLDER.test(text)) ? '决算' : '空白模板';
}

/** Whether any amount other than zero was read. */
function hasFigures(found: readonly FoundTable[]): boolean {
  return found.some(({ read }) =>
    read.rows.some(({ cells }) => Object.values(cells).some(({ amount }) => amount !== null && amount !== 0)),
  );
}
