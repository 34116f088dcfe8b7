import { textLeaves, withLeaf } from '#shared/packs/text-leaves';
import type { TemplatePack } from '#shared/tables/grammar';
import type { NarrativeTemplate } from '#shared/tables/text-grammar';
import type { LearnedPack, Question } from './learned-pack.ts';

/** A person's answer on the source of a number: a figure by its reference, or the text as printed. */
export type Answer = { readonly source: string } | { readonly literal: true };

type Answerable = Pick<LearnedPack, 'pack' | 'facts' | 'questions'>;

/**
 * Applies an answer to the learned pack: the number takes its figure from the source wherever it occurs, and the
 * fact that stood in for it is removed; for an item of a list, this applies to all items. An answer that fits
 * nowhere leaves the pack unchanged; the question is removed in any case.
 */
export function answerQuestion<T extends Answerable>(learned: T, question: Question, answer: Answer): T {
  const { fact } = question;
  const questions = learned.questions.filter(
    (each) => each !== question && (fact === null || each.fact !== fact),
  );
  const source = 'source' in answer ? answer.source : null;
  const asked = { ...learned, questions };
  if (fact === null) {
    return source === null ? asked : { ...asked, pack: withSource(learned.pack, question, source) };
  }
  const { narrative } = learned.pack;
  if (cites(narrative, fact)) {
    const worded =
      source === null
        ? mapStrings(narrative, (text) => text.replaceAll(`{{${fact}}}`, () => question.printed))
        : withReference(narrative, fact, source);
    return withoutFacts(asked, worded, (key) => key === fact);
  }
  return source === null ? asked : ofEachItem(asked, fact, source);
}

/** A figure for each item of a list: `金额/全年预算/<编码>` becomes `公开05/<编码>/项目支出`. */
function ofEachItem<T extends Answerable>(learned: T, fact: string, source: string): T {
  const cut = fact.lastIndexOf('/');
  const [group, item] = [fact.slice(0, cut + 1), fact.slice(cut + 1)];
  const { narrative } = learned.pack;
  const placeholder = new RegExp(`${escaped(group)}(<[^<>]+>)`).exec(JSON.stringify(narrative))?.[1];
  const parts = source.split('/');
  if (placeholder === undefined || !parts.includes(item)) return learned;
  const general = parts.map((part) => (part === item ? placeholder : part)).join('/');
  const worded = withReference(narrative, `${group}${placeholder}`, general);
  return withoutFacts(learned, worded, (key) => key.startsWith(group) && !cites(worded, key));
}

function withoutFacts<T extends Answerable>(
  learned: T,
  narrative: NarrativeTemplate,
  isGone: (key: string) => boolean,
): T {
  const facts = Object.fromEntries(Object.entries(learned.facts).filter(([key]) => !isGone(key)));
  const own = learned.pack.facts.filter(({ key }) => !isGone(key));
  const questions = learned.questions.filter(({ fact }) => fact === null || !isGone(fact));
  return { ...learned, facts, questions, pack: { ...learned.pack, narrative, facts: own } };
}

function citation(reference: string): RegExp {
  return new RegExp(`(^|[{(,])${escaped(reference)}(?=$|[}),])`, 'g');
}

function cites(narrative: NarrativeTemplate, reference: string): boolean {
  const cited = citation(reference);
  let found = false;
  mapStrings(narrative, (text) => {
    found ||= text.search(cited) !== -1;
    return text;
  });
  return found;
}

/** Replaces one reference by another wherever the text and its conditions cite it. */
function withReference(narrative: NarrativeTemplate, from: string, to: string): NarrativeTemplate {
  const cited = citation(from);
  return mapStrings(narrative, (text) => text.replace(cited, (_, before: string) => `${before}${to}`));
}

const LONGEST_LEAD = 8;

/** Replaces a number left as printed by a field, wherever the same words precede it. */
function withSource(pack: TemplatePack, { printed, words }: Question, source: string): TemplatePack {
  const leaves = textLeaves(pack.narrative).filter(({ markup }) => markup.includes(printed));
  for (let lead = LONGEST_LEAD; lead >= 0; lead--) {
    const before = lead === 0 ? '' : words.slice(-lead);
    const leaf = leaves.find(({ markup }) => markup.includes(before + printed));
    if (leaf === undefined) continue;
    const markup = leaf.markup.replace(before + printed, () => `${before}{{${source}}}`);
    return { ...pack, narrative: withLeaf(pack.narrative, leaf.key, markup) };
  }
  return pack;
}

function mapStrings<T>(value: T, change: (text: string) => string): T {
  if (typeof value === 'string') return change(value) as T;
  if (Array.isArray(value)) return value.map((each) => mapStrings(each, change)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, mapStrings(each, change)])) as T;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
