import { type BudgetPlace, type BudgetTable, type Print, type Shape, subjectTable } from '../place.ts';
import { all, balanceTable, fiscal, SPENDING, threeHeads, threePublicDown } from '../shapes.ts';

/** Names without codes, amounts in 元. */
export const named: BudgetPlace = {
  id: '无编码',
  coded: false,
  unit: '元',
  thousands: false,
  line: (name, unit) => `单位名称：${name}\t金额单位：${unit}`,
  tables: (unit, naming) => {
    const print: Print = { unit: '元', thousands: false, zero: '0' };
    const shape: Shape = { codes: 'none', heads: [null, '', '功能分类科目名称'], total: 'first' };
    const table = (title: string, made: BudgetTable['table']): BudgetTable => ({
      title,
      number: null,
      unit: '元',
      table: made,
    });
    return [
      table('收支预算总表', balanceTable(unit, print, all)),
      table('支出预算表', subjectTable(unit, { ...shape, columns: SPENDING }, print, naming)),
      table('财政拨款收支预算总表', balanceTable(unit, print, fiscal)),
      table(
        '一般公共预算支出预算表',
        subjectTable(unit, { ...shape, columns: threeHeads('general', '合计') }, print, naming),
      ),
      table(
        '政府性基金预算支出表',
        subjectTable(unit, { ...shape, columns: threeHeads('fund', '合计') }, print, naming),
      ),
      table('“三公”经费预算表', threePublicDown(unit, print, ['项目', '预算数'])),
    ];
  },
};
