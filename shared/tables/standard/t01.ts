// 公开01 收入支出决算总表: 行次 as in 财政部部门决算公开样式 (2023).
import { add, cell, line, lines, subtract } from '#shared/tables/expression';
import { type FormulaRule, 合计 } from '#shared/tables/grammar';
import { classRange } from './classes.ts';

const FIRST_CLASS = 32;
const 决算数 = ['决算数'];
const row = (number: number) => ({ kind: 'row', row: String(number) }) as const;
const income = (column: string) => cell({ table: '公开02', row: 合计, column });
const carried = (number: number, line: string, column: string) => ({
  rows: row(number),
  columns: 决算数,
  expression: cell({ table: '公开04', row: line, column }),
});

export const t01: readonly FormulaRule[] = [
  { rows: row(1), columns: 决算数, expression: subtract(income('财政拨款收入'), line(2), line(3)) },
  { rows: row(2), columns: 决算数, expression: cell({ table: '公开07', row: 合计, column: '本年收入' }) },
  {
    rows: row(3),
    columns: 决算数,
    expression: cell({ table: '公开08', row: 合计, column: '本年收入' }),
  },
  { rows: row(4), columns: 决算数, expression: income('上级补助收入') },
  { rows: row(5), columns: 决算数, expression: income('事业收入') },
  { rows: row(6), columns: 决算数, expression: income('经营收入') },
  { rows: row(7), columns: 决算数, expression: income('附属单位上缴收入') },
  { rows: row(8), columns: 决算数, expression: income('其他收入') },
  { rows: row(27), columns: 决算数, expression: lines(1, 8) },
  { rows: row(31), columns: 决算数, expression: add(line(27), line(28), line(29)) },
  {
    rows: { kind: 'classLines' },
    columns: 决算数,
    expression: cell({ table: '公开03', column: '本年支出合计' }),
  },
  {
    rows: row(58),
    columns: 决算数,
    expression: lines(classRange(FIRST_CLASS).from, classRange(FIRST_CLASS).to),
  },
  { ...carried(29, '28', '金额'), atLeast: true },
  { ...carried(60, '60', '合计'), atLeast: true },
  { rows: row(62), columns: 决算数, expression: add(line(58), line(59), line(60)) },
];
