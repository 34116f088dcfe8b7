// 公开01 收入支出决算总表, national variant (财政部部门决算公开样式, 2023).
import { add, cell, line, lines, subtract } from '#shared/tables/expression';
import type { TableDefinition } from '#shared/tables/grammar';
import { 合计 } from '#shared/tables/grammar';
import { amounts, heads, item, lineNumber, wide } from '#shared/tables/packs/columns';
import { classLines, classRange } from './classes.ts';

const FIRST_CLASS = 32;
const 决算数 = ['决算数'];
const row = (number: number) => ({ kind: 'row', row: String(number) }) as const;
const income = (column: string) => cell({ table: '公开02', row: 合计, column });
const carried = (number: number, line: string, column: string) => ({
  rows: row(number),
  columns: 决算数,
  expression: cell({ table: '公开04', row: line, column }),
});

export const t01: TableDefinition = {
  id: '公开01',
  number: '公开01表',
  title: '收入支出决算总表',
  orientation: 'portrait',
  blocks: [
    {
      id: 'income',
      columns: [item(26), lineNumber, ...amounts(12, '决算数')],
      rows: {
        kind: 'lines',
        from: 1,
        to: 31,
        lines: [
          { number: 1, label: '一、一般公共预算财政拨款收入' },
          { number: 2, label: '二、政府性基金预算财政拨款收入' },
          { number: 3, label: '三、国有资本经营预算财政拨款收入' },
          { number: 4, label: '四、上级补助收入' },
          { number: 5, label: '五、事业收入' },
          { number: 6, label: '六、经营收入' },
          { number: 7, label: '七、附属单位上缴收入' },
          { number: 8, label: '八、其他收入' },
          { number: 27, label: '本年收入合计' },
          { number: 28, label: '使用非财政拨款结余' },
          { number: 29, label: '年初结转和结余' },
          { number: 31, label: '总计' },
        ],
      },
    },
    {
      id: 'expenditure',
      columns: [item(26), lineNumber, ...amounts(12, '决算数')],
      rows: {
        kind: 'lines',
        from: FIRST_CLASS,
        to: 62,
        lines: [
          ...classLines(FIRST_CLASS),
          { number: 58, label: '本年支出合计' },
          { number: 59, label: '结余分配' },
          { number: 60, label: '年末结转和结余' },
          { number: 62, label: '总计' },
        ],
      },
    },
  ],
  header: [
    [wide('收入', 3), wide('支出', 3)],
    heads('项目', '行次', '决算数', '项目', '行次', '决算数'),
    heads('栏次', '', 1, '栏次', '', 2),
  ],
  note: '本表反映部门本年度的总收支和年末结转结余情况。本表金额转换为万元时，因四舍五入可能存在尾差。',
  formulas: [
    { rows: row(1), columns: 决算数, expression: subtract(income('财政拨款收入'), line(2), line(3)) },
    { rows: row(2), columns: 决算数, expression: cell({ table: '公开07', row: 合计, column: '本年收入' }) },
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
  ],
};
