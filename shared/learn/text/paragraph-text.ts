import type { Claim } from '#shared/claims/claim';
import { lastYearOf } from '#shared/claims/source';
import type { TextNumber } from '#shared/claims/text/number';
import type { Paragraph } from '#shared/claims/text/paragraphs';
import { shortName } from '#shared/report/department-name';
import { parseAddress, type TableId } from '#shared/tables/address';
import type { Part, Text } from '#shared/tables/text-grammar';
import { evenThreePublic, threePublicReason } from './even-three-public.ts';
import { type ListMaterial, withLists } from './lists.ts';
import { markUp } from './mark-up.ts';
import { numberFields, type ReportSubject } from './number-fields.ts';
import { FULL_BUDGET, FUND_BUDGET, type OwnFacts } from './own-facts.ts';
import {
  budgetSentence,
  changeSentence,
  evenSentence,
  type Manner,
  type Pair,
  reasonSentence,
  sentencesOf,
  withBases,
} from './sentences.ts';

/** The input for wording a paragraph from figures. */
export interface TextMaterial extends ListMaterial {
  readonly claims: ReadonlyMap<TextNumber, Claim>;
  readonly of: ReportSubject;
  readonly manner: Manner;
  /** The amount columns of a form. */
  readonly amounts: (table: TableId) => readonly string[];
}

/** A paragraph, as in a template. */
export interface LearnedText {
  readonly text: Text;
  /** Texts written by people, by the name of their placeholder. */
  readonly words: Readonly<Record<string, string>>;
  readonly facts: OwnFacts;
  readonly unbound: readonly TextNumber[];
  /** The number of numbers that became fields. */
  readonly bound: number;
}

/** Words a paragraph as a template: numbers, changes, lists, and placeholders for what only people know. */
export function learnParagraph(
  paragraph: Paragraph,
  material: TextMaterial,
  known: OwnFacts,
  code: string | null,
): LearnedText {
  const { claims, of } = material;
  const { replacements, unbound, facts, sources } = numberFields(paragraph, claims, of, known, code);
  const markup = markUp(paragraph.text, replacements, of);
  const told = figuresIn(paragraph, sources);
  const parts: Part[] = [];
  const words: Record<string, string> = {};
  let pair: Pair | null = null;
  for (const sentence of sentencesOf(markup)) {
    const learned = learnSentence(sentence, { pair, told, paragraph, material });
    pair = learned.pair ?? pair;
    parts.push(...learned.parts);
    for (const [name, said] of Object.entries(learned.words)) words[name] ??= plainWords(said, of);
  }
  // A sentence that was worded anew may have bound numbers that had no source alone.
  const left = JSON.stringify(parts);
  return {
    text: joined(parts),
    words,
    facts: Object.fromEntries(Object.entries(facts).filter(([key]) => left.includes(key))),
    unbound: unbound.filter(({ printed }) => left.includes(printed)),
    bound: replacements.length,
  };
}

interface ExistingParagraph {
  readonly pair: Pair | null;
  readonly told: Told;
  readonly paragraph: Paragraph;
  readonly material: TextMaterial;
}

interface LearnedSentence {
  readonly parts: readonly Part[];
  readonly words: Readonly<Record<string, string>>;
  readonly pair?: Pair;
}

function learnSentence(
  sentence: string,
  { pair, told, paragraph, material }: ExistingParagraph,
): LearnedSentence {
  if (paragraph.section === '三公经费') {
    const threePublic = evenThreePublic(sentence);
    if (threePublic !== null) return { parts: threePublic, words: {} };
    const why = threePublicReason(sentence);
    if (why !== null) return { parts: [why.part], words: { [why.name]: why.words } };
  }
  const change = changeSentence(sentence, material.manner);
  if (change !== null) return change;
  const even = evenSentence(sentence, told.first, lastYearOf(told.first ?? undefined));
  if (even !== null) return { parts: [even], words: {}, ...pairOf(told.first) };
  const compared = told.compared === null ? null : budgetSentence(sentence, told.compared, material.manner);
  if (compared !== null) return compared;
  const reason = pair === null ? null : reasonSentence(sentence, pair);
  if (reason !== null) return reason;
  return { parts: withLists(sentence, material).flatMap((part) => bases(part, material)), words: {} };
}

function bases(part: Part, { manner }: TextMaterial): readonly Part[] {
  if (typeof part !== 'string') return [part];
  const text = withBases(part, manner);
  return typeof text === 'string' ? [text] : text;
}

function pairOf(now: string | null): { readonly pair?: Pair } {
  const against = lastYearOf(now ?? undefined);
  return now === null || against === null ? {} : { pair: { of: now, against } };
}

interface Told {
  /** The first figure stated in the paragraph. */
  readonly first: string | null;
  /** The first 决算 and 预算 stated in the paragraph. */
  readonly compared: Pair | null;
}

function figuresIn({ text }: Paragraph, sources: ReadonlyMap<TextNumber, string>): Told {
  const amounts = [...sources].filter(([{ kind }]) => kind === 'amount');
  const budgets = amounts.filter(([, source]) => BUDGETS.some((prefix) => source.startsWith(prefix)));
  const actual = amounts.find(
    ([, source]) => parseAddress(source) !== null && parseAddress(source)?.row !== '预算数',
  );
  const sign = /决算数?(大于|高于)/.test(text) ? 1 : /决算数?(小于|低于)/.test(text) ? -1 : 0;
  const budget = budgets.find(
    ([{ value }]) => actual !== undefined && Math.sign(actual[0].value - value) === sign,
  );
  const against = (budget ?? budgets.at(-1))?.[1];
  return {
    first: amounts.find(([, source]) => parseAddress(source) !== null)?.[1] ?? null,
    compared: against === undefined || actual === undefined ? null : { of: actual[1], against },
  };
}

const BUDGETS = ['年初预算/', '公开09/预算数/', FULL_BUDGET, FUND_BUDGET];

/** Texts written by people contain no fields. */
function plainWords(words: string, { 部门, 年度, 单位 }: ReportSubject): string {
  return words
    .replaceAll('{部门}', 部门)
    .replaceAll('{简称}', shortName(部门))
    .replaceAll('{年度}', String(年度))
    .replaceAll('{上年}', String(年度 - 1))
    .replaceAll('{单位}', 单位);
}

/** Joins adjacent texts; a single text stays a plain text. */
export function joined(parts: readonly Part[]): Text {
  const whole: Part[] = [];
  for (const part of parts) {
    const last = whole.at(-1);
    if (typeof part === 'string' && typeof last === 'string') whole[whole.length - 1] = last + part;
    else if (part !== '') whole.push(part);
  }
  const [only] = whole;
  if (whole.length === 0) return '';
  return whole.length === 1 && typeof only === 'string' ? only : whole;
}
