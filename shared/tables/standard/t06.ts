// 公开06 一般公共预算财政拨款基本支出决算明细表.
import { children, tops } from '#shared/tables/expression';
import type { FormulaRule } from '#shared/tables/grammar';

const 决算数 = ['决算数'];

export const t06: readonly FormulaRule[] = [
  { rows: { kind: 'parents' }, columns: 决算数, expression: children() },
  { rows: { kind: 'row', row: '人员经费合计' }, columns: 决算数, expression: tops('301', '303') },
  {
    rows: { kind: 'row', row: '公用经费合计' },
    columns: 决算数,
    expression: tops('302', '307', '310', '312', '313', '399'),
  },
];
