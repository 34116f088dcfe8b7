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

export const shanghai: BudgetPlace = {
  id: '上海',
  coded: true,
  unit: '元',
  threePublic: '万元',
  thousands: true,
  line: (name, unit) => `编制部门：${name}\t\t单位：${unit}`,
  tables: (unit, naming) => {
    const print: Print = { unit: '元', thousands: true, zero: '' };
    const year = unit.department.year;
    const shape = (whole: string): Shape => ({
      codes: 'three',
      heads: ['项目', '功能分类科目编码', `功能分类科目名称`],
      total: whole === '' ? 'first' : 'last',
    });
    const subjects = (title: string, columns: SubjectShape['columns']): BudgetTable => ({
      title: `${year}年${title}`,
      number: null,
      unit: '元',
      table: subjectTable(unit, { ...shape('x'), columns }, print, naming),
    });
    const grouped = (text: string, columns: SubjectShape['columns']) => [{ text, below: columns }];
    const plain = (title: string, table: BudgetTable['table'], printed: '元' | '万元' = '元') => ({
      title: `${year}年${title}`,
      number: null,
      unit: printed,
      table,
    });
    return [
      plain('部门财务收支预算总表', balanceTable(unit, print, all)),
      subjects('部门收入预算总表', grouped('收入预算', INCOME)),
      subjects('部门支出预算总表', grouped('支出预算', SPENDING)),
      plain('部门财政拨款收支预算总表', balanceTable(unit, print, fiscal)),
      subjects(
        '部门一般公共预算支出功能分类预算表',
        grouped('一般公共预算支出', threeHeads('general', '合计')),
      ),
      subjects(
        '部门政府性基金预算支出功能分类预算表',
        grouped('政府性基金预算支出', threeHeads('fund', '合计')),
      ),
      subjects(
        '部门国有资本经营预算支出功能分类预算表',
        grouped('国有资本经营预算支出', threeHeads('capital', '合计')),
      ),
      plain(
        '部门一般公共预算基本支出部门预算经济分类预算表',
        economicTable(unit, print, ['经济分类科目编码', '经济分类科目名称', '一般公共预算基本支出']),
      ),
      plain(
        '部门“三公”经费和机关运行经费预算表',
        threePublicAcross(
          unit,
          { unit: '万元', thousands: true, zero: '' },
          [['机关运行经费预算数', unit.department.facts.running]],
          { vehicles: '公务用车购置及运行费', bought: '购置费', running: '运行费' },
        ),
        '万元',
      ),
    ];
  },
};
