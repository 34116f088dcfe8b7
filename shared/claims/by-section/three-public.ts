import {
  type Claim,
  type ClaimReader,
  directionOf,
  type Statement,
  type TextMaterial,
} from '#shared/claims/claim';
import { isOfLastYear } from '#shared/claims/last-year';
import { type Base, changeStatement, percentStatement } from '#shared/claims/percent';
import { keepSource, type Memory, newMemory, remember, sourceOf } from '#shared/claims/running-amounts';
import { applied, ofFigure, type Source } from '#shared/claims/source';
import type { TextNumber } from '#shared/claims/text/number';
import type { Paragraph } from '#shared/claims/text/paragraphs';
import type { SectionName } from '#shared/claims/text/sections';
import { address } from '#shared/tables/address';
import { listedSpending } from './parts/listed-spending.ts';
import { baseOf } from './plain.ts';
import { columnBefore, isCertainlyNamed, isOnlyNamed, namedColumn } from './three-public-columns.ts';

/** 九: every amount belongs to a column of 公开09 named before it in the same paragraph. */
export const claimsInThreePublic: ClaimReader = (paragraph, material) => {
  const memory = newMemory();
  const base = baseOf(paragraph, material);
  let item: string | null = null;
  let told = 0;
  const claims = paragraph.numbers.flatMap((number): readonly Claim[] => {
    const named = columnBefore(paragraph, number);
    if (named !== item) {
      item = named;
      told = memory.amounts.length;
      forget(memory);
    }
    const isTold = memory.amounts.length > told;
    if (!isTold && directionOf(number.before) !== null) nameNow(number, named, memory, material.forms);
    const states = stateOf(number, named, paragraph, material, memory, base);
    if (number.kind === 'amount' || number.kind === 'percent') memory.previous = number;
    return states === null ? [] : [{ paragraph, number, states }];
  });
  return withList(claims, listedSpending(paragraph));
};

/** The items of a list are no amounts of the column named before it. */
function withList(claims: readonly Claim[], listed: readonly Claim[]): readonly Claim[] {
  const items = new Set(listed.flatMap(({ number, states }) => (states.kind === 'told' ? [number] : [])));
  return [...claims.filter(({ number }) => !items.has(number)), ...listed];
}

/** A change of an item whose amount the paragraph does not state is a change of its figure in 公开09. */
function nameNow(number: TextNumber, named: string, memory: Memory, forms: TextMaterial['forms']): void {
  if (number.kind !== 'amount' || named === '外宾' || named === '国内') return;
  const figure = forms.figure('公开09', '决算数', named);
  if (!figure.known) return;
  memory.now = { ...number, value: figure.value ?? 0 };
  keepSource(memory, memory.now, figure.address);
}

function forget(memory: Memory): void {
  memory.budget = null;
  memory.actual = null;
  memory.budgets.clear();
}

function stateOf(
  number: TextNumber,
  named: string,
  paragraph: Paragraph,
  material: TextMaterial,
  memory: Memory,
  base: Base | null,
): Statement | null {
  if (number.kind === 'percent') return percentOf(number, named, memory, material, base);
  if (number.kind === 'count') return countOf(number, named);
  if (number.kind !== 'amount') return null;
  const sign = directionOf(number.before);
  if (sign === null && isOfLastYear(number, paragraph, material.forms.year)) return null;
  remember(memory, number);
  if (sign !== null) return ofItem(changeStatement(sign, memory), named, memory);
  const states = amountOf(number, named, paragraph, material);
  keepSource(memory, number, states?.source ?? null);
  // A sentence about this item alone: what changed against last year is its amount.
  const isSpent = states?.source === address('公开09', '决算数', named) && states.doubtful !== true;
  if (isSpent && isOnlyNamed(paragraph, number)) memory.now = number;
  return states;
}

function amountOf(
  number: TextNumber,
  named: string,
  paragraph: Paragraph,
  material: TextMaterial,
): Statement | null {
  const { forms } = material;
  if (named === '外宾') return { kind: 'told', name: named, source: ABROAD };
  if (named === '国内') return guestsAtHome(number, paragraph, material);
  const budget = /预算(数)?(为|是|数为)?$/.test(number.before);
  const states = ofFigure(forms.figure('公开09', budget ? '预算数' : '决算数', named));
  // The form may hold 全年预算 while the text states 年初预算.
  const isOther = budget && /年初/.test(number.before);
  return isOther || !isCertainlyNamed(paragraph, number) ? { ...states, doubtful: true } : states;
}

/**
 * Drops the source and marks the claim doubtful if the paragraph began with another item: the change may
 * not be this one's. A rate directly behind the change of the item's own amount is certainly of that.
 */
function ofItem(states: Statement, named: string, memory: Memory): Statement {
  const { now, change, previous } = memory;
  const same = sourceOf(memory, now) === address('公开09', '决算数', named);
  const isOwn = states.kind === 'growth' && states.now === now?.value && previous === change;
  if (same) return isOwn ? { ...states, doubtful: false } : states;
  const doubtful = states.kind === 'growth' && states.sign === states.percentSign;
  return { ...states, source: null, ...(doubtful ? { doubtful } : {}) };
}

const ABROAD = '三公/外宾接待支出';

