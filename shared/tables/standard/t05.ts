// 公开05 一般公共预算财政拨款支出决算表.
import { children, columns, tops } from '#shared/tables/expression';
import { type FormulaRule, 合计 } from '#shared/tables/grammar';

const USES = ['基本支出', '项目支出'];
const ALL = ['小计', ...USES];

export const t05: readonly FormulaRule[] = [
  { rows: { kind: 'row', row: 合计 }, columns: ALL, expression: tops() },
  { rows: { kind: 'parents' }, columns: ALL, expression: children() },
  { rows: { kind: 'leaves' }, columns: ['小计'], expression: columns(...USES) },
];
