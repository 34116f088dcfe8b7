// 公开02 收入决算表.
import { children, columns, tops } from '#shared/tables/expression';
import { type FormulaRule, 合计 } from '#shared/tables/grammar';

const SOURCES = ['财政拨款收入', '上级补助收入', '事业收入', '经营收入', '附属单位上缴收入', '其他收入'];
const ALL = ['本年收入合计', ...SOURCES];

export const t02: readonly FormulaRule[] = [
  { rows: { kind: 'row', row: 合计 }, columns: ALL, expression: tops() },
  { rows: { kind: 'parents' }, columns: ALL, expression: children() },
  { rows: { kind: 'leaves' }, columns: ['本年收入合计'], expression: columns(...SOURCES) },
];
