// 公开07 政府性基金预算财政拨款收入支出决算表.
import { add, cell, children, columns, subtract, tops } from '#shared/tables/expression';
import { type FormulaRule, 合计 } from '#shared/tables/grammar';

const USES = ['基本支出', '项目支出'];
const ALL = ['年初结转和结余', '本年收入', '本年支出小计', ...USES, '年末结转和结余'];

export const t07: readonly FormulaRule[] = [
  { rows: { kind: 'row', row: 合计 }, columns: ALL, expression: tops() },
  { rows: { kind: 'parents' }, columns: ALL, expression: children() },
  { rows: { kind: 'leaves' }, columns: ['本年支出小计'], expression: columns(...USES) },
  {
    rows: { kind: 'leaves' },
    columns: ['年末结转和结余'],
    expression: subtract(
      add(cell({ column: '年初结转和结余' }), cell({ column: '本年收入' })),
      cell({ column: '本年支出小计' }),
    ),
  },
];
