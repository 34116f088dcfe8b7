import { directionOf } from './claim.ts';
import type { Figure } from './form-figures.ts';
import type { Source } from './source.ts';
import type { TextNumber } from './text/number.ts';

/** Which budget an amount is of, or a percentage is taken of. */
export type BudgetKind = '年初预算' | '全年预算' | '预算';

/** The amounts that a reader remembers while going through a paragraph. */
export interface Memory {
  /** The subject of the paragraph: the first amount that is not a change, or the one named last. */
  now: TextNumber | null;
  /** Whether the words before the last change name what changed. */
  isNowNamed: boolean;
  change: TextNumber | null;
  budget: TextNumber | null;
  actual: TextNumber | null;
  /** The amount just read. */
  last: TextNumber | null;
  /** The figure of the forms that the amount just read states. */
  lastInForms: Figure | null;
  /** The amount before the words 其中, of which the following are parts. */
  whole: TextNumber | null;
  /** The number just read, of any kind. */
  previous: TextNumber | null;
  /** Amounts that are no changes, in order. */
  readonly amounts: TextNumber[];
  readonly budgets: Map<BudgetKind, TextNumber>;
  /** Where the amounts read so far come from, and the first amount from each place. */
  readonly sources: Map<TextNumber, Source>;
  readonly firstFrom: Map<string, TextNumber>;
  /** Up to which character brackets were looked at. */
  bracketsUpTo: number;
}

export function newMemory(): Memory {
  return {
    now: null,
    isNowNamed: false,
    change: null,
    budget: null,
    actual: null,
    last: null,
    lastInForms: null,
    whole: null,
    previous: null,
    amounts: [],
    budgets: new Map(),
    sources: new Map(),
    firstFrom: new Map(),
    bracketsUpTo: 0,
  };
}

/** More amounts than any sentence refers back to. */
const MOST = 200;

const BUDGET_BEFORE = /预算(数)?(为|是|数为)?$|完成[^，。；]{0,8}预算(数)?$/;

/** Keeps an amount in mind under what the words before it say it is. */
export function remember(memory: Memory, number: TextNumber): void {
  if (directionOf(number.before) !== null) {
    memory.change = number;
    return;
  }
  if (/其中[:：]?/.test(number.before)) memory.whole = memory.last;
  memory.now ??= number;
  memory.last = number;
  if (memory.amounts.length < MOST) memory.amounts.push(number);
  if (BUDGET_BEFORE.test(number.before)) {
    memory.budget = number;
    memory.budgets.set(budgetKind(number.before), number);
  } else if (/(决算|支出)(数|金额)?(为|是|为数|数为|共计|合计)?$/.test(number.before)) memory.actual = number;
}

/** The budget that words name last. */
export function budgetKind(words: string): BudgetKind {
  const named = words.match(/年初(部门)?预算|(全年|调整后?的?|调整)预算/g)?.at(-1);
  if (named === undefined) return '预算';
  return named.startsWith('年初') ? '年初预算' : '全年预算';
}

/** Where an amount in mind comes from. */
export function sourceOf({ sources }: Memory, number: TextNumber | null): Source {
  return number === null ? null : (sources.get(number) ?? null);
}

/** The amount in mind that comes from a source: which of several a change is told of, its words may say. */
export function ofSource({ firstFrom }: Memory, source: Source | undefined): TextNumber | null {
  return typeof source === 'string' ? (firstFrom.get(source) ?? null) : null;
}

/** Keeps in mind where an amount comes from. */
export function keepSource({ sources, firstFrom }: Memory, number: TextNumber, source: Source): void {
  sources.set(number, source);
  if (typeof source === 'string' && !firstFrom.has(source)) firstFrom.set(source, number);
}
