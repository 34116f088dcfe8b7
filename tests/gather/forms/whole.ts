// 财决01 and 财决01-1: blocks of lines side by side, each with 年初预算数, 全年预算数 and 决算数.
import { economicSubjects } from '#shared/tables/codes/economic';
import { CLASSES, figuresOf } from '../../imports/layouts/figures.ts';
import { type Leaf, SOURCES, spent } from '../../imports/layouts/leaves.ts';
import { rowOf } from '../../imports/layouts/pen.ts';
import type { Column, LineRow, LinesForm, Value } from '../form.ts';
import { joined, type Spread } from '../spreads.ts';
import { type Planned, sum, type Unit } from '../unit.ts';
import { carriedOf, FISCAL } from './flows.ts';

const NUMERALS = '一二三四五六七八九十';

export function ordinal(index: number): string {
  const tens = Math.floor(index / 10);
  const ones = index % 10 === 0 ? '' : NUMERALS[(index % 10) - 1];
  return `${tens > 1 ? NUMERALS[tens - 1] : ''}${tens > 0 ? '十' : ''}${ones}`;
}

const THREE: readonly Column[] = [
  { text: '年初预算数', id: '年初' },
  { text: '全年预算数', id: '全年' },
  { text: '决算数', id: '决算' },
];

/** A line's three figures. */
function line(number: number, label: string, [first, whole, done]: readonly Value[]): LineRow {
  return { number, label, cells: { 年初: first ?? null, 全年: whole ?? null, 决算: done ?? null } };
}

/** Empty printed lines are between the others. */
function filledUp(from: number, to: number, lines: readonly LineRow[]): readonly LineRow[] {
  return Array.from(
    { length: to - from + 1 },
    (_, index) =>
      lines.find(({ number }) => number === from + index) ?? line(from + index, '', [null, null, null]),
  );
}

const INCOME = [
  '一般公共预算财政拨款收入',
  '政府性基金预算财政拨款收入',
  '国有资本经营预算财政拨款收入',
  ...SOURCES,
] as const;

const parts = ({ basic, project }: { basic: number; project: number }) => basic + project;
const plannedFund = (unit: Unit, fund: (typeof FISCAL)[number], start = '') =>
  sum(unit.planned.filter(({ code }) => code.startsWith(start)).map((each) => parts(each[fund])));
const plannedAll = ({ general, fund, capital, own }: Planned) =>
  parts(general) + parts(fund) + parts(capital) + parts(own);
const leafSum = ({ department }: Unit, of: (leaf: Leaf) => number) => sum(department.leaves.map(of));
const allSpent = (leaf: Leaf) =>
  spent(leaf.general) + spent(leaf.fund) + spent(leaf.capital) + spent(leaf.own);
const carried = (leaf: Leaf, what: 'opening' | 'closing') =>
  carriedOf(leaf, 'basic', what) + carriedOf(leaf, 'project', what);

export function wholeForm(unit: Unit): LinesForm {
  return {
    kind: 'lines',
    id: '财决01',
    title: '收入支出决算总表',
    blocks: [
      { head: '收入', item: '项目', columns: THREE, rows: incomeLines(unit) },
      { head: '支出', item: '项目（按功能分类）', columns: THREE, rows: classLines(unit) },
      { head: '支出', item: '项目（按支出性质和经济分类）', columns: THREE, rows: natureLines(unit) },
    ],
  };
}

function incomeLines(unit: Unit): readonly LineRow[] {
  const { department, planned } = unit;
  const done = (row: number) => rowOf(figuresOf(department).公开01, String(row))?.cells.决算数 ?? 0;
  const first = [
    ...FISCAL.map((fund) => plannedFund(unit, fund)),
    ...SOURCES.map((source) => sum(planned.map(({ own }) => own.sources[source]))),
  ];
  const rows = INCOME.map((name, index) =>
    line(index + 1, `${ordinal(index + 1)}、${name}`, [first[index] ?? 0, done(index + 1), done(index + 1)]),
  );
  return filledUp(1, 31, [
    ...rows,
    line(27, '本年收入合计', [sum(first), done(27), done(27)]),
    line(28, '使用非财政拨款结余（含专用结余）', [0, done(28), done(28)]),
    line(29, '年初结转和结余', [0, done(29), done(29)]),
    line(31, '总计', [sum(first), done(31), done(31)]),
  ]);
}

