// 公开04 财政拨款收入支出决算总表, national variant (财政部部门决算公开样式, 2023).
import { add, cell, columns, line, lines } from '#shared/tables/expression';
import type { FormulaRule, TableDefinition } from '#shared/tables/grammar';
import { 合计 } from '#shared/tables/grammar';
import { amounts, heads, item, lineNumber, numbers, wide } from '#shared/tables/packs/columns';
import { classLines, classRange } from './classes.ts';

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
  { rows: row(60), columns: ['合计'], expression: columns(...FUNDS) },
  { rows: row(64), columns: ALL, expression: add(line(59), line(60)) },
];

export const t04: TableDefinition = {
  id: '公开04',
  number: '公开04表',
  title: '财政拨款收入支出决算总表',
  orientation: 'landscape',
  blocks: [
    {
      id: 'income',
      columns: [item(26), lineNumber, ...amounts(12, '金额')],
      rows: {
        kind: 'lines',
        from: 1,
        to: 32,
        lines: [
          { number: 1, label: '一、一般公共预算财政拨款' },
          { number: 2, label: '二、政府性基金预算财政拨款' },
          { number: 3, label: '三、国有资本经营预算财政拨款' },
          { number: 27, label: '本年收入合计' },
          { number: 28, label: '年初财政拨款结转和结余' },
          { number: 29, label: '一般公共预算财政拨款' },
          { number: 30, label: '政府性基金预算财政拨款' },
          { number: 31, label: '国有资本经营预算财政拨款' },
          { number: 32, label: '总计' },
        ],
      },
    },
    {
      id: 'expenditure',
      columns: [item(26), lineNumber, ...amounts(12, ...ALL)],
      rows: {
        kind: 'lines',
        from: FIRST_CLASS,
        to: 64,
        lines: [
          ...classLines(FIRST_CLASS),
          { number: 59, label: '本年支出合计' },
          { number: 60, label: '年末财政拨款结转和结余' },
          { number: 64, label: '总计' },
        ],
      },
    },
  ],
  header: [
    [wide('收入', 3), wide('支出', 6)],
    heads('项目', '行次', '金额', '项目', '行次', ...ALL),
    [...heads('栏次', '', 1, '栏次', ''), ...numbers(2, 5)],
  ],
  note: '本表反映部门本年度一般公共预算财政拨款、政府性基金预算财政拨款和国有资本经营预算财政拨款的总收支和年末结转结余情况。本表金额转换为万元时，因四舍五入可能存在尾差。',
  formulas: [...incomeFormulas, ...expenditureFormulas],
};
