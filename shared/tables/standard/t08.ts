// 公开08 国有资本经营预算财政拨款支出决算表, and its other edition, 收入支出决算表, with 年初, 本年收入 and 年末.
import { add, cell, children, columns, subtract, tops } from '#shared/tables/expression';
import { type FormulaRule, 合计 } from '#shared/tables/grammar';

const USES = ['基本支出', '项目支出'];
const SPENT = ['合计', ...USES];
const ALL = ['年初结转和结余', '本年收入', ...SPENT, '年末结转和结余'];

export const t08: readonly FormulaRule[] = [
  ...totals(SPENT),
  ...totals(ALL),
  { rows: { kind: 'leaves' }, columns: ['合计'], expression: columns(...USES) },
  {
    rows: { kind: 'leaves' },
    columns: ['年末结转和结余'],
    expression: subtract(
      add(cell({ column: '年初结转和结余' }), cell({ column: '本年收入' })),
      cell({ column: '合计' }),
    ),
  },
];

function totals(of: readonly string[]): readonly FormulaRule[] {
  return [
    { rows: { kind: 'row', row: 合计 }, columns: of, expression: tops() },
    { rows: { kind: 'parents' }, columns: of, expression: children() },
  ];
}
