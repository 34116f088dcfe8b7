import type { HeaderBlock } from './header-blocks.ts';

const SPENDING = /^本年(度)?支出/;
const INCOME = /^本年(度)?收入/;
const OTHER_FLOW = /结转|结余/;
const PART = /^(基本|项目)支出$/;
const WHOLE_OF_PART = /^(小计|合计)$/;

/**
 * The header of a form of income and spending as one of spending alone: 一般公共预算财政拨款收入支出决算表 prints 公开05
 * among its other columns. Unchanged if it has no columns of income beside those of spending.
 */
export function spendingColumns(block: HeaderBlock): HeaderBlock {
  const has = (words: RegExp) => block.paths.some((path) => path.some((word) => words.test(word)));
  if (!has(SPENDING) || !has(INCOME)) return block;
  return { ...block, paths: block.paths.map(spendingPath) };
}

function spendingPath(path: readonly string[]): readonly string[] {
  const from = path.findIndex((word) => SPENDING.test(word));
  if (from === -1) return path.some((word) => INCOME.test(word) || OTHER_FLOW.test(word)) ? [] : path;
  const [group = '', part = '', ...below] = path.slice(from);
  if (below.length === 0) return [group, ...(part === '' ? [] : [part])];
  return PART.test(part) && WHOLE_OF_PART.test(below.join('')) ? [group, part] : [];
}
