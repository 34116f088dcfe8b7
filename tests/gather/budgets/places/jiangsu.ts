import { sum } from '../../unit.ts';
import {
  type BudgetPlace,
  type BudgetTable,
  type Print,
  type Shape,
  subjectTable,
  tableOf,
} from '../place.ts';
import { all, balanceTable, economicTable, fiscal, fund, general, threePublicAcross } from '../shapes.ts';

const CODES: Shape = { codes: 'whole', heads: [null, '科目编码', '科目名称'], total: 'first' };

export const jiangsu: BudgetPlace = {
  id: '江苏',
  coded: true,
  unit: '万元',
  thousands: true,
  line: (name, unit) => `部门名称：${name}\t单位：${unit}`,
  tables: (unit, naming) => {
    const print: Print = { unit: '万元', thousands: true, zero: '' };
    const { planned, department } = unit;
    const titled = (number: number, title: string, table: BudgetTable['table']): BudgetTable => ({
      title,
      number: `公开${String(number).padStart(2, '0')}表`,
      unit: '万元',
      table,
    });
    const listed = (number: number, title: string, of: (item: (typeof planned)[number]) => number) =>
      titled(
        number,
        title,
        subjectTable(
          unit,
          { ...CODES, heads: [null, '功能科目编码', '功能科目名称'], columns: [{ text: '金额', of }] },
          print,
          naming,
        ),
      );
    const basicTotal = sum(planned.map((item) => item.general.basic));
    const projects = sum(planned.map((item) => item.general.project));
    const total = sum(planned.map(all));
    const cash = (amount: number) => (amount === 0 ? '' : moneyText(amount, print));
    return [
      titled(1, '收支预算总表', balanceTable(unit, print, all)),
      titled(
        2,
        '收入预算总表',
        tableOf([
          ['项目名称', '金额'],
          ['收入总计', cash(total)],
          ['一般公共预算资金', cash(sum(planned.map(general)))],
          ['政府性基金', cash(sum(planned.map(fund)))],
        ]),
      ),
      titled(
        3,
        '支出预算总表',
        tableOf([
          ['合计', '基本支出', '项目支出', '单位预留机动经费', '结转下年资金'],
          [cash(total), cash(basicTotal), cash(total - basicTotal), '', ''],
        ]),
      ),
      titled(4, '财政拨款收支预算总表', balanceTable(unit, print, fiscal)),
      listed(5, '财政拨款支出预算表（功能科目）', fiscal),
      titled(
        6,
        '财政拨款基本支出预算表（经济科目）',
        economicTable(unit, print, ['科目编码', '科目名称', '金额']),
      ),
      listed(7, '一般公共预算支出预算表（功能科目）', general),
      titled(
        8,
        '一般公共预算基本支出预算表（经济科目）',
        economicTable(unit, print, ['科目编码', '科目名称', '基本支出']),
      ),
      titled(
        9,
        '“三公”经费、会议费、培训费支出预算表',
        threePublicAcross(
          unit,
          print,
          [
            ['会议费', department.facts.ordinary.meetings],
            ['培训费', department.facts.ordinary.training],
          ],
          { vehicles: '公务用车购置及运行维护费', bought: '公务用车购置费', running: '公务用车运行维护费' },
        ),
      ),
      listed(10, '政府性基金预算财政拨款支出预算表', fund),
      titled(
        11,
        '一般公共预算机关运行经费支出预算表',
        tableOf([
          ['科目编码', '科目名称', '机关运行经费支出'],
          ['合计', '', cash(department.facts.running)],
        ]),
      ),
      titled(
        12,
        '政府采购支出预算表',
        tableOf([
          ['采购品目大类', '专项名称', '总计'],
          ['合计', '', cash(projects)],
        ]),
      ),
    ];
  },
};

function moneyText(amount: number, print: Print): string {
  return print.thousands
    ? (amount / 1_000_000).toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 })
    : (amount / 1_000_000).toFixed(2);
}
