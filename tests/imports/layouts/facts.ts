import type { Conditions } from './conditions.ts';
import { classTotal } from './economic.ts';
import { type Leaf, money, near } from './leaves.ts';
import { type Random, split } from './random.ts';

/** 三公 by item, in 分. */
export interface ThreePublic {
  readonly 出国: number;
  readonly 购置: number;
  readonly 运行: number;
  readonly 接待: number;
}

export interface Facts {
  readonly budget: ThreePublic;
  readonly actual: ThreePublic;
  readonly lastThreePublic: ThreePublic;
  /** 外宾接待, part of 接待. */
  readonly foreign: number;
  readonly counts: {
    readonly 团组: number;
    readonly 人次: number;
    readonly 购置: number;
    readonly 保有: number;
    readonly 批次: number;
    readonly 来宾: number;
    readonly 外宾批次: number;
    readonly 外宾人次: number;
  };
  readonly running: number;
  readonly lastRunning: number;
  readonly purchases: {
    readonly goods: number;
    readonly works: number;
    readonly services: number;
    readonly medium: number;
    readonly small: number;
  };
  /** By the eight uses, in the official order. */
  readonly vehicles: readonly number[];
  readonly equipment: number;
  readonly projects: { readonly count: number; readonly good: number };
  /** 会议费, 培训费, and festivals. */
  readonly ordinary: { readonly meetings: number; readonly training: number };
}

export const USES = [
  '省级领导干部用车',
  '主要领导干部用车',
  '机要通信用车',
  '应急保障用车',
  '执法执勤用车',
  '特种专业技术用车',
  '离退休干部用车',
  '其他用车',
] as const;

interface Given {
  readonly conditions: Conditions;
  readonly leaves: readonly Leaf[];
  readonly economic: ReadonlyMap<string, number>;
  readonly grain: number;
}

export function drawFacts(chance: Random, given: Given): Facts {
  const { economic, grain } = given;
  const actual = drawThreePublic(chance, given);
  const budget = mapThreePublic(actual, (amount) => raised(chance, amount, grain));
  const foreign = actual.接待 > 0 && chance.chance(0.2) ? Math.floor(actual.接待 / 4 / grain) * grain : 0;
  const office = classTotal(economic, '302', '307', '310', '312', '313', '399');
  const running = runningOf(given.conditions, office, grain);
  const kept = actual.运行 > 0 ? chance.int(1, 9) : 0;
  return {
    budget,
    actual,
    lastThreePublic: mapThreePublic(actual, (amount) => was(chance, amount, grain)),
    foreign,
    counts: drawCounts(chance, actual, foreign, kept),
    running,
    lastRunning: running === 0 ? 0 : was(chance, running, grain),
    purchases: drawPurchases(chance, grain),
    vehicles: drawVehicles(chance, kept),
    equipment: chance.chance(0.3) ? chance.int(1, 12) : 0,
    projects: drawProjects(chance),
    ordinary: { meetings: economic.get('30215') ?? 0, training: economic.get('30216') ?? 0 },
  };
}

/** At least the basic part in 公开06. */
function drawThreePublic(chance: Random, { leaves, economic, grain }: Given): ThreePublic {
  const projects = leaves.reduce((total, { general }) => total + general.project, 0);
  let left = Math.floor(projects / 10);
  const more = (share: number) => {
    if (left < 20_000 || !chance.chance(share)) return 0;
    const amount = Math.min(money(chance, grain, 0.3, 30), Math.floor(left / grain) * grain);
    left -= amount;
    return amount;
  };
  return {
    出国: (economic.get('30212') ?? 0) + more(0.15),
    购置: (economic.get('31013') ?? 0) + more(0.15),
    运行: (economic.get('30231') ?? 0) + more(0.3),
    接待: (economic.get('30217') ?? 0) + more(0.3),
  };
}

function drawCounts(chance: Random, actual: ThreePublic, foreign: number, kept: number): Facts['counts'] {
  const groups = actual.出国 > 0 ? chance.int(1, 3) : 0;
  const domestic = actual.接待 - foreign > 0 ? chance.int(1, 90) : 0;
  const foreigners = foreign > 0 ? chance.int(1, 3) : 0;
  const bought = actual.购置 > 0 ? chance.int(1, 2) : 0;
  return {
    团组: groups,
    人次: groups * chance.int(1, 4),
    购置: bought,
    保有: kept,
    批次: domestic,
    来宾: domestic * chance.int(3, 9),
    外宾批次: foreigners,
    外宾人次: foreigners * chance.int(2, 6),
  };
}

function drawPurchases(chance: Random, grain: number): Facts['purchases'] {
  if (chance.chance(0.2)) return { goods: 0, works: 0, services: 0, medium: 0, small: 0 };
  const some = (share: number) => (chance.chance(share) ? money(chance, grain, 1, 400) : 0);
  const [goods, works, services] = [some(0.9), some(0.4), some(0.8)];
  const total = goods + works + services;
  const medium = chance.chance(0.4) ? total : Math.floor((total * chance.next()) / grain) * grain;
  return { goods, works, services, medium, small: Math.floor((medium * chance.next()) / grain) * grain };
}

function drawVehicles(chance: Random, kept: number): readonly number[] {
  const total = kept + (chance.chance(0.2) ? chance.int(0, 3) : 0);
  const weights = USES.map(() => (chance.chance(0.4) ? chance.int(1, 5) : 0));
  return split(total, weights.some((weight) => weight > 0) ? weights : [1, 1, 1, 1, 1, 1, 1, 1], 1);
}

function drawProjects(chance: Random): Facts['projects'] {
  const count = chance.int(1, 40);
  return { count, good: chance.int(0, count) };
}

function runningOf({ running }: Conditions, office: number, grain: number): number {
  if (running === 'all') return office;
  return running === 'none' ? 0 : Math.floor((office * 0.6) / grain) * grain;
}

/** Budgets are respected; without spending there sometimes was one. */
function raised(chance: Random, amount: number, grain: number): number {
  if (amount === 0) return chance.chance(0.2) ? money(chance, grain, 0.3, 5) : 0;
  return chance.chance(0.3)
    ? amount
    : amount + Math.max(1, Math.floor((amount * chance.next()) / grain)) * grain;
}

function was(chance: Random, amount: number, grain: number): number {
  if (amount === 0) return chance.chance(0.15) ? money(chance, grain, 0.3, 5) : 0;
  return chance.chance(0.15) ? amount : near(chance, amount, grain);
}

function mapThreePublic(threePublic: ThreePublic, change: (amount: number) => number): ThreePublic {
  const { 出国, 购置, 运行, 接待 } = threePublic;
  return { 出国: change(出国), 购置: change(购置), 运行: change(运行), 接待: change(接待) };
}

export function threePublicTotal({ 出国, 购置, 运行, 接待 }: ThreePublic): number {
  return 出国 + 购置 + 运行 + 接待;
}
