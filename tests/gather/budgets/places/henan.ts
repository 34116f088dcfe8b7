import {
  type BudgetPlace,
  type BudgetTable,
  type Print,
  type Shape,
  type SubjectShape,
  subjectTable,
} from '../place.ts';
import {
  all,
  balanceTable,
  economicTable,
  fiscal,
  INCOME,
  SPENDING,
  threeHeads,
  threePublicAcross,
} from '../shapes.ts';

export const henan: BudgetPlace = {
  id: '河南',
  coded: true,
  unit: '万元',
  thousands: false,
  line: (name, unit) => `部门名称：${name}\t单位：${unit}`,
  tables: (unit, naming) => {
    const print: Print = { unit: '万元', thousands: false, zero: '' };
    const shape: Shape = { codes: 'three', heads: [null, '科目编码', '单位（科目名称）'], total: 'first' };
    const table = (title: string, made: BudgetTable['table']): BudgetTable => ({
      title: `${unit.department.year}年${title}`,
      number: null,
      unit: '万元',
      table: made,
    });
    const subjects = (title: string, columns: SubjectShape['columns']) =>
      table(title, subjectTable(unit, { ...shape, columns }, print, naming));
    return [
      table('部门收支总体情况表', balanceTable(unit, print, all)),
      subjects('部门收入总体情况表', INCOME),
      subjects('部门支出总体情况表', SPENDING),
      table('财政拨款收支总体情况表', balanceTable(unit, print, fiscal)),
      subjects('一般公共预算支出情况表', threeHeads('general', '合计')),
      table('一般公共预算基本支出情况表', economicTable(unit, print, ['科目编码', '科目名称', '合计'])),
      table(
        '一般公共预算“三公”经费支出情况表',
        threePublicAcross(unit, print, [], {
          vehicles: '公务用车购置及运行费',
          bought: '公务用车购置费',
          running: '公务用车运行费',
        }),
      ),
      subjects('政府性基金预算支出情况表', threeHeads('fund', '合计')),
      subjects('国有资本经营预算收支情况表', threeHeads('capital', '合计')),
    ];
  },
};
