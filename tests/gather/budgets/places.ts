// The places' manners, each a list of tables.
import { type Planned, sum, type Unit } from '../unit.ts';
import {
  type BudgetTable,
  type Naming,
  type Print,
  type SubjectShape,
  subjectTable,
  tableOf,
} from './place.ts';
import {
  all,
  balanceTable,
  economicTable,
  fiscal,
  fund,
  general,
  INCOME,
  parts,
  SPENDING,
  threeHeads,
  tripsAcross,
  tripsDown,
} from './shapes.ts';

export interface BudgetPlace {
  readonly id: string;
  readonly unit: '元' | '万元';
  readonly thousands: boolean;
  /** Unit of the “三公” table where it is another. */
  readonly trips?: '万元';
  /** Whether 科目 have codes; names alone can only be matched as they are. */
  readonly coded: boolean;
  /** Line between title and table. */
  readonly line: (name: string, unit: string) => string;
  readonly tables: (unit: Unit, naming: Naming) => readonly BudgetTable[];
}

type Shape = Omit<SubjectShape, 'columns'>;

const CODES: Shape = { codes: 'whole', heads: [null, '科目编码', '科目名称'], total: 'first' };

const shanghai: BudgetPlace = {
  id: '上海',
  coded: true,
  unit: '元',
  trips: '万元',
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
        tripsAcross(
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

const jiangsu: BudgetPlace = {
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
        tripsAcross(
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

/** Last year's figures stand beside this year's, with what changed between them. */
const compared: BudgetPlace = {
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
        tripsDown(unit, print, ['项目', `${year - 1}年执行数`, `${year}年预算数`]),
      ),
      table(8, '政府性基金预算支出表', subjectTable(unit, funds, print, naming)),
    ];
  },
};

/** Names without codes, amounts in 元. */
const named: BudgetPlace = {
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
      table('“三公”经费预算表', tripsDown(unit, print, ['项目', '预算数'])),
    ];
  },
};

const henan: BudgetPlace = {
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
        tripsAcross(unit, print, [], {
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

function moneyText(amount: number, print: Print): string {
  return print.thousands
    ? (amount / 1_000_000).toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 })
    : (amount / 1_000_000).toFixed(2);
}

export const PLACES: readonly BudgetPlace[] = [shanghai, jiangsu, henan, compared, named];
