import { canonical } from '#shared/accounts/reading/columns';
import type { PaperGrid } from '#shared/accounts/reading/grid';
import { looksLikeFigure } from '#shared/imports/label-matching';
import { textAt } from '#shared/imports/source/sheet';

const TOTAL =
  /^(本年)?(合计|总计|小计|金额|预算数|支出合计|预算合计|年初预算数|支出预算数?|总额|一般公共预算(财政拨款)?(支出|资金)?(预算)?(合计|数)?)$/;
const OTHER_YEAR = /上年|执行数|增减|增长|决算数|完成数|比较|[+±]/;
const USES = /^(基本支出|项目支出)$/;

/** The columns that sum to a 科目's budget for the year: one total, or 基本支出 and 项目支出. */
export function totalColumns(
  { paths, sheet, body }: PaperGrid,
  from: number,
  year: number | null,
): readonly number[] {
  const own = paths.map((path, at) => ({ at, words: canonical(path).map((word) => bare(word, year)) }));
  const open = own.filter(
    ({ at, words }) =>
      at >= from && words.length > 0 && !words.some((word) => OTHER_YEAR.test(word) || isYear(word)),
  );
  const total = open.find(({ words }) => TOTAL.test(words.at(-1) ?? ''));
  if (total !== undefined) return [total.at];
  const uses = open.filter(({ words }) => USES.test(words.at(-1) ?? '')).map(({ at }) => at);
  if (uses.length > 0) return uses.slice(0, 2);
  const figures = open.find(({ at }) => {
    for (let row = body.top; row <= body.bottom; row++) {
      const text = textAt(sheet, row, at);
      if (text.trim() !== '') return looksLikeFigure(text) && /[.,]/.test(text);
    }
    return false;
  });
  return figures === undefined ? [] : [figures.at];
}

/** Removes the budget's own year: 2025年预算数 becomes 预算数. */
function bare(word: string, year: number | null): string {
  return year === null ? word : word.replace(new RegExp(`^${year}年(度|初)?`), '');
}

/** Whether a word names another year. */
function isYear(word: string): boolean {
  return /20\d\d年/.test(word);
}
