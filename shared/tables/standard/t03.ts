// 公开03 支出决算表.
import { add, cell, children, columns, tops } from '#shared/tables/expression';
import { type FormulaRule, 合计 } from '#shared/tables/grammar';

const USES = ['基本支出', '项目支出', '上缴上级支出', '经营支出', '对附属单位补助支出'];
const ALL = ['本年支出合计', ...USES];

export const t03: readonly FormulaRule[] = [
  { rows: { kind: 'row', row: 合计 }, columns: ALL, expression: tops() },
  { rows: { kind: 'parents' }, columns: ALL, expression: children() },
  { rows: { kind: 'leaves' }, columns: ['本年支出合计'], expression: columns(...USES) },
  {
    rows: { kind: 'leaves' },
    columns: ['基本支出', '项目支出'],
    expression: add(cell({ table: '公开05' }), cell({ table: '公开07' }), cell({ table: '公开08' })),
    atLeast: true,
  },
];
