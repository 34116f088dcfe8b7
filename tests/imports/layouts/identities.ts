// The identities of the forms, written again independently of their computation.
import type { Department } from './department.ts';
import { threePublicTotal } from './facts.ts';
import { type AllFigures, CLASSES, COLUMNS03, type FormKey } from './figures.ts';
import { rowOf } from './pen.ts';

/** Two sides that must be equal; `terms` is the number of printed figures involved. */
interface Identity {
  readonly name: string;
  readonly left: number;
  readonly right: number;
  readonly terms: number;
}

/** Identities that do not hold within half a `step` for each figure involved. */
export function brokenIdentities(
  department: Department,
  figures: AllFigures,
  step: number,
): readonly string[] {
  const at: At = (table, row, column) => rowOf(figures[table], row)?.cells[column] ?? 0;
  const all = [
    ...within(at),
    ...between(at),
    ...rollUps(figures),
    ...acrossRows(figures),
    ...factual(department, at),
  ];
  return all
    .filter(({ left, right, terms }) => Math.abs(left - right) > (step / 2) * terms)
    .map(({ name, left, right }) => `${name}：${left} ≠ ${right}`);
}

type At = (table: FormKey, row: string, column: string) => number;

const numbers = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => String(from + index));

function sum(name: string, left: number, parts: readonly number[]): Identity {
  return { name, left, right: parts.reduce((total, part) => total + part, 0), terms: parts.length + 1 };
}

function within(at: At): readonly Identity[] {
  const whole = (row: string) => at('公开01', row, '决算数');
  const fiscal = (row: string, column = '合计') => at('公开04', row, column);
  const income = (row: string) => fiscal(row, '金额');
  const funds = ['一般公共预算财政拨款', '政府性基金预算财政拨款', '国有资本经营预算财政拨款'];
  return [
    sum('1-1', whole('27'), numbers(1, 8).map(whole)),
    sum('1-2', whole('31'), ['27', '28', '29'].map(whole)),
    sum('1-3', whole('58'), numbers(32, 57).map(whole)),
    sum('1-4', whole('62'), ['58', '59', '60'].map(whole)),
    sum('1-5', whole('31'), [whole('62')]),
    sum('4-1', income('27'), numbers(1, 3).map(income)),
    sum('4-2', income('28'), numbers(29, 31).map(income)),
    sum('4-3', income('32'), [income('27'), income('28')]),
    sum('4-7', income('32'), [fiscal('64')]),
    ...[...numbers(33, 58), '59', '60', '64'].map((row) =>
      sum(
        `4-4 ${row}`,
        fiscal(row),
        funds.map((fund) => fiscal(row, fund)),
      ),
    ),
    ...['合计', ...funds].flatMap((fund) => [
      sum(
        `4-5 ${fund}`,
        fiscal('59', fund),
        numbers(33, 58).map((row) => fiscal(row, fund)),
      ),
      sum(`4-6 ${fund}`, fiscal('64', fund), [fiscal('59', fund), fiscal('60', fund)]),
    ]),
    ...funds.map((fund, index) => ({
      ...sum(`4-8 ${fund}`, income(String(index + 1)) + income(String(29 + index)), [fiscal('64', fund)]),
      terms: 3,
    })),
  ];
}

function between(at: At): readonly Identity[] {
  const office = at('公开06', '公用经费合计', '决算数');
  const staff = at('公开06', '人员经费合计', '决算数');
  const same = (name: string, left: number, right: number) => sum(name, left, [right]);
  return [
    same('X-1', at('公开01', '27', '决算数'), at('公开02', '合计', '本年收入合计')),
    sum(
      'X-2',
      at('公开02', '合计', '财政拨款收入'),
      numbers(1, 3).map((row) => at('公开01', row, '决算数')),
    ),
    same('X-4', at('公开01', '58', '决算数'), at('公开03', '合计', '本年支出合计')),
    ...CLASSES.flatMap(({ code, line }) => [
      same(`X-5 ${code}`, at('公开01', String(line), '决算数'), at('公开03', code, '本年支出合计')),
      same(`X-7 ${code}`, at('公开04', String(line + 1), '一般公共预算财政拨款'), at('公开05', code, '小计')),
      same(
        `X-8 ${code}`,
        at('公开04', String(line + 1), '政府性基金预算财政拨款'),
        at('公开07', code, '本年支出小计'),
      ),
      same(
        `X-10 ${code}`,
        at('公开04', String(line + 1), '国有资本经营预算财政拨款'),
        at('公开08', code, '合计'),
      ),
    ]),
    same('X-9 本年收入', at('公开04', '2', '金额'), at('公开07', '合计', '本年收入')),
    same('X-9 年初', at('公开04', '30', '金额'), at('公开07', '合计', '年初结转和结余')),
    same('X-9 年末', at('公开04', '60', '政府性基金预算财政拨款'), at('公开07', '合计', '年末结转和结余')),
    sum('X-11', at('公开05', '合计', '基本支出'), [staff, office]),
    sum('X-13', at('公开03', '合计', '本年支出合计') - at('公开04', '59', '合计'), ownMoney(at)),
  ];
}

