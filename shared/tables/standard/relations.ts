import { add, cell, line } from '#shared/tables/expression';
import { type Relation, 合计 } from '#shared/tables/grammar';

/** 勾稽关系 between figures that are not computed from one another; ids as in the catalogue of rules. */
export const relations: readonly Relation[] = [
  {
    id: '1-5',
    title: '收入总计等于支出总计',
    left: { table: '公开01', row: '31', column: '决算数' },
    right: line(62),
  },
  {
    id: '4-7',
    title: '财政拨款收入总计等于支出总计',
    left: { table: '公开04', row: '32', column: '金额' },
    right: line(64, '合计'),
  },
  fund('一般公共预算', 1, '一般公共预算财政拨款'),
  fund('政府性基金预算', 2, '政府性基金预算财政拨款'),
  fund('国有资本经营预算', 3, '国有资本经营预算财政拨款'),
  {
    id: 'X-1',
    title: '总表本年收入合计等于收入决算表合计',
    left: { table: '公开01', row: '27', column: '决算数' },
    right: cell({ table: '公开02', row: 合计, column: '本年收入合计' }),
  },
  {
    id: 'X-4',
    title: '总表本年支出合计等于支出决算表合计',
    left: { table: '公开01', row: '58', column: '决算数' },
    right: cell({ table: '公开03', row: 合计, column: '本年支出合计' }),
  },
  spending('X-7', '一般公共预算财政拨款', '公开05', '小计'),
  spending('X-8', '政府性基金预算财政拨款', '公开07', '本年支出小计'),
  spending('X-10', '国有资本经营预算财政拨款', '公开08', '合计'),
  {
    id: 'X-11',
    title: '一般公共预算基本支出等于人员经费与公用经费之和',
    left: { table: '公开05', row: 合计, column: '基本支出' },
    right: add(
      cell({ table: '公开06', row: '人员经费合计', column: '决算数' }),
      cell({ table: '公开06', row: '公用经费合计', column: '决算数' }),
    ),
  },
];

/** 4-8: a fund's income equals its spending and balance. */
function fund(name: string, number: number, column: string): Relation {
  return {
    id: `4-8.${number}`,
    title: `${name}财政拨款收支平衡`,
    left: { table: '公开04', row: '64', column },
    right: add(line(number, '金额'), line(28 + number, '金额')),
  };
}

function spending(
  id: string,
  column: string,
  table: '公开05' | '公开07' | '公开08',
  total: string,
): Relation {
  return {
    id,
    title: `财政拨款总表${column}支出等于${table}合计`,
    left: { table: '公开04', row: '59', column },
    right: cell({ table, row: 合计, column: total }),
  };
}
