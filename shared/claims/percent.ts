import type { TableId } from '#shared/tables/address';
import { directionOf, type Share, type Statement } from './claim.ts';
import type { Figure, FormFigures } from './form-figures.ts';
import { isGrowth, isShare } from './holds.ts';
import { type BudgetKind, budgetKind, type Memory, sourceOf } from './running-amounts.ts';
import { applied, lastYearOf } from './source.ts';
import type { TextNumber } from './text/number.ts';

/** The base of a percentage: the section's total, and whether the section states it. */
export interface Base {
  readonly figure: Figure;
  readonly isStated: boolean;
}

/** An amount that states how much the paragraph's subject changed. */
export function changeStatement(sign: 1 | -1, memory: Memory): Statement {
  const now = sourceOf(memory, memory.now);
  return {
    kind: 'change',
    sign,
    now: memory.now?.value ?? null,
    source: applied('差额', now, lastYearOf(now)),
  };
}

/** Totals named in shares: 占支出合计的…. */
const WHOLES: readonly (readonly [words: RegExp, table: TableId, column: string, row?: string])[] = [
  [/占收入总计的?(比重|比例)?(为)?$/, '公开01', '决算数', '31'],
  [/占支出总计的?(比重|比例)?(为)?$/, '公开01', '决算数', '62'],
  [/占.*项目支出(总额|合计)?的?(比重|比例)?(为)?$/, '公开03', '项目支出'],
  [
    /占(部门|单位)?一般公共预算(财政拨款)?(本年|总)?支出(决算)?(总额|合计|总数|总计|数)?的?(比重|比例)?(为)?$/,
    '公开05',
    '小计',
  ],
  [
    /占(本年|年度|部门|单位|当年|全年|总)*收入(总额|合计|总数)?的?(比重|比例)?(为)?$/,
    '公开02',
    '本年收入合计',
  ],
  [
    /占(本年|年度|部门|单位|当年|全年|总)*支出(总额|合计|总数)?的?(比重|比例)?(为)?$/,
    '公开03',
    '本年支出合计',
  ],
];
/** A base named in words, whatever it is. */
const NAMED_BASE = /占(?!比|总?的?(比重|比例))[^，。；]*[\u4e00-\u9fa5][^，。；]*$/;

/**
 * Finds the meaning of a percentage from the words before it and the running amounts; returns `null` if unknown.
 */
export function percentStatement(
  number: TextNumber,
  memory: Memory,
  base: Base | null,
  forms: FormFigures,
): Statement | null {
  const sign = directionOf(number.before);
  if (sign !== null) return growthStatement(number, sign, memory, forms);
  if (isCompletion(number, memory)) return completionStatement(number, memory, forms);
  if (!/(占|占比|比重|比例)[^%]*$/.test(number.before)) return null;
  const named = WHOLES.find(([words]) => words.test(number.before));
  if (named !== undefined) {
    const [, table, column, row = '合计'] = named;
    const figure = forms.figure(table, row, column);
    if (!figure.known) return null;
    return shareStatement(number, memory, { figure, isStated: true }, false);
  }
  const isOther = NAMED_BASE.test(number.before) && !isOfBasic(number, base);
  return shareStatement(number, memory, base ?? baseOfClass(number, memory, forms), isOther);
}

const BASIC = /占(一般公共预算)?(财政拨款)?基本支出(决算)?(总额|合计|总数|总计|数)?的?(比重|比例)?(为)?$/;

/** Whether the base named is the one of the section about 基本支出. */
function isOfBasic({ before }: TextNumber, base: Base | null): boolean {
  return BASIC.test(before) && base?.figure.address === '公开05/合计/基本支出';
}

/** A 类 of what is allocated: its share is of the general budget, or of all budgets. */
const ALLOCATED_CLASS = /^公开04\/(3[3-9]|[45]\d)\/合计$/;

function baseOfClass(number: TextNumber, { last, lastInForms }: Memory, forms: FormFigures): Base | null {
  if (last === null || !ALLOCATED_CLASS.test(lastInForms?.address ?? '')) return null;
  const bases = [forms.figure('公开05', '合计', '小计'), forms.figure('公开04', '59', '合计')].filter(
    ({ known }) => known,
  );
  const figure = bases.find(({ value }) => isShare(number, last.value, value ?? 0)) ?? bases[0];
  return figure === undefined ? null : { figure, isStated: true };
}

function isCompletion({ before }: TextNumber, { previous, budget }: Memory): boolean {
  if (/(完成|执行|达到?|为).*预算(数)?的?(为)?$|(完成率|执行率)(为|达)?$/.test(before)) return true;
  return before === '的' && previous !== null && previous === budget && /完成/.test(previous.before);
}

