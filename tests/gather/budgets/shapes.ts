// The tables of a budget that regions share.
import type { PageTable } from '#shared/imports/source/source';
import { economicSubjects } from '#shared/tables/codes/economic';
import { threePublicTotal } from '../../imports/layouts/facts.ts';
import { CLASSES } from '../../imports/layouts/figures.ts';
import { SOURCES } from '../../imports/layouts/leaves.ts';
import { ordinal } from '../forms/whole.ts';
import { type Planned, sum, type Unit } from '../unit.ts';
import { type Head, money, type Print, tableOf } from './place.ts';

export const parts = ({ basic, project }: { readonly basic: number; readonly project: number }) =>
  basic + project;
export const general = (item: Planned) => parts(item.general);
export const fund = (item: Planned) => parts(item.fund);
export const capital = (item: Planned) => parts(item.capital);
export const fiscal = (item: Planned) => general(item) + fund(item) + capital(item);
export const all = (item: Planned) => fiscal(item) + parts(item.own);
export const basic = (item: Planned) =>
  item.general.basic + item.fund.basic + item.capital.basic + item.own.basic;

type Kind = 'general' | 'fund' | 'capital';

export function threeHeads(kind: Kind, whole: string): readonly Head[] {
  return [
    { text: whole, of: (item) => parts(item[kind]) },
    { text: '基本支出', of: (item) => item[kind].basic },
    { text: '项目支出', of: (item) => item[kind].project },
  ];
}

export const INCOME: readonly Head[] = [
  { text: '合计', of: all },
  { text: '财政拨款收入', of: fiscal },
  ...SOURCES.map((source): Head => ({ text: source, of: ({ own }) => own.sources[source] })),
];
export const SPENDING: readonly Head[] = [
  { text: '合计', of: all },
  { text: '基本支出', of: basic },
  { text: '项目支出', of: (item) => all(item) - basic(item) },
];

/** Income and spending by 类, side by side. */
export function balanceTable({ planned }: Unit, print: Print, of: (item: Planned) => number): PageTable {
  const income = [
    ['一、财政拨款收入', sum(planned.map(fiscal))],
    ['1. 一般公共预算资金', sum(planned.map(general))],
    ['2. 政府性基金', sum(planned.map(fund))],
    ['3. 国有资本经营预算', sum(planned.map(capital))],
    ...(of === all
      ? SOURCES.map(
          (source, index) =>
            [`${ordinal(index + 2)}、${source}`, sum(planned.map(({ own }) => own.sources[source]))] as const,
        )
      : []),
  ] as const;
  const spending = CLASSES.map(
    ({ code, name }, index) =>
      [
        `${ordinal(index + 1)}、${name}`,
        sum(planned.filter((item) => item.code.startsWith(code)).map(of)),
      ] as const,
  );
  const total = money(sum(planned.map(of)), print);
  return tableOf(
    [
      ['本年收入', '', '本年支出', ''],
      ['项目', '预算数', '项目', '预算数'],
      ...spending.map(([name, amount], index) => {
        const [left = '', value = 0] = income[index] ?? [];
        return [left, money(value, print), name, money(amount, print)];
      }),
      ['收入总计', total, '支出总计', total],
    ],
    [
      { top: 0, left: 0, bottom: 0, right: 1 },
      { top: 0, left: 2, bottom: 0, right: 3 },
    ],
  );
}

/** 一般公共预算 基本支出 by 经济分类: the year's own, in proportion to spending. */
export function economicTable(
  { department, planned }: Unit,
  print: Print,
  heads: readonly string[],
): PageTable {
  const whole = sum(planned.map((item) => item.general.basic));
  const spent = sum([...department.economic.values()]);
  let left = whole;
  const codes = [...department.economic.keys()];
  const amounts = codes.map((code, index) => {
    const share = ((department.economic.get(code) ?? 0) / spent) * whole;
    const amount =
      index === codes.length - 1 ? left : Math.floor(share / department.grain) * department.grain;
    left -= amount;
    return [code, amount] as const;
  });
  const classes = [...new Set(codes.map((code) => code.slice(0, 3)))];
  const row = (code: string) => [
    code,
    economicSubjects.nameOf(code) ?? '',
    money(sum(amounts.flatMap(([each, amount]) => (each.startsWith(code) ? [amount] : []))), print),
  ];
  return tableOf([
    heads,
    ['合计', '', money(whole, print)],
    ...classes.flatMap((each) => [row(each), ...codes.filter((code) => code.startsWith(each)).map(row)]),
  ]);
}

export interface ThreePublicWords {
  readonly vehicles: string;
  readonly bought: string;
  readonly running: string;
}

/** 三公 across the page, with columns before and after it. */
export function threePublicAcross(
  { department }: Unit,
  print: Print,
  further: readonly (readonly [string, number])[],
  words: ThreePublicWords,
): PageTable {
  const { budget } = department.facts;
  const amounts = [
    threePublicTotal(budget),
    budget.出国,
    budget.接待,
    budget.购置 + budget.运行,
    budget.购置,
    budget.运行,
    ...further.map(([, amount]) => amount),
  ];
  const last = further.map((_, index) => ({ top: 0, left: 6 + index, bottom: 2, right: 6 + index }));
  return tableOf(
    [
      ['“三公”经费预算数', '', '', '', '', '', ...further.map(([name]) => name)],
      ['合计', '因公出国（境）费', '公务接待费', words.vehicles],
      ['', '', '', '小计', words.bought, words.running],
      amounts.map((amount) => money(amount, print)),
    ],
    [
      { top: 0, left: 0, bottom: 0, right: 5 },
      ...[0, 1, 2].map((column) => ({ top: 1, left: column, bottom: 2, right: column })),
      { top: 1, left: 3, bottom: 1, right: 5 },
      ...last,
    ],
  );
}

/** 三公 down the page; with `before`, last year's beside this year's. */
export function threePublicDown({ department }: Unit, print: Print, heads: readonly string[]): PageTable {
  const { budget, lastThreePublic } = department.facts;
  const lines: readonly (readonly [string, number, number])[] = [
    ['合计', threePublicTotal(budget), threePublicTotal(lastThreePublic)],
    ['1、因公出国（境）费用', budget.出国, lastThreePublic.出国],
    ['2、公务接待费', budget.接待, lastThreePublic.接待],
    ['3、公务用车费', budget.购置 + budget.运行, lastThreePublic.购置 + lastThreePublic.运行],
    ['其中：（1）公务用车运行维护费', budget.运行, lastThreePublic.运行],
    ['（2）公务用车购置', budget.购置, lastThreePublic.购置],
  ];
  return tableOf([
    heads,
    ...lines.map(([name, now, before]) =>
      heads.length === 3 ? [name, money(before, print), money(now, print)] : [name, money(now, print)],
    ),
  ]);
}