function classLines(unit: Unit): readonly LineRow[] {
  const of = (start: string) => {
    const within = unit.department.leaves.filter(({ code }) => code.startsWith(start));
    const first = sum(unit.planned.filter(({ code }) => code.startsWith(start)).map(plannedAll));
    const done = sum(within.map(allSpent));
    return [first, done + sum(within.map((leaf) => carried(leaf, 'closing'))), done];
  };
  const [first = 0, whole = 0, done = 0] = of('');
  const { allotted } = unit.department;
  const closing = leafSum(unit, (leaf) => carried(leaf, 'closing'));
  return filledUp(32, 62, [
    ...CLASSES.map(({ code, line: number, name }, index) =>
      line(number, `${ordinal(index + 1)}、${name}`, of(code)),
    ),
    line(58, '本年支出合计', [first, whole, done]),
    line(59, '结余分配', [0, allotted, allotted]),
    line(60, '年末结转和结余', [0, 0, closing]),
    line(62, '总计', [first, whole + allotted, done + allotted + closing]),
  ]);
}

function natureLines(unit: Unit): readonly LineRow[] {
  const { department, planned, spreads } = unit;
  const closing = leafSum(unit, (leaf) => carried(leaf, 'closing'));
  const business = leafSum(unit, ({ own }) => own.business);
  const all = (of: 'basic' | 'project') =>
    joined(spreads.general[of], spreads.fund[of], spreads.capital[of], spreads.own[of]);
  const [basic, project] = [all('basic'), all('project')];
  const plannedOf = (kind: 'basic' | 'project') =>
    sum(planned.map((each) => each.general[kind] + each.fund[kind] + each.capital[kind] + each.own[kind]));
  const projects = spreadTotal(project);
  const first = plannedOf('basic') + plannedOf('project');
  const spending = spreadTotal(basic) + projects + business;
  const staff = spreadTotal(basic, '301', '303');
  const office = spreadTotal(basic) - staff;
  const staffPlanned = Math.floor((plannedOf('basic') * 0.8) / department.grain) * department.grain;
  const economic = joined(basic, project, spreads.own.business);
  const classes = economicSubjects.subjects.filter(({ code }) => code.length === 3);
  return filledUp(63, 93, [
    line(63, '一、基本支出', [plannedOf('basic'), staff + office, staff + office]),
    line(64, '人员经费', [staffPlanned, staff, staff]),
    line(65, '公用经费', [plannedOf('basic') - staffPlanned, office, office]),
    line(66, '二、项目支出', [plannedOf('project'), projects + closing, projects]),
    line(67, '其中：基本建设类项目', [0, 0, 0]),
    line(68, '三、上缴上级支出', [0, 0, 0]),
    line(69, '四、经营支出', [0, business, business]),
    line(70, '五、对附属单位补助支出', [0, 0, 0]),
    line(74, '经济分类支出合计', ['—', '—', spending]),
    ...classes.map(({ code, name }, index) =>
      line(75 + index, name, ['—', '—', spreadTotal(economic, code)]),
    ),
    line(89, '本年支出合计', [first, spending + closing, spending]),
    line(90, '结余分配', [0, department.allotted, department.allotted]),
    line(91, '年末结转和结余', [0, 0, closing]),
    line(93, '总计', [
      first,
      spending + closing + department.allotted,
      spending + department.allotted + closing,
    ]),
  ]);
}

function spreadTotal(spread: Spread, ...classes: readonly string[]): number {
  const within = (code: string) => classes.length === 0 || classes.some((start) => code.startsWith(start));
  return sum(
    [...spread.values()].flatMap((cells) => [...cells].map(([code, amount]) => (within(code) ? amount : 0))),
  );
}
