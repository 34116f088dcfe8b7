// The content that a report must have after gathering a department's files.

import { FACTS } from '#shared/narrative/facts/facts';
import { address } from '#shared/tables/address';
import { threePublicTotal, USES } from '../imports/layouts/facts.ts';
import { type AllFigures, figuresOf } from '../imports/layouts/figures.ts';
import { rowOf } from '../imports/layouts/pen.ts';
import { asPrinted } from '../imports/layouts/print-money.ts';
import { initialOf, sum, type Unit } from './unit.ts';

type Unit元 = '元' | '万元';

export interface Expected {
  /** The nine forms, by address, in 分; blanks are 0. */
  readonly cells: ReadonlyMap<string, number>;
  /** By the key of the fact. */
  readonly facts: ReadonlyMap<string, number>;
}

export interface Given {
  readonly accounts: boolean;
  /** Unit in which the budget is printed. */
  readonly budget: Unit元 | null;
  /** Unit in which last year's document is printed; `exact` if its 财决 workbook is given. */
  readonly last: Unit元 | 'exact' | null;
  /** Unit of the amounts in its text, if it is another. */
  readonly lastWords?: Unit元;
}

/** Everything contained in the given files. */
export function expectedOf(unit: Unit, { accounts, budget, last, lastWords }: Given): Expected {
  return {
    cells: accounts ? cellsOf(figuresOf(unit.department)) : new Map(),
    facts: new Map([
      ...(accounts ? accountFacts(unit) : []),
      ...(budget === null ? [] : budgetFacts(unit, budget)),
      ...(budget === null || accounts ? [] : [totalFact(unit, budget)]),
      ...(last === null ? [] : lastFacts(unit, last, lastWords ?? last)),
    ]),
  };
}

export function cellsOf(figures: AllFigures): ReadonlyMap<string, number> {
  return new Map(
    Object.entries(figures).flatMap(([table, rows]) =>
      table === '一般收支'
        ? []
        : rows.flatMap(({ id, cells }) =>
            Object.entries(cells).map(
              ([column, amount]) => [address(table as '公开01', id, column), amount] as const,
            ),
          ),
    ),
  );
}

/** The facts' names of the eight uses. */
const VEHICLES = FACTS.map(({ key }) => key).filter((key) => key.startsWith('车辆/'));

function accountFacts(unit: Unit): readonly (readonly [string, number])[] {
  const { actual, foreign, counts, running, purchases, vehicles, equipment } = unit.department.facts;
  const { goods, works, services, medium, small } = purchases;
  return [
    ['年初预算/合计', sum([...initialOf(unit).values()])],
    ['三公/出国团组数', counts.团组],
    ['三公/出国人次', counts.人次],
    ['三公/购置车辆数', counts.购置],
    ['三公/车辆保有量', counts.保有],
    ['三公/外宾接待支出', foreign],
    ['三公/外宾接待批次', counts.外宾批次],
    ['三公/外宾接待人次', counts.外宾人次],
    ['三公/国内接待支出', actual.接待 - foreign],
    ['三公/国内接待批次', counts.批次],
    ['三公/国内接待人次', counts.来宾],
    ['机关运行经费/本年', running],
    ['政府采购/总额', goods + works + services],
    ['政府采购/货物', goods],
    ['政府采购/工程', works],
    ['政府采购/服务', services],
    ['政府采购/中小企业', medium],
    ['政府采购/小微企业', small],
    ...USES.map((_, index) => [VEHICLES[index] ?? '', vehicles[index] ?? 0] as const),
    ['设备/百万元以上', equipment],
  ];
}

function budgetFacts(unit: Unit, printed: Unit元): readonly (readonly [string, number])[] {
  return [...initialOf(unit)].map(([code, amount]) => [`年初预算/${code}`, asPrinted(amount, printed)]);
}

function totalFact(unit: Unit, printed: Unit元): readonly [string, number] {
  return ['年初预算/合计', asPrinted(sum([...initialOf(unit).values()]), printed)];
}

/** 三公 of last year as printed in its document, compared in the text of some packs. */
export function lastThreePublic(
  { last }: Unit,
  printed: Unit元 | 'exact',
): readonly (readonly [string, number])[] {
  const { 出国, 购置, 运行, 接待 } = last.facts.actual;
  const told = (amount: number) => (printed === 'exact' ? amount : asPrinted(amount, printed));
  return [
    ['合计', told(threePublicTotal(last.facts.actual))],
    ['因公出国（境）费', told(出国)],
    ['公务用车购置及运行维护费小计', told(购置 + 运行)],
    ['公务用车购置费', told(购置)],
    ['公务用车运行维护费', told(运行)],
    ['公务接待费', told(接待)],
  ].map(([column, amount]) => [`上年/公开09/决算数/${column}`, Number(amount)] as const);
}

/** Last year's figures as printed in its document. */
function lastFacts(
  { last }: Unit,
  printed: Unit元 | 'exact',
  words: Unit元 | 'exact',
): readonly (readonly [string, number])[] {
  const figures = figuresOf(last);
  const told = (amount: number, unit = printed) => (unit === 'exact' ? amount : asPrinted(amount, unit));
  const at = (form: keyof AllFigures, row: string, column: string) =>
    [`上年/${form}/${row}/${column}`, told(rowOf(figures[form], row)?.cells[column] ?? 0)] as const;
  return [
    at('公开01', '31', '决算数'),
    at('公开04', '32', '金额'),
    at('公开05', '合计', '小计'),
    at('公开07', '合计', '本年支出小计'),
    at('公开08', '合计', '合计'),
    ['机关运行经费/上年', told(last.facts.running, words)],
  ];
}

/** 三公 in the budget: 预算数 by item, as printed. */
export function budgetThreePublic({ department }: Unit, printed: Unit元): Readonly<Record<string, number>> {
  const { budget } = department.facts;
  const told = (amount: number) => asPrinted(amount, printed);
  return {
    合计: told(threePublicTotal(budget)),
    '因公出国（境）费': told(budget.出国),
    公务用车购置及运行维护费小计: told(budget.购置 + budget.运行),
    公务用车购置费: told(budget.购置),
    公务用车运行维护费: told(budget.运行),
    公务接待费: told(budget.接待),
  };
}
