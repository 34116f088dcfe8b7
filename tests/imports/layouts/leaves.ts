import type { Dictionary } from '#shared/tables/codes/dictionary';
import { type Budget, budgetOf } from '#shared/tables/codes/functional';
import { t01 } from '../../support/packs.ts';
import type { Conditions } from './conditions.ts';
import { known, type Random, split } from './random.ts';

export const SOURCES = ['上级补助收入', '事业收入', '经营收入', '附属单位上缴收入', '其他收入'] as const;
export type Source = (typeof SOURCES)[number];

/** opening + income = basic + project + closing; own funds also pay 经营支出, or are allotted. */
export interface Flow {
  readonly opening: number;
  readonly income: number;
  readonly basic: number;
  readonly project: number;
  readonly closing: number;
}

/** Funds outside 财政拨款; `business` is 经营支出. */
export interface OwnFlow extends Flow {
  readonly sources: Readonly<Record<Source, number>>;
  readonly business: number;
}

/** One 项 with its income and spending. */
export interface Leaf {
  readonly code: string;
  readonly name: string;
  readonly general: Flow;
  readonly fund: Flow;
  readonly capital: Flow;
  readonly own: OwnFlow;
}

const NONE: Flow = { opening: 0, income: 0, basic: 0, project: 0, closing: 0 };
const NO_SOURCES = { 上级补助收入: 0, 事业收入: 0, 经营收入: 0, 附属单位上缴收入: 0, 其他收入: 0 };
const NOTHING_OWN: OwnFlow = { ...NONE, sources: NO_SOURCES, business: 0 };
const ALWAYS_BASIC = /^(2080505|2080506|210110[123]|2210201|\d{5}01)$/;
const PAY = ['2080505', '2080506', '2210201'];

/** The 类 printed in the 总表. */
const PRINTED = new Set(
  t01.blocks.flatMap(({ rows }) =>
    rows.kind === 'lines' ? rows.lines.flatMap(({ code }) => (code === undefined ? [] : [code])) : [],
  ),
);

export function spent(flow: Flow & { readonly business?: number }): number {
  return flow.basic + flow.project + (flow.business ?? 0);
}

interface Drawn {
  readonly leaves: readonly Leaf[];
  readonly used: number;
  readonly allotted: number;
}

export function drawLeaves(
  chance: Random,
  conditions: Conditions,
  dictionary: Dictionary,
  grain: number,
): Drawn {
  const codes = drawCodes(chance, conditions, dictionary);
  const drawn = codes.map((code) =>
    drawLeaf(chance, conditions, code, known(dictionary.nameOf(code)), grain),
  );
  return conditions.ownMoney ? withOwnMoney(chance, drawn, grain) : { leaves: drawn, used: 0, allotted: 0 };
}

function drawCodes(chance: Random, conditions: Conditions, dictionary: Dictionary): readonly string[] {
  const of = (budget: Budget) =>
    dictionary.subjects
      .map(({ code }) => code)
      .filter((code) => code.length === 7 && PRINTED.has(code.slice(0, 3)) && budgetOf(code) === budget)
      .filter((code) => dictionary.nameOf(code.slice(0, 5)) !== null);
  const general = of('一般公共预算');
  const main = chance.pick([...new Set(general.map((code) => code.slice(0, 3)))]);
  const within = (start: string, most: number) =>
    chance.shuffled(general.filter((code) => code.startsWith(start))).slice(0, chance.int(1, most));
  const mainParts = [...new Set(general.filter((code) => code.startsWith(main)).map((c) => c.slice(0, 5)))];
  const parts = chance.shuffled(mainParts).slice(0, chance.int(1, 3));
  const codes = [
    ...parts.flatMap((part) => within(part, 6)),
    ...PAY.filter((code) => general.includes(code) && chance.chance(0.85)),
    `210110${conditions.agency ? 1 : 2}`,
    ...(chance.chance(0.4) ? ['2101103'] : []),
    ...(chance.chance(0.5) ? within(chance.pick(['201', '205', '208', '213', '229']), 2) : []),
    ...(conditions.fund ? chance.shuffled(of('政府性基金预算')).slice(0, chance.int(1, 3)) : []),
    ...(conditions.capital ? chance.shuffled(of('国有资本经营预算')).slice(0, 1) : []),
  ];
  return [...new Set(codes)].sort().slice(-25);
}

