import { type Fen, formatAmount, type MoneyUnit } from '#shared/money/amount';
import type { Lookup, Quantity } from '#shared/narrative/fields/field';
import type { FactSection } from '#shared/tables/fact-grammar';
import type { Facts } from './facts.ts';
import { BUDGET, BUDGET_TOTAL } from './facts.ts';
import { sumOfBudgets } from './sources.ts';

/** A contradiction between facts, or between a fact and the forms, in one sentence. */
export interface FactProblem {
  readonly section: FactSection;
  readonly message: string;
}

interface Law {
  readonly section: FactSection;
  /** The name of the whole, and its reference. */
  readonly whole: readonly [name: string, reference: string];
  readonly parts: readonly string[];
  readonly said: string;
  /** equal: the parts add up to the whole. most: they do not exceed it. */
  readonly must: 'equal' | 'most';
}

const GRADES = ['绩效/优', '绩效/良', '绩效/中', '绩效/差'];

const LAWS: readonly Law[] = [
  {
    section: '政府采购',
    whole: ['政府采购支出总额', '政府采购/总额'],
    parts: ['政府采购/货物', '政府采购/工程', '政府采购/服务'],
    said: '货物、工程、服务之和',
    must: 'equal',
  },
  {
    section: '政府采购',
    whole: ['政府采购支出总额', '政府采购/总额'],
    parts: ['政府采购/中小企业'],
    said: '授予中小企业合同金额',
    must: 'most',
  },
  {
    section: '政府采购',
    whole: ['授予中小企业合同金额', '政府采购/中小企业'],
    parts: ['政府采购/小微企业'],
    said: '授予小微企业合同金额',
    must: 'most',
  },
  {
    section: '三公经费',
    whole: ['公开09 的公务接待费决算数', '公开09/决算数/公务接待费'],
    parts: ['三公/外宾接待支出', '三公/国内接待支出'],
    said: '外宾接待与国内接待支出之和',
    must: 'equal',
  },
  {
    section: '绩效',
    whole: ['开展自评的项目数', '绩效/项目数'],
    parts: GRADES,
    said: '优、良、中、差的项目数之和',
    must: 'equal',
  },
  {
    section: '绩效',
    whole: ['部门整体支出金额', '绩效/整体资金'],
    parts: ['绩效/整体财政拨款'],
    said: '其中的财政拨款',
    must: 'most',
  },
];

/** Lists contradictions among the known facts; missing facts contradict nothing. */
export function factProblems(facts: Facts, lookup: Lookup, unit: MoneyUnit): readonly FactProblem[] {
  return [...LAWS.flatMap((law) => breach(law, lookup, unit)), ...budgetProblem(facts, unit)];
}

function breach(
  { section, whole: [name, reference], parts, said, must }: Law,
  lookup: Lookup,
  unit: MoneyUnit,
) {
  const whole = lookup(reference);
  const known = parts.map(lookup);
  const total = known.reduce<number | null>((sum, part) => add(sum, numberOf(part)), 0);
  const all = numberOf(whole);
  if (total === null || all === null || total === all || (must === 'most' && total < all)) return [];
  const show = (value: number) =>
    whole.kind === 'count' ? String(value) : `${formatAmount(value as Fen, unit)}${unit}`;
  const relation = must === 'equal' ? '不等于' : '大于';
  return [{ section, message: `${said} ${show(total)}${relation}${name} ${show(all)}` }];
}

/** 0.01 万元, in 分. */
const STEP = 10_000;

/** Budgets printed in 万元 are rounded individually; their sum may be off by half a step each. */
function isTail(facts: Facts, difference: number): boolean {
  const budgets = Object.entries(facts).filter(([key]) => key.startsWith(BUDGET) && key !== BUDGET_TOTAL);
  const rounded = budgets.every(([, value]) => value % STEP === 0);
  return rounded && Math.abs(difference) * 2 <= STEP * budgets.length;
}

function budgetProblem(facts: Facts, unit: MoneyUnit): readonly FactProblem[] {
  const [total, sum] = [facts[BUDGET_TOTAL], sumOfBudgets(facts)];
  if (total === undefined || sum === null || total === sum || isTail(facts, total - sum)) return [];
  const show = (value: number) => `${formatAmount(value as Fen, unit)}${unit}`;
  return [{ section: '年初预算', message: `各项年初预算之和 ${show(sum)}不等于合计 ${show(total)}` }];
}

function add(sum: number | null, value: number | null): number | null {
  return sum === null || value === null ? null : sum + value;
}

function numberOf(value: Quantity): number | null {
  if (value.kind === 'amount') return value.amount;
  return value.kind === 'count' ? value.count : null;
}
