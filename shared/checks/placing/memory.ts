import type { TableId } from '#shared/tables/address';
import type { Figure, Look } from '../look.ts';
import type { TextNumber } from '../reading/number.ts';
import { directionOf, type Statement } from './claim.ts';
import { applied, lastYearOf, type Source } from './source.ts';

/** What a reader keeps in mind while going through a paragraph. */
export interface Memory {
  /** First amount that is not a change: what the paragraph is about. */
  now: TextNumber | null;
  change: TextNumber | null;
  budget: TextNumber | null;
  actual: TextNumber | null;
  /** The amount just read. */
  last: TextNumber | null;
  /** What the amount just read is in the forms. */
  lastInForms: Figure | null;
  /** The amount before the words 其中, of which the following are parts. */
  whole: TextNumber | null;
  /** Where the amounts read so far come from. */
  readonly sources: Map<TextNumber, Source>;
}

export function newMemory(): Memory {
  return {
    now: null,
    change: null,
    budget: null,
    actual: null,
    last: null,
    lastInForms: null,
    whole: null,
    sources: new Map(),
  };
}

/** Keeps an amount in mind under what the words before it say it is. */
export function remember(memory: Memory, number: TextNumber): void {
  if (directionOf(number.before) !== null) {
    memory.change = number;
    return;
  }
  if (/其中[:：]?/.test(number.before)) memory.whole = memory.last;
  memory.now ??= number;
  memory.last = number;
  if (/预算(数)?(为|是|数为)?$/.test(number.before)) memory.budget = number;
  else if (/(决算|支出)(数)?(为|是|为数|数为)?$/.test(number.before)) memory.actual = number;
}

/** Where an amount in mind comes from. */
export function sourceOf({ sources }: Memory, number: TextNumber | null): Source {
  return number === null ? null : (sources.get(number) ?? null);
}

/** The amount in mind that comes from a source: which of several a change is told of, its words may say. */
export function ofSource({ sources }: Memory, source: Source | undefined): TextNumber | null {
  const found = [...sources].find(([, from]) => typeof from === 'string' && from === source);
  return found?.[0] ?? null;
}

/** An amount that is the change of what the paragraph is about. */
export function changeStatement(sign: 1 | -1, memory: Memory): Statement {
  const now = sourceOf(memory, memory.now);
  return {
    kind: 'change',
    sign,
    now: memory.now?.value ?? null,
    source: applied('差额', now, lastYearOf(now)),
  };
}

/** The totals that shares name themselves: 占支出合计的…. */
const WHOLES: readonly (readonly [RegExp, TableId, string])[] = [
  [/占.*项目支出(总额|合计)?的?(比重|比例)?(为)?$/, '公开03', '项目支出'],
  [/占.*收入(总额|合计)的?(比重|比例)?(为)?$/, '公开02', '本年收入合计'],
  [/占(本年|年度|部门)?支出(总额|合计)的?(比重|比例)?(为)?$/, '公开03', '本年支出合计'],
];

/** What a percentage states, by the words before it and the amounts in mind; `null` where it states nothing known. */
export function percentStatement(
  number: TextNumber,
  memory: Memory,
  whole: Figure | null,
  look: Look,
): Statement | null {
  const sign = directionOf(number.before.replace(/(约|达|到)$/, ''));
  if (sign !== null) return growthStatement(sign, memory);
  if (/(完成|执行|达到?).*预算(数)?的?(为)?$|(完成率|执行率)(为|达)?$/.test(number.before)) {
    return completionStatement(memory);
  }
  if (!/(占|占比|比重|比例)[^%]*$/.test(number.before)) return null;
  const named = WHOLES.find(([words]) => words.test(number.before));
  return shareStatement(memory, named === undefined ? whole : look.figure(named[1], '合计', named[2]));
}

function growthStatement(percentSign: 1 | -1, memory: Memory): Statement | null {
  const { now, change } = memory;
  if (now === null || change === null) return null;
  const sign = directionOf(change.before) ?? percentSign;
  const of = sourceOf(memory, now);
  const source = applied('增幅', of, lastYearOf(of));
  return { kind: 'growth', now: now.value, change: change.value, sign, percentSign, signAt: change, source };
}

function completionStatement(memory: Memory): Statement | null {
  const { budget, actual } = memory;
  if (budget === null || actual === null) return null;
  const amounts = { part: actual.value, partInForms: null, whole: budget.value };
  const source = applied('完成率', sourceOf(memory, actual), sourceOf(memory, budget));
  return { kind: 'share', ...amounts, name: '支出决算÷预算', source };
}

function shareStatement(memory: Memory, whole: Figure | null): Statement | null {
  const { last, lastInForms, whole: before } = memory;
  if (last === null || (whole === null && before === null)) return null;
  return {
    kind: 'share',
    part: last.value,
    partInForms: lastInForms?.value ?? null,
    whole: whole === null ? (before?.value ?? 0) : (whole.value ?? 0),
    name: whole === null ? '所占总额' : `占${whole.name}`,
    source: applied(
      '占比',
      sourceOf(memory, last),
      whole === null ? sourceOf(memory, before) : whole.address,
    ),
  };
}