function drawLeaf(chance: Random, conditions: Conditions, code: string, name: string, grain: number): Leaf {
  const flow = drawFlow(chance, conditions, code, grain);
  const budget = budgetOf(code);
  return {
    code,
    name,
    general: budget === '一般公共预算' ? flow : NONE,
    fund: budget === '政府性基金预算' ? flow : NONE,
    capital: budget === '国有资本经营预算' ? flow : NONE,
    own: NOTHING_OWN,
  };
}

function drawFlow(chance: Random, conditions: Conditions, code: string, grain: number): Flow {
  const basic = ALWAYS_BASIC.test(code);
  const fundOnly = budgetOf(code) !== '一般公共预算';
  const both = !fundOnly && chance.chance(0.15) && !PAY.includes(code);
  const amount = money(chance, grain, basic ? 40 : 1, basic ? 2000 : 900);
  const other = both ? money(chance, grain, 1, 300) : 0;
  const spending = basic && !fundOnly ? { basic: amount, project: other } : { basic: other, project: amount };
  const carries = conditions.carried && chance.chance(0.3);
  const opening = carries ? part(chance, amount, grain) : 0;
  const closing = carries && chance.chance(0.6) ? money(chance, grain, 1, 200) : 0;
  return { opening, closing, ...spending, income: amount + other + closing - opening };
}

/** 事业收入, 其他收入 and the like on a few 项; the surplus is carried over or allotted. */
function withOwnMoney(chance: Random, leaves: readonly Leaf[], grain: number): Drawn {
  const places = leaves.filter(({ general }) => spent(general) > 0).map(({ code }) => code);
  const chosen = new Set(chance.shuffled(places).slice(0, chance.int(1, 3)));
  const kinds = chance.shuffled(SOURCES).slice(0, chance.int(1, 3));
  const first = [...chosen][0];
  const used = chance.chance(0.3) ? money(chance, grain, 1, 60) : 0;
  const allots = chance.chance(0.2);
  const own = (code: string) => drawOwn(chance, kinds, grain, code === first ? { used, allots } : NO_REST);
  const made = leaves.map((leaf) => (chosen.has(leaf.code) ? { ...leaf, own: own(leaf.code) } : leaf));
  const kept = made.map(({ own: flow }) => flow.opening + flow.income - spent(flow) - flow.closing);
  return { leaves: made, used, allotted: used + kept.reduce((total, rest) => total + rest, 0) };
}

const NO_REST = { used: 0, allots: false };

/** Earlier 结余 used is spent beyond the income; allotted amounts are left of it. */
function drawOwn(
  chance: Random,
  kinds: readonly Source[],
  grain: number,
  { used, allots }: { readonly used: number; readonly allots: boolean },
): OwnFlow {
  const amounts = kinds.map((kind) => [kind, money(chance, grain, 2, 800)] as const);
  const sources = { ...NO_SOURCES, ...Object.fromEntries(amounts) };
  const income = amounts.reduce((total, [, amount]) => total + amount, 0);
  const opening = chance.chance(0.5) ? money(chance, grain, 1, 200) : 0;
  const closing = part(chance, income + opening, grain);
  const spendable = income + opening - closing + used;
  const kept = allots ? Math.floor(spendable / 10 / grain) * grain : 0;
  const [basic = 0, project = 0] = split(spendable - kept, [chance.int(1, 4), chance.int(1, 4)], grain);
  const business = kinds.includes('经营收入') ? part(chance, project, grain) : 0;
  return { sources, income, opening, closing, basic, project: project - business, business };
}

/** Distributed evenly over orders of magnitude; bounds in 万元. */
export function money(chance: Random, grain: number, least: number, most: number): number {
  const wan = least * (most / least) ** chance.next();
  return Math.max(1, Math.round((wan * 1_000_000) / grain)) * grain;
}

function part(chance: Random, whole: number, grain: number): number {
  return Math.floor((whole * (0.05 + 0.85 * chance.next())) / grain) * grain;
}

/** Between half and twice the amount, never equal to it. */
export function near(chance: Random, amount: number, grain: number): number {
  const factor = known(chance.pick([0.5, 0.8, 0.93, 0.98, 1.01, 1.06, 1.3, 1.9])) + chance.next() * 0.04;
  const drawn = Math.round((amount * factor) / grain) * grain;
  return drawn === amount ? amount + grain : Math.max(drawn, grain);
}
