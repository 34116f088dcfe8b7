// 公开04 财政拨款收入支出决算总表: 行次 as in 财政部部门决算公开样式 (2023).
import { add, cell, columns, line, lines } from '#shared/tables/expression';
import { type FormulaRule, 合计 } from '#shared/tables/grammar';
import { classRange } from './classes.ts';

const FIRST_CLASS = 33;
const 一般 = '一般公共预算财政拨款';
const 基金 = '政府性基金预算财政拨款';
const 国资 = '国有资本经营预算财政拨款';
const FUNDS = [一般, 基金, 国资];
const ALL = ['合计', ...FUNDS];
const 金额 = ['金额'];
const row = (number: number) => ({ kind: 'row', row: String(number) }) as const;
const classes = { kind: 'classLines' } as const;

const incomeFormulas: readonly FormulaRule[] = [
  ...[1, 2, 3].map((number) => ({
    rows: row(number),
    columns: 金额,
    expression: cell({ table: '公开01', row: String(number), column: '决算数' }),
  })),
  { rows: row(27), columns: 金额, expression: lines(1, 3) },
  { rows: row(28), columns: 金额, expression: lines(29, 31) },
  {
    rows: row(30),
    columns: 金额,
    expression: cell({ table: '公开07', row: 合计, column: '年初结转和结余' }),
  },
  {
    rows: row(31),
    columns: 金额,
    expression: cell({ table: '公开08', row: 合计, column: '年初结转和结余' }),
  },
  { rows: row(32), columns: 金额, expression: add(line(27), line(28)) },
];

const expenditureFormulas: readonly FormulaRule[] = [
  { rows: classes, columns: [一般], expression: cell({ table: '公开05', column: '小计' }) },
  { rows: classes, columns: [基金], expression: cell({ table: '公开07', column: '本年支出小计' }) },
  { rows: classes, columns: [国资], expression: cell({ table: '公开08', column: '合计' }) },
  { rows: classes, columns: ['合计'], expression: columns(...FUNDS) },
  {
    rows: row(59),
    columns: ALL,
    expression: lines(classRange(FIRST_CLASS).from, classRange(FIRST_CLASS).to),
  },
  {
    rows: row(60),
    columns: [基金],
    expression: cell({ table: '公开07', row: 合计, column: '年末结转和结余' }),
  },
  {
    rows: row(60),
    columns: [国资],
    expression: cell({ table: '公开08', row: 合计, column: '年末结转和结余' }),
  },
  { rows: row(60), columns: ['合计'], expression: columns(...FUNDS) },
  { rows: row(64), columns: ALL, expression: add(line(59), line(60)) },
];

export const t04: readonly FormulaRule[] = [...incomeFormulas, ...expenditureFormulas];
