import type { Planned } from '../../unit.ts';
import { type BudgetPlace, type BudgetTable, type Print, type SubjectShape, subjectTable } from '../place.ts';
import {
  all,
  balanceTable,
  economicTable,
  fiscal,
  general,
  INCOME,
  parts,
  SPENDING,
  threeHeads,
  threePublicDown,
} from '../shapes.ts';

/** Last year's figures beside this year's, with the change between them. */
export const compared: BudgetPlace = {
  id: '对比',
  coded: true,
  unit: '万元',
  thousands: false,
  line: (name, unit) => `部门：${name}\t单位：${unit}`,
  tables: (unit, naming) => {
    const print: Print = { unit: '万元', thousands: false, zero: '0.00' };
    const { year } = unit.department;
    const was = (item: Planned) => Math.floor(parts(item.general) / 2 / 10_000) * 10_000;
    const columns: SubjectShape['columns'] = [
      { text: `${year - 1}年执行数`, of: was },
      { text: `${year}年预算数`, below: threeHeads('general', '小计') },
      {
        text: `${year}年预算数比${year - 1}年执行数`,
        below: [{ text: '增减额', of: (item: Planned) => general(item) - was(item) }],
      },
    ];
    const shape: SubjectShape = {
      codes: 'whole',
      heads: ['功能分类科目', '科目编码', '科目名称'],
      columns,
      total: 'last',
    };
    const table = (number: number, title: string, made: BudgetTable['table']): BudgetTable => ({
      title,
      number: `表${number}`,
      unit: '万元',
      table: made,
    });
    const funds: SubjectShape = {
      ...shape,
      heads: [null, '科目编码', '科目名称'],
      columns: threeHeads('fund', '合计'),
    };
    return [
      table(1, '部门收支总表', balanceTable(unit, print, all)),
      table(2, '部门收入总表', subjectTable(unit, { ...funds, columns: INCOME }, print, naming)),
      table(3, '部门支出总表', subjectTable(unit, { ...funds, columns: SPENDING }, print, naming)),
      table(4, '财政拨款收支总表', balanceTable(unit, print, fiscal)),
      table(5, '一般公共预算支出表', subjectTable(unit, shape, print, naming)),
      table(6, '一般公共预算基本支出表', economicTable(unit, print, ['科目编码', '科目名称', '合计'])),
      table(
        7,
        '一般公共预算“三公”经费支出表',
        threePublicDown(unit, print, ['项目', `${year - 1}年执行数`, `${year}年预算数`]),
      ),
      table(8, '政府性基金预算支出表', subjectTable(unit, funds, print, naming)),
    ];
  },
};
