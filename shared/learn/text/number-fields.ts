import type { Claim, Share } from '#shared/claims/claim';
import { applied } from '#shared/claims/source';
import type { TextNumber } from '#shared/claims/text/number';
import type { Paragraph } from '#shared/claims/text/paragraphs';
import { FILLED_AMOUNT } from './filled-template.ts';
import { fundBudget, type OwnFacts, ownFact } from './own-facts.ts';

/** A range of a paragraph, and the template text that replaces it. */
export interface FieldReplacement {
  readonly from: number;
  readonly to: number;
  readonly markup: string;
}

/** The result for the numbers of one paragraph. */
export interface NumberFields {
  readonly replacements: readonly FieldReplacement[];
  /** Numbers without a known source: they stay as printed. */
  readonly unbound: readonly TextNumber[];
  /** The source of each bound number. */
  readonly sources: ReadonlyMap<TextNumber, string>;
  /** Facts that the pack has to define, because no form and no standard fact holds them. */
  readonly facts: OwnFacts;
}

/** The report that a paragraph describes. */
export interface ReportSubject {
  readonly 部门: string;
  readonly 年度: number;
  readonly 单位: string;
  /** Whether the document is an empty template: its numbers are blanks that were filled in for reading. */
  readonly isTemplate: boolean;
}

/** Binds every number of a paragraph to its source: a figure, a fact, the year, or a fact of the pack's own. */
export function numberFields(
  paragraph: Paragraph,
  claims: ReadonlyMap<TextNumber, Claim>,
  of: ReportSubject,
  known: OwnFacts,
  code: string | null,
): NumberFields {
  const sources = new Map<TextNumber, string>();
  const replacements: FieldReplacement[] = [];
  const unbound: TextNumber[] = [];
  let facts: OwnFacts = {};
  for (const number of paragraph.numbers) {
    const year = yearMarkup(number, of);
    if (year !== null) replacements.push(year);
    if (number.kind === 'fixed' && of.isTemplate && number.printed.startsWith(FILLED_AMOUNT))
      replacements.push({ from: number.from, to: number.to, markup: `XX${number.unit}` });
    if (number.kind === 'year' || number.kind === 'fixed') continue;
    const { isTemplate } = of;
    const search = { paragraph, claims, known: { ...known, ...facts }, sources, code, isTemplate };
    const source = sourceOf(number, search);
    if (source !== null && isInUnit(number, of)) {
      sources.set(number, source.markup);
      replacements.push(...fieldFor(number, paragraph.text, source.markup));
      if (source.fact !== null) facts = { ...facts, [source.fact.definition.key]: source.fact };
    } else {
      unbound.push(number);
      if (of.isTemplate) replacements.push({ from: number.from, to: number.to, markup: `XX${number.unit}` });
    }
  }
  return { replacements, unbound, facts, sources };
}

function yearMarkup(
  { kind, value, from, printed }: TextNumber,
  { 年度 }: ReportSubject,
): FieldReplacement | null {
  if (kind !== 'year') return null;
  const word = value === 年度 ? '{年度}' : value === 年度 - 1 ? '{上年}' : null;
  const digits = /^\d{4}/.exec(printed)?.[0].length ?? 0;
  return word === null || digits === 0 ? null : { from, to: from + digits, markup: word };
}

/** Whether an amount is in the report's unit; in another one it would print differently. */
function isInUnit({ kind, unit }: TextNumber, { 单位 }: ReportSubject): boolean {
  return kind !== 'amount' || unit === 单位;
}

interface Search {
  readonly paragraph: Paragraph;
  readonly claims: ReadonlyMap<TextNumber, Claim>;
  readonly known: OwnFacts;
  /** The numbers bound so far. */
  readonly sources: ReadonlyMap<TextNumber, string>;
  readonly code: string | null;
  readonly isTemplate: boolean;
}

function sourceOf(
  number: TextNumber,
  search: Search,
): { readonly markup: string; readonly fact: OwnFacts[string] | null } | null {
  const budget = fundBudget(number, search.paragraph, search.code);
  if (budget !== null) return { markup: budget.definition.key, fact: budget };
  const states = search.claims.get(number)?.states;
  if (states?.source != null) return { markup: states.source, fact: null };
  const derived =
    states?.kind === 'count'
      ? totalOf(number, search)
      : states?.kind === 'share'
        ? rateOf(states, search)
        : null;
  if (derived !== null) return { markup: derived, fact: null };
  const share = search.isTemplate ? shareOf(number, search) : null;
  if (share !== null) return { markup: share, fact: null };
  const fact = ownFact(number, search.paragraph, search.known, search.code);
  return fact === null ? null : { markup: fact.definition.key, fact };
}

/** A count that is the sum of the counts listed after it, some of which are facts of the pack's own. */
function totalOf(total: TextNumber, { paragraph, claims, known, code }: Search): string | null {
  const parts = paragraph.numbers.filter(
    ({ kind, unit, from }) => kind === 'count' && unit === total.unit && from > total.to,
  );
  if (parts.length < 2 || parts.reduce((sum, { value }) => sum + value, 0) !== total.value) return null;
  const keys = parts.map(
    (part) => claims.get(part)?.states.source ?? ownFact(part, paragraph, known, code)?.definition.key,
  );
  return applied('合计', ...keys);
}

/** “占 XX%” in an empty template, after a column of 公开09. */
function shareOf({ kind, before }: TextNumber, { sources }: Search): string | null {
  const last = [...sources].at(-1)?.[1];
  const isShare = kind === 'percent' && /占(比|比重)?(为)?$/.test(before);
  return isShare && last?.startsWith('公开09/决算数/') ? `占比(${last},公开09/决算数/合计)` : null;
}

/** The ratio of two amounts of the paragraph, one of which is a fact of the pack's own. */
function rateOf({ part, whole, name }: Share, { sources }: Search): string | null {
  const told = [...sources].filter(([{ kind }]) => kind === 'amount').reverse();
  const of = (value: number) => told.find(([number]) => number.value === value)?.[1];
  return applied(/预算/.test(name) ? '完成率' : '占比', of(part), of(whole));
}

const CHANGED = /(?<word>增加|减少|增长|下降)(了|额为|约|达到?)?\s*$/;

/** The number's field; before a change, also the word that depends on its sign. */
function fieldFor(number: TextNumber, text: string, source: string): readonly FieldReplacement[] {
  const { from, to, unit, kind } = number;
  const word = wordBefore(text, from);
  const operands = /^(?:差额|增幅)\((?<operands>.*)\)$/.exec(source)?.groups?.operands;
  const unitMarkup = kind === 'amount' ? '{单位}' : kind === 'percent' ? '' : unit;
  const figure = { from, to, markup: `{{${source}}}${unitMarkup}` };
  if (operands === undefined || word === null) return [figure];
  const name = word.text === '增加' || word.text === '减少' ? '增减' : '升降';
  return [{ from: word.from, to: word.from + word.text.length, markup: `{{${name}(${operands})}}` }, figure];
}

function wordBefore(text: string, at: number): { readonly from: number; readonly text: string } | null {
  const start = Math.max(0, at - 8);
  const found = CHANGED.exec(text.slice(start, at));
  const word = found?.groups?.word;
  return found === null || word === undefined ? null : { from: start + found.index, text: word };
}