/** Spending outside 财政拨款: amounts received, used or carried over, less the balance. */
function ownMoney(at: At): readonly number[] {
  const whole = (row: string) => at('公开01', row, '决算数');
  return [
    ...numbers(4, 8).map(whole),
    whole('28'),
    whole('29'),
    -at('公开04', '28', '金额'),
    -whole('59'),
    -whole('60'),
    at('公开04', '60', '合计'),
  ];
}

const SUBJECT_FORMS = ['公开02', '公开03', '公开05', '公开06', '公开07', '公开08', '一般收支'] as const;

/** 类 = Σ 款 = Σ 项, and 合计 = Σ 类, in every column. */
function rollUps(figures: AllFigures): readonly Identity[] {
  return SUBJECT_FORMS.flatMap((form) => {
    const rows = figures[form];
    return rows.flatMap(({ id, code, cells }) => {
      const length = code === undefined ? 3 : code.length + 2;
      const below = rows.filter((row) => row.code?.length === length && row.code.startsWith(code ?? ''));
      const sums = id === '合计' || code !== undefined;
      if (below.length === 0 || !sums) return [];
      return Object.entries(cells).map(([column, amount]) =>
        sum(
          `H ${form} ${id} ${column}`,
          amount,
          below.map((row) => row.cells[column] ?? 0),
        ),
      );
    });
  });
}

/** Sums across the columns of each row. */
function acrossRows(figures: AllFigures): readonly Identity[] {
  const rows = (form: FormKey, name: string, total: string, parts: readonly string[]) =>
    figures[form].map(({ id, cells }) =>
      sum(
        `${name} ${id}`,
        cells[total] ?? 0,
        parts.map((part) => cells[part] ?? 0),
      ),
    );
  const sources = ['财政拨款收入', '上级补助收入', '事业收入', '经营收入', '附属单位上缴收入', '其他收入'];
  const uses = ['基本支出', '项目支出'];
  const flow = (form: FormKey, total: string) =>
    figures[form].map(({ id, cells }) =>
      sum(`7-1 ${form} ${id}`, cells.年初结转和结余 ?? 0, [
        -(cells.本年收入 ?? 0),
        cells[total] ?? 0,
        cells.年末结转和结余 ?? 0,
      ]),
    );
  return [
    ...rows('公开02', '2-1', '本年收入合计', sources),
    ...rows('公开03', '3-1', '本年支出合计', COLUMNS03.slice(1)),
    ...rows('公开05', '5-1', '小计', uses),
    ...rows('公开07', '7-2', '本年支出小计', uses),
    ...rows('公开08', '8-1', '合计', uses),
    ...flow('公开07', '本年支出小计'),
    ...flow('公开08', '合计'),
    ...rows('公开09', '9-1', '合计', ['因公出国（境）费', '公务用车购置及运行维护费小计', '公务接待费']),
    ...rows('公开09', '9-2', '公务用车购置及运行维护费小计', ['公务用车购置费', '公务用车运行维护费']),
  ];
}

/** Constraints on the facts: broken ones are given as 1 ≠ 0. */
function factual({ facts, economic }: Department, at: At): readonly Identity[] {
  const { actual, budget, counts, purchases, vehicles, running } = facts;
  const bought = purchases.goods + purchases.works + purchases.services;
  const cars = vehicles.reduce((total, each) => total + each, 0);
  const holds = (name: string, held: boolean): Identity => ({
    name,
    left: held ? 0 : Number.MAX_SAFE_INTEGER,
    right: 0,
    terms: 1,
  });
  return [
    holds(
      '9-4',
      threePublicTotal(actual) <= threePublicTotal(budget) &&
        actual.接待 <= budget.接待 &&
        actual.运行 <= budget.运行,
    ),
    holds('X-16 出国', actual.出国 >= (economic.get('30212') ?? 0)),
    holds('X-16 接待', actual.接待 >= (economic.get('30217') ?? 0)),
    holds('X-16 运行', actual.运行 >= (economic.get('30231') ?? 0)),
    holds('X-17', running <= at('公开06', '公用经费合计', '决算数') + 10_000),
    holds('X-20', purchases.medium <= bought && purchases.small <= purchases.medium),
    holds('X-21', counts.保有 <= cars),
    holds('X-22 出国', counts.团组 > 0 === actual.出国 > 0 && counts.人次 > 0 === actual.出国 > 0),
    holds('X-22 购置', counts.购置 > 0 === actual.购置 > 0),
    holds('X-22 接待', counts.批次 + counts.外宾批次 > 0 === actual.接待 > 0),
    holds('X-22 运行', actual.运行 === 0 || counts.保有 > 0),
  ];
}
