import { statedFacts } from '#shared/claims/stated-facts';
import type { TextReading } from '#shared/claims/text-reading';
import type { Computed } from '#shared/compute/computed';
import { lookupOf } from '#shared/narrative/facts/sources';
import { writeNarrative } from '#shared/narrative/writing/write';
import type { Report } from '#shared/report/report';
import type { TableId } from '#shared/tables/address';
import type { TemplatePack } from '#shared/tables/grammar';
import { type NarrativeTemplate, NO_NARRATIVE } from '#shared/tables/text-grammar';
import { lastThreePublic } from './text/even-three-public.ts';
import { isBlank } from './text/filled-template.ts';
import { type LearnedNarrative, learnNarrative } from './text/learn-narrative.ts';
import type { TextMaterial } from './text/paragraph-text.ts';
import { comparedIn, type Manner, sentencesOf } from './text/sentences.ts';
import { withSlots } from './text/slots.ts';

/** The template of a document's text, with the facts and texts it was printed with. */
export interface LearnedText extends LearnedNarrative {
  readonly values: Readonly<Record<string, number>>;
  /** Whether the document gives reasons for small changes too. */
  readonly explainsAll: boolean;
}

/**
 * Learns the template of 决算情况说明 from a document; `usual` supplies the wording that the document does not show.
 */
export function learnText(
  report: Report,
  computed: Computed,
  reading: TextReading,
  pack: TemplatePack,
  { usual, isTemplate }: { readonly usual: NarrativeTemplate | null; readonly isTemplate: boolean },
): LearnedText {
  const lookup = lookupOf({ report, computed, facts: { ...report.facts, ...statedFacts(reading.claims) } });
  const amountAt = (reference: string): number => {
    const value = lookup(reference);
    return value.kind === 'amount' ? value.amount : 0;
  };
  const material: TextMaterial = {
    report,
    claims: new Map(reading.claims.map((claim) => [claim.number, claim])),
    of: { ...report, isTemplate },
    manner: isTemplate ? { ...mannerOf(reading), noBase: null, noGrowth: null } : mannerOf(reading),
    columns: {
      公开02: partsOf(pack, '公开02', '本年收入合计'),
      公开03: partsOf(pack, '公开03', '本年支出合计'),
    },
    amounts: (table) => amountColumns(pack, table),
  };
  const drafted = learnNarrative(reading, material, usual);
  const sections = drafted.sections.map((section) => ({
    ...section,
    passages: section.passages.map(withSlots),
  }));
  const used = JSON.stringify(sections);
  const learned = {
    ...drafted,
    sections,
    facts: Object.fromEntries(Object.entries(drafted.facts).filter(([key]) => isUsed(key, used))),
    reasons: Object.fromEntries(Object.entries(drafted.reasons).filter(([, words]) => !isBlank(words))),
  };
  const values = { ...evenFacts(reading, material, amountAt), ...valuesOf(reading, learned) };
  const written = writeNarrative(
    { ...(usual ?? NO_NARRATIVE), sections },
    { report, computed, facts: { ...report.facts, ...values } },
    learned.reasons,
  );
  return { ...learned, values, explainsAll: explainsAll(written) };
}

/** Whether the document explains most of the small changes that the usual template leaves unexplained. */
function explainsAll(written: ReturnType<typeof writeNarrative>): boolean {
  const small = written.flatMap(({ reasons }) =>
    reasons.filter(({ key, demanded }) => key.endsWith('/原因') && !demanded),
  );
  return small.filter(({ given }) => given !== null).length * 2 > small.length;
}

/** Whether a template cites a fact; a fact of one 项 is cited once for all of them. */
function isUsed(key: string, sections: string): boolean {
  return sections.includes(key) || sections.includes(key.replace(/\/\d+$/, '/<编码>'));
}

function amountColumns(pack: TemplatePack, table: TableId): readonly string[] {
  const blocks = pack.tables.find(({ id }) => id === table)?.blocks ?? [];
  const columns = blocks.flatMap(({ columns: own }) =>
    own.filter(({ role }) => role === 'amount').map(({ id }) => id),
  );
  return [...new Set(columns)];
}

function partsOf(pack: TemplatePack, table: '公开02' | '公开03', total: string): readonly string[] {
  return amountColumns(pack, table).filter((column) => column !== total);
}

/** The ways to print a percentage of zero. */
const NOTHING_DONE = /^(0|100)(\.0+)?\s*[%％]$/;
const EVEN_BUDGET = /^决算数?(?:与|和)(?:年初|全年)?预算数?(?:基本)?(?:持平|一致|相等)。?$/;

function mannerOf({ paragraphs, claims }: TextReading): Manner {
  const sentences = paragraphs.flatMap(({ text }) => sentencesOf(text));
  const noBase = claims.find(
    ({ number, states }) =>
      NOTHING_DONE.test(number.printed) && states.kind === 'share' && states.whole === 0,
  );
  return {
    compared:
      sentences.map((each) => comparedIn(each.trim())).find((each) => each?.lead === '决算数') ?? null,
    noGrowth:
      claims.find(({ states }) => states.kind === 'growth' && states.now - states.sign * states.change === 0)
        ?.number.printed ?? null,
    evenBudget: sentences.find((each) => EVEN_BUDGET.test(each.trim())) ?? null,
    noBase: noBase?.number.printed ?? null,
  };
}

function valuesOf({ claims }: TextReading, { facts }: LearnedNarrative): Record<string, number> {
  const own = Object.entries(facts).map(([key, { value }]) => [key, value] as const);
  return { ...statedFacts(claims), ...Object.fromEntries(own) };
}

/** The value of last year stated by “与上年度持平”. */
function evenFacts(
  { paragraphs }: TextReading,
  { claims }: TextMaterial,
  amountAt: (reference: string) => number,
): Record<string, number> {
  const facts: Record<string, number> = {};
  for (const { section, text, numbers } of paragraphs) {
    if (section === '三公经费') Object.assign(facts, lastThreePublic({ text, numbers }, amountAt));
    const first = numbers
      .map((number) => claims.get(number)?.states.source)
      .find((source) => source?.startsWith('公开'));
    if (first !== undefined && first !== null && /(与|同|比|较)[^。]*相比，?[^。{]*持平/.test(text))
      facts[`上年/${first}`] = amountAt(first);
  }
  return facts;
}