/** Facts that are counts, by the item last named and the unit. */
const COUNTS: readonly (readonly [item: string, unit: RegExp, source: string])[] = [
  ['因公出国（境）费', /^(个|批|批次)$/, '三公/出国团组数'],
  ['因公出国（境）费', /^人次?$/, '三公/出国人次'],
  ['公务用车购置费', /^[辆台]$/, '三公/购置车辆数'],
  ['公务用车运行维护费', /^[辆台]$/, '三公/车辆保有量'],
  ['外宾', /^(个|批|批次)$/, '三公/外宾接待批次'],
  ['外宾', /^人次?$/, '三公/外宾接待人次'],
  ['国内', /^(个|批|批次)$/, '三公/国内接待批次'],
  ['国内', /^人次?$/, '三公/国内接待人次'],
];

function countOf({ unit }: TextNumber, named: string): Statement {
  const source: Source = COUNTS.find(([item, units]) => item === named && units.test(unit))?.[2] ?? null;
  return { kind: 'told', name: `${named}${unit}`, source };
}

function percentOf(
  number: TextNumber,
  named: string,
  memory: Memory,
  { forms }: TextMaterial,
  base: Base | null,
): Statement | null {
  const isPart = named === '外宾' || named === '国内';
  const isShare = /占(比|比重)?(为)?$/.test(number.before) && !isPart && named !== '合计';
  if (isShare) return shareOf(number, named, memory, { forms, base });
  const stated = percentStatement(number, memory, base, forms);
  if (stated?.kind === 'growth') return ofItem(stated, named, memory);
  if (stated !== null) return isPart ? { ...stated, doubtful: true } : stated;
  return isPart || !/预算/.test(number.before) ? null : completionOf(number, named, memory, forms);
}

/** The item's share of all of 公开09, if the section states that total. */
function shareOf(
  { before }: TextNumber,
  named: string,
  memory: Memory,
  { forms, base }: { readonly forms: TextMaterial['forms']; readonly base: Base | null },
): Statement | null {
  const actual = forms.figure('公开09', '决算数', named);
  const total = forms.figure('公开09', '决算数', '合计');
  if (!total.known) return null;
  const part = actual.value ?? 0;
  const isOwn = memory.last !== null && sourceOf(memory, memory.last) === actual.address;
  return {
    kind: 'share',
    part: isOwn ? (memory.last?.value ?? part) : part,
    partInForms: actual.known ? part : null,
    whole: total.value ?? 0,
    name: `占${total.name}`,
    source: applied('占比', actual.address, total.address),
    ...(base?.isStated && /(^|[，,（(；;：:])占(比|比重)?(为)?$/.test(before) ? {} : { doubtful: true }),
  };
}

/** Uses the form's budget if the text states none. */
function completionOf(
  { before }: TextNumber,
  named: string,
  memory: Memory,
  forms: TextMaterial['forms'],
): Statement | null {
  const actual = forms.figure('公开09', '决算数', named);
  const budget = forms.figure('公开09', '预算数', named);
  if (!budget.known || (memory.actual === null && !actual.known)) return null;
  return {
    kind: 'share',
    part: memory.actual?.value ?? actual.value ?? 0,
    partInForms: actual.known ? (actual.value ?? 0) : null,
    whole: budget.value ?? 0,
    name: `${named}决算数÷预算数`,
    source: applied('完成率', actual.address, budget.address),
    ...(/年初|调整/.test(before) ? { doubtful: true } : {}),
  };
}

/** 国内接待 is 公务接待费 less the spending on guests from abroad; doubtful if that is not stated. */
function guestsAtHome(
  number: TextNumber,
  paragraph: Paragraph,
  { forms, paragraphs }: TextMaterial,
): Statement {
  const abroad = guestsFromAbroad(paragraphs, paragraph.section);
  const all = forms.figure('公开09', '决算数', '公务接待费');
  const value = (all.value ?? 0) - (abroad[0]?.value ?? 0);
  const source = abroad.length === 0 ? all.address : applied('差额', all.address, ABROAD);
  const name = '公开09 公务接待费减外宾接待支出';
  const isTold = (abroad.length > 0 || !all.value) && isCertainlyNamed(paragraph, number);
  return { kind: 'sum', name, value, addends: 1, source, ...(isTold ? {} : { doubtful: true }) };
}

const toldAbroad = new WeakMap<readonly Paragraph[], Map<SectionName | null, readonly TextNumber[]>>();

/**
 * The amounts for guests from abroad stated in a section; computed once. Where 国（境）外接待 is told, 外事接待 is a part
 * of 国内接待.
 */
function guestsFromAbroad(
  paragraphs: readonly Paragraph[],
  section: SectionName | null,
): readonly TextNumber[] {
  const known = toldAbroad.get(paragraphs) ?? new Map<SectionName | null, readonly TextNumber[]>();
  toldAbroad.set(paragraphs, known);
  const found = known.get(section) ?? amountsAbroad(paragraphs.filter((each) => each.section === section));
  known.set(section, found);
  return found;
}

function amountsAbroad(paragraphs: readonly Paragraph[]): readonly TextNumber[] {
  const told = paragraphs.flatMap((each) =>
    each.numbers.flatMap((number) => {
      const named = number.kind === 'amount' ? namedColumn(each, number) : null;
      return named?.column === '外宾' ? [{ number, isThere: named.name.startsWith('国') }] : [];
    }),
  );
  const there = told.filter(({ isThere }) => isThere);
  return (there.length > 0 ? there : told).map(({ number }) => number);
}
