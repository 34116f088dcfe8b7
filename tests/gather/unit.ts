// A department with the year before it and the year's plan: the content of all its source files.
import { budgetOf, functionalSubjects } from '#shared/tables/codes/functional';
import { type Department, drawDepartment } from '../imports/layouts/department.ts';
import { figuresOf } from '../imports/layouts/figures.ts';
import { near, SOURCES, type Source, spent } from '../imports/layouts/leaves.ts';
import { rowOf } from '../imports/layouts/pen.ts';
import { type Random, random } from '../imports/layouts/random.ts';
import { drawLarge } from './large.ts';
import { drawSpreads, type Spreads } from './spreads.ts';

export interface Parts {
  readonly basic: number;
  readonly project: number;
}

/** 年初预算 of one 项. */
export interface Planned {
  readonly code: string;
  readonly name: string;
  readonly general: Parts;
  readonly fund: Parts;
  readonly capital: Parts;
  readonly own: Parts & { readonly business: number; readonly sources: Readonly<Record<Source, number>> };
}

export interface Unit {
  readonly seed: number;
  readonly department: Department;
  /** The same department's year before, equal to the 上年 figures of `department`. */
  readonly last: Department;
  readonly planned: readonly Planned[];
  readonly spreads: Spreads;
  /** 机关运行经费 of 参照公务员法管理的事业单位; the rest is that of 行政单位. */
  readonly associated: number;
}

export type Precision = 'wan' | 'exact';

const LARGE = 4;

/** Both years of a department, generated from a seed; every sixth has many 项. */
export function drawUnit(seed: number, precision: Precision, year?: number): Unit {
  const drawn = drawLarge(seed, precision, seed % 6 === 0 ? LARGE : 1, year);
  const last = lastYearOf(drawn, precision);
  const chance = random('unit', seed);
  const department = withLast(drawn, last);
  const { running } = department.facts;
  return {
    seed,
    department,
    last,
    planned: drawPlanned(chance, department),
    spreads: drawSpreads(chance, department),
    associated: running > 0 && chance.chance(0.3) ? part(chance, running, department.grain) : 0,
  };
}

/** Another draw of the same kind of unit, with the same name. */
function lastYearOf({ seed, name, short, year, conditions }: Department, precision: Precision): Department {
  for (let draw = 1; ; draw++) {
    const last = drawDepartment(seed * 1000 + draw, precision, year - 1);
    if (last.conditions.running === conditions.running) return { ...last, name, short };
  }
}

function withLast(department: Department, last: Department): Department {
  const figures = figuresOf(last);
  const at = (form: '公开01' | '公开04' | '公开05', row: string, column: string) =>
    rowOf(figures[form], row)?.cells[column] ?? 0;
  return {
    ...department,
    last: {
      total: at('公开01', '31', '决算数'),
      income: at('公开01', '27', '决算数'),
      spending: at('公开01', '58', '决算数'),
      fiscalTotal: at('公开04', '32', '金额'),
      general: at('公开05', '合计', '小计'),
    },
    facts: { ...department.facts, lastThreePublic: last.facts.actual, lastRunning: last.facts.running },
  };
}

const NOTHING = { basic: 0, project: 0 };

function drawPlanned(chance: Random, { leaves, initial, year, grain }: Department): readonly Planned[] {
  const { nameOf } = functionalSubjects(year);
  const beside = [...initial.keys()].filter((code) => leaves.every((leaf) => leaf.code !== code));
  const own = leaves.map((leaf): Planned => {
    const sources = mapSources((source) => plannedOf(chance, leaf.own.sources[source], grain));
    return {
      code: leaf.code,
      name: leaf.name,
      general: likeSpent(leaf.general, initial.get(leaf.code) ?? 0),
      fund: likeSpent(leaf.fund, plannedOf(chance, spent(leaf.fund), grain)),
      capital: likeSpent(leaf.capital, plannedOf(chance, spent(leaf.capital), grain)),
      own: { ...likeSpent(leaf.own, sum(SOURCES.map((s) => sources[s]))), business: 0, sources },
    };
  });
  const unspent = beside.map(
    (code): Planned => ({
      code,
      name: nameOf(code) ?? '',
      general: { basic: 0, project: initial.get(code) ?? 0 },
      fund: NOTHING,
      capital: NOTHING,
      own: { ...NOTHING, business: 0, sources: mapSources(() => 0) },
    }),
  );
  return [...own, ...unspent].sort((a, b) => (a.code < b.code ? -1 : 1));
}

function plannedOf(chance: Random, amount: number, grain: number): number {
  if (amount === 0 || chance.chance(0.2)) return 0;
  return chance.chance(0.3) ? amount : near(chance, amount, grain);
}

/** Planned as 基本支出 or 项目支出, like the larger part of spending. */
function likeSpent(flow: Parts, amount: number): Parts {
  return flow.basic >= flow.project ? { basic: amount, project: 0 } : { basic: 0, project: amount };
}

function mapSources(of: (source: Source) => number): Record<Source, number> {
  return Object.fromEntries(SOURCES.map((source) => [source, of(source)])) as Record<Source, number>;
}

export function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, each) => total + each, 0);
}

function part(chance: Random, whole: number, grain: number): number {
  return Math.floor((whole * chance.next()) / grain) * grain;
}

/** 年初预算 of 一般公共预算财政拨款 by 项, without zeros. */
export function initialOf({ planned }: Unit): ReadonlyMap<string, number> {
  return new Map(
    planned.flatMap(({ code, general }) => {
      const amount = general.basic + general.project;
      return amount === 0 || budgetOf(code) !== '一般公共预算' ? [] : [[code, amount] as const];
    }),
  );
}
