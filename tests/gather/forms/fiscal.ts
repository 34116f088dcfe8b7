// 财决01-1 财政拨款收入支出决算总表.
import { CLASSES } from '../../imports/layouts/figures.ts';
import { type Flow, spent } from '../../imports/layouts/leaves.ts';
import type { Column, LineRow, LinesForm, Value } from '../form.ts';
import { sum, type Unit } from '../unit.ts';
import { FISCAL } from './flows.ts';
import { ordinal } from './whole.ts';

const FUNDS = ['一般公共预算财政拨款', '政府性基金预算财政拨款', '国有资本经营预算财政拨款'] as const;
const TIMES = [
  ['年初预算数', '年初'],
  ['全年预算数', '全年'],
  ['决算数', '决算'],
] as const;
const INCOME: readonly Column[] = TIMES.map(([text, id]) => ({ text, id }));
const SPENDING: readonly Column[] = TIMES.map(([text, id]) => ({
  text,
  below: [{ text: '合计', id: `${id}/合计` }, ...FUNDS.map((fund) => ({ text: fund, id: `${id}/${fund}` }))],
}));

/** A figure of each of the three budgets. */
type Three = readonly [number, number, number];

export function fiscalForm(unit: Unit): LinesForm {
  return {
    kind: 'lines',
    id: '财决01-1',
    title: '财政拨款收入支出决算总表',
    blocks: [
      { head: '收入', item: '项目', columns: INCOME, rows: incomeLines(unit) },
      { head: '支出', item: '项目（按功能分类）', columns: SPENDING, rows: spendingLines(unit) },
    ],
  };
}

function byFund(unit: Unit, of: (flow: Flow) => number, start = ''): Three {
  const [general = 0, fund = 0, capital = 0] = FISCAL.map((each) =>
    sum(unit.department.leaves.filter(({ code }) => code.startsWith(start)).map((leaf) => of(leaf[each]))),
  );
  return [general, fund, capital];
}

function plannedByFund(unit: Unit, start = ''): Three {
  const within = unit.planned.filter(({ code }) => code.startsWith(start));
  const [general = 0, fund = 0, capital = 0] = FISCAL.map((each) =>
    sum(within.map((item) => item[each].basic + item[each].project)),
  );
  return [general, fund, capital];
}

function incomeLines(unit: Unit): readonly LineRow[] {
  const [first, done, opening] = [
    plannedByFund(unit),
    byFund(unit, (flow) => flow.income),
    byFund(unit, (flow) => flow.opening),
  ];
  const row = (number: number, label: string, planned: Value, amount: Value): LineRow => ({
    number,
    label,
    cells: { 年初: planned, 全年: amount, 决算: amount },
  });
  const rows = [
    ...FUNDS.map((fund, index) =>
      row(index + 1, `${ordinal(index + 1)}、${fund}`, first[index] ?? 0, done[index] ?? 0),
    ),
    row(27, '本年收入合计', sum(first), sum(done)),
    row(28, '年初财政拨款结转和结余', 0, sum(opening)),
    ...FUNDS.map((fund, index) =>
      row(29 + index, `  ${ordinal(index + 1)}、${fund}`, 0, opening[index] ?? 0),
    ),
    row(32, '总计', sum(first), sum(done) + sum(opening)),
  ];
  return Array.from(
    { length: 32 },
    (_, index) => rows.find(({ number }) => number === index + 1) ?? row(index + 1, '', null, null),
  );
}

function spendingLines(unit: Unit): readonly LineRow[] {
  const row = (number: number, label: string, first: Three, whole: Three, done: Three): LineRow => ({
    number,
    label,
    cells: Object.fromEntries(
      (
        [
          ['年初', first],
          ['全年', whole],
          ['决算', done],
        ] as const
      ).flatMap(([time, amounts]) => [
        [`${time}/合计`, sum(amounts)] as const,
        ...FUNDS.map((fund, index) => [`${time}/${fund}`, amounts[index] ?? 0] as const),
      ]),
    ),
  });
  const none: Three = [0, 0, 0];
  const closing = byFund(unit, (flow) => flow.closing);
  const available = (start: string) => byFund(unit, (flow) => spent(flow) + flow.closing, start);
  const rows = [
    ...CLASSES.map(({ code, name, line }, index) =>
      row(
        line + 1,
        `${ordinal(index + 1)}、${name}`,
        plannedByFund(unit, code),
        available(code),
        byFund(unit, spent, code),
      ),
    ),
    row(59, '本年支出合计', plannedByFund(unit), available(''), byFund(unit, spent)),
    row(60, '年末财政拨款结转和结余', none, none, closing),
    ...FUNDS.map((fund, index) =>
      row(61 + index, `  ${ordinal(index + 1)}、${fund}`, none, none, only(closing, index)),
    ),
    row(64, '总计', plannedByFund(unit), available(''), available('')),
  ];
  const blank = (number: number): LineRow => ({ number, label: '', cells: {} });
  return Array.from(
    { length: 32 },
    (_, index) => rows.find(({ number }) => number === 33 + index) ?? blank(33 + index),
  );
}

function only(amounts: Three, at: number): Three {
  const [general, fund, capital] = amounts.map((amount, index) => (index === at ? amount : 0));
  return [general ?? 0, fund ?? 0, capital ?? 0];
}