/** The change is of the amount named, or of the only one stated before; among several, of one that fits. */
function growthStatement(
  number: TextNumber,
  percentSign: 1 | -1,
  memory: Memory,
  forms: FormFigures,
): Statement | null {
  const { now, change, previous } = memory;
  if (change === null) return null;
  const sign = directionOf(change.before) ?? percentSign;
  if (now === null) return sign === percentSign ? null : opposed(sign, percentSign, change, previous);
  const told = memory.amounts.filter((each) => each.from < change.from);
  const candidates = memory.isNowNamed ? [now] : [now, ...told];
  const fits = (value: number) => isGrowth(number, { now: value, change: change.value, sign });
  const fitting = candidates.find(({ value }) => fits(value));
  const chosen = fitting ?? now;
  // an amount that is wrong in the text is reported itself
  const inForms = fitting === undefined ? forms.at(sourceOf(memory, now)) : null;
  const value = inForms !== null && fits(inForms) ? inForms : chosen.value;
  const spent = told.filter((each) => !isBudget(each));
  const isOnly = memory.isNowNamed || new Set(spent.map(({ value }) => value)).size <= 1;
  const source = applied('增幅', sourceOf(memory, chosen), lastYearOf(sourceOf(memory, chosen)));
  const states = { now: value, change: change.value, sign, percentSign, signAt: change, source };
  const isClose = previous === change;
  if (sign !== percentSign && !isClose) return null;
  return { kind: 'growth', ...states, ...(isOnly && isClose ? {} : { doubtful: sign === percentSign }) };
}

/** Opposite directions contradict each other whatever changed. */
function opposed(
  sign: 1 | -1,
  percentSign: 1 | -1,
  change: TextNumber,
  previous: TextNumber | null,
): Statement | null {
  if (previous !== change) return null;
  return { kind: 'growth', now: 0, change: change.value, sign, percentSign, signAt: change, source: null };
}

function completionStatement(number: TextNumber, memory: Memory, forms: FormFigures): Statement | null {
  const kind = budgetKind(number.before);
  const budget = memory.budgets.get(kind) ?? memory.budget;
  const { actual } = memory;
  if (budget === null || actual === null) return null;
  const fits = otherBudget(number, kind, budget, actual, memory);
  const source = applied('完成率', sourceOf(memory, actual), sourceOf(memory, budget));
  const share: Share = {
    kind: 'share',
    part: actual.value,
    partInForms: forms.at(sourceOf(memory, actual)),
    whole: budget.value,
    name: '支出决算÷预算',
    ...(fits === null ? {} : { fits }),
  };
  return { ...share, source, ...(isNear(number, budget, memory) ? {} : { doubtful: true }) };
}

/** If two budgets are stated, the divisor may be the one not named. */
function otherBudget(
  number: TextNumber,
  kind: BudgetKind,
  budget: TextNumber,
  actual: TextNumber,
  { budgets }: Memory,
): BudgetKind | null {
  if (isShare(number, actual.value, budget.value)) return null;
  const other = [...budgets].find(
    ([each, amount]) => each !== kind && isShare(number, actual.value, amount.value),
  );
  return other?.[0] ?? null;
}

/** Whether only these two amounts were stated since the budget. */
function isNear(number: TextNumber, budget: TextNumber, { actual, amounts }: Memory): boolean {
  const first = Math.min(budget.from, actual?.from ?? budget.from);
  return amounts.every(
    (each) => each.from < first || each === actual || isBudget(each) || each.from > number.from,
  );
}

function isBudget({ before }: TextNumber): boolean {
  return /预算(数)?(为|是)?$/.test(before);
}

/** An amount with a share of its own is beside this one in a list, unless its parts follow. */
function mayHold(amount: TextNumber, { whole, shared }: Memory): boolean {
  return amount === whole || !shared.has(amount);
}

/**
 * A share of what the words name, else of the section's total, else of the amount before 其中; if that does not
 * fit, of any earlier amount that does. Doubtful unless the whole is stated.
 */
function shareStatement(
  number: TextNumber,
  memory: Memory,
  base: Base | null,
  isOther: boolean,
): Statement | null {
  const { last, lastInForms, whole: before, amounts, shared } = memory;
  if (last === null || (base === null && before === null)) return null;
  shared.add(last);
  const usual = base?.figure.value ?? before?.value ?? 0;
  const told = amounts.filter(
    (each) => each !== last && mayHold(each, memory) && isShare(number, last.value, each.value),
  );
  const part = lastInForms?.value ?? null;
  const isUsual = isShare(number, last.value, usual) || (part !== null && isShare(number, part, usual));
  const other = isUsual ? undefined : told[0];
  const isTold = base === null || base.isStated || amounts.some(({ value }) => value === usual);
  const doubtful = isOther || other !== undefined || !isTold || memory.previous !== last;
  return {
    kind: 'share',
    part: last.value,
    partInForms: part,
    whole: other?.value ?? usual,
    name: other !== undefined || base === null ? '所占总额' : `占${base.figure.name}`,
    source: applied(
      '占比',
      sourceOf(memory, last),
      other !== undefined || base === null ? sourceOf(memory, other ?? before) : base.figure.address,
    ),
    ...(doubtful ? { doubtful } : {}),
  };
}
