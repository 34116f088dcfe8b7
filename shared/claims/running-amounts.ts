import { directionOf } from './claim.ts';
import type { Figure } from './form-figures.ts';
import type { Source } from './source.ts';
import type { TextNumber } from './text/number.ts';

/** The budget that an amount states, or that a percentage refers to. */
export type BudgetKind = '年初预算' | '全年预算' | '预算';

/** The amounts remembered while reading a paragraph. */
export interface Memory {
  /** The subject of the paragraph: the first amount that is not a change, or the last one named. */
  now: TextNumber | null;
  /** Whether the words before the last change name its subject. */
  isNowNamed: boolean;
  change: TextNumber | null;
  budget: TextNumber | null;
  actual: TextNumber | null;
  /** The amount just read. */
  last: TextNumber | null;
  /** The figure of the forms that the amount just read states. */
  lastInForms: Figure | null;
  /** The amount before 其中; the amounts after it are its parts. */
  whole: TextNumber | null;
  /** The number just read, of any kind. */
  previous: TextNumber | null;
  /** Amounts that are not changes, in order. */
  readonly amounts: TextNumber[];
  /** Amounts followed by their share of a total. */
  readonly shared: Set<TextNumber>;
  readonly budgets: Map<BudgetKind, TextNumber>;
  /** The sources of the amounts read so far, and the first amount from each source. */
  readonly sources: Map<TextNumber, Source>;
  readonly firstFrom: Map<string, TextNumber>;
  /** The position up to which brackets were read. */
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
    shared: new Set(),
    budgets: new Map(),
    sources: new Map(),
    firstFrom: new Map(),
    bracketsUpTo: 0,
  };
}

/** More amounts than any sentence refers back to. */
const MOST = 200;

const BUDGET_BEFORE = /预算(数)?(为|是|数为)?$|完成[^，。；]{0,8}预算(数)?$/;

/** Remembers an amount under the kind given by the words before it. */
export function remember(memory: Memory, number: TextNumber): void {
  if (directionOf(number.before) !== null) {
    memory.change = number;
    return;
  }
  if (/其中[:：]?/.test(number.before)) memory.whole = memory.last;
  // A change against last year refers to the spending, not to its budget.
  if (memory.now === null || (memory.now === memory.budget && isActual(number))) memory.now = number;
  memory.last = number;
  if (memory.amounts.length < MOST) memory.amounts.push(number);
  if (BUDGET_BEFORE.test(number.before)) {
    memory.budget = number;
    memory.budgets.set(budgetKind(number.before), number);
  } else if (isActual(number)) memory.actual = number;
}

function isActual({ before }: TextNumber): boolean {
  return (
    !BUDGET_BEFORE.test(before) && /(决算|支出|执行)(数|金额)?(为|是|为数|数为|共计|合计)?$/.test(before)
  );
}

/** The budget last named in the words. */
export function budgetKind(words: string): BudgetKind {
  const named = words.match(/年初(部门)?预算|(全年|调整后?的?|调整)预算/g)?.at(-1);
  if (named === undefined) return '预算';
  return named.startsWith('年初') ? '年初预算' : '全年预算';
}

/** The source of a remembered amount. */
export function sourceOf({ sources }: Memory, number: TextNumber | null): Source {
  return number === null ? null : (sources.get(number) ?? null);
}

/** The remembered amount from a source: the words may tell to which of several a change belongs. */
export function ofSource({ firstFrom }: Memory, source: Source | undefined): TextNumber | null {
  return typeof source === 'string' ? (firstFrom.get(source) ?? null) : null;
}

/** Remembers the source of an amount. */
export function keepSource({ sources, firstFrom }: Memory, number: TextNumber, source: Source): void {
  sources.set(number, source);
  if (typeof source === 'string' && !firstFrom.has(source)) firstFrom.set(source, number);
}
