// A department's year, generated from a seed so that every identity of the forms holds to the last 分.
import type { Dictionary } from '#shared/tables/codes/dictionary';
import { budgetOf, functionalSubjects } from '#shared/tables/codes/functional';
import { type Conditions, drawConditions, NAMES } from './conditions.ts';
import { drawEconomic } from './economic.ts';
import { drawFacts, type Facts } from './facts.ts';
import { drawLeaves, type Leaf, money, near, spent } from './leaves.ts';
import { type Random, random } from './random.ts';

export interface Department {
  readonly seed: number;
  /** As on the cover. */
  readonly name: string;
  readonly short: string;
  readonly year: number;
  readonly conditions: Conditions;
  /** The smallest step of every amount, in 分: 1, or 10000 if all figures are multiples of 0.01万元. */
  readonly grain: number;
  readonly leaves: readonly Leaf[];
  /** 支出经济分类 of 一般公共预算 基本支出, by five-digit code. */
  readonly economic: ReadonlyMap<string, number>;
  /** 使用非财政拨款结余 and 结余分配. */
  readonly used: number;
  readonly allotted: number;
  /** 年初预算 of 一般公共预算 by 项. */
  readonly initial: ReadonlyMap<string, number>;
  readonly facts: Facts;
  readonly last: LastYear;
}

export interface LastYear {
  readonly total: number;
  readonly income: number;
  readonly spending: number;
  readonly fiscalTotal: number;
  readonly general: number;
}

/** `wan` keeps every amount a multiple of 0.01万元; otherwise amounts are exact to the 分. */
export function drawDepartment(seed: number, precision: 'wan' | 'exact', year?: number): Department {
  const chance = random('department', seed);
  const grain = precision === 'wan' ? 10_000 : 1;
  const conditions = drawConditions(chance);
  const own = year ?? chance.int(2020, 2024);
  const named = drawName(chance, conditions.agency);
  const { leaves, used, allotted } = drawLeaves(chance, conditions, functionalSubjects(own), grain);
  const economic = drawEconomic(chance, leaves, grain);
  return {
    seed,
    ...named,
    year: own,
    conditions,
    grain,
    leaves,
    economic,
    used,
    allotted,
    initial: drawInitial(chance, leaves, functionalSubjects(own), grain),
    facts: drawFacts(chance, { conditions, leaves, economic, grain }),
    last: drawLast(chance, leaves, used, grain),
  };
}

function drawName(chance: Random, agency: boolean): { name: string; short: string } {
  const place = chance.pick(NAMES.places);
  const kind = chance.pick(agency ? NAMES.agencies : NAMES.institutions);
  return { name: `${place}${kind}`, short: kind };
}

/** Near the 决算, often equal, sometimes zero; occasionally for a 项 without spending. */
function drawInitial(
  chance: Random,
  leaves: readonly Leaf[],
  dictionary: Dictionary,
  grain: number,
): ReadonlyMap<string, number> {
  const paid = leaves.filter((leaf) => spent(leaf.general) > 0);
  const drawn = paid.map(({ code, general }): [string, number] => {
    const kind = chance.int(0, 9);
    if (kind < 3) return [code, spent(general)];
    if (kind === 3 && paid.length > 4) return [code, 0];
    return [code, near(chance, spent(general), grain)];
  });
  const beside = dictionary.subjects.filter(
    ({ code }) =>
      code.length === 7 &&
      budgetOf(code) === '一般公共预算' &&
      paid.some((leaf) => leaf.code.slice(0, 5) === code.slice(0, 5)) &&
      leaves.every((leaf) => leaf.code !== code),
  );
  const unspent = beside.length > 0 && chance.chance(0.2) ? [chance.pick(beside).code] : [];
  return new Map([...drawn, ...unspent.map((code): [string, number] => [code, money(chance, grain, 1, 50)])]);
}

function drawLast(chance: Random, leaves: readonly Leaf[], used: number, grain: number): LastYear {
  const sum = (figure: (leaf: Leaf) => number) => leaves.reduce((total, leaf) => total + figure(leaf), 0);
  const fiscal = sum((leaf) => fiscalSources(leaf));
  const total = fiscal + sum((leaf) => leaf.own.income + leaf.own.opening) + used;
  const general = sum((leaf) => spent(leaf.general));
  const income = sum(
    (leaf) => leaf.general.income + leaf.fund.income + leaf.capital.income + leaf.own.income,
  );
  const spending = sum(
    (leaf) => spent(leaf.general) + spent(leaf.fund) + spent(leaf.capital) + spent(leaf.own),
  );
  const was = (now: number) => (chance.chance(0.08) ? now : near(chance, now, grain));
  return {
    total: was(total),
    income: was(income),
    spending: was(spending),
    fiscalTotal: was(fiscal),
    general: was(general),
  };
}

function fiscalSources({ general, fund, capital }: Leaf): number {
  return [general, fund, capital].reduce((total, flow) => total + flow.income + flow.opening, 0);
}
