import type { Computed } from '#shared/compute/computed';
import type { Report, TextPart } from '#shared/report/report';
import { TEXT_PARTS } from '#shared/report/report';
import { type BoundText, bindText } from './bind.ts';
import { selectGlossary, wordsOfTables, writeGlossary } from './glossary.ts';
import { GLOSSARY } from './glossary-terms.ts';
import type { ReasonPlace } from './reasons.ts';
import { lookupOf, type Sources } from './sources.ts';
import { findNarrative } from './templates/index.ts';
import { writeNarrative } from './write.ts';

/** A paragraph of the document as it reads now. */
export interface WordedParagraph extends BoundText {
  readonly markup: string;
  /** Key of the template's passage; `null` where the words are the report's own. */
  readonly key: string | null;
  readonly reasons: readonly ReasonPlace[];
}

export type Words = Readonly<Record<TextPart, readonly WordedParagraph[]>>;

/** Every text of the document: the report's own words where it has any, else the template's, figures filled in. */
export function wordDocument(report: Report, computed: Computed): Words {
  const sources: Sources = { report, computed, facts: report.facts, lastYear: null };
  const lookup = lookupOf(sources);
  const bind = (markup: string) => bindText(markup, lookup, report.单位);
  const own = (part: TextPart) =>
    report.texts[part]?.map((markup) => ({ markup, key: null, reasons: [], ...bind(markup) })) ?? null;
  const 部门概况 = own('部门概况') ?? [];
  const 决算情况说明 = own('决算情况说明') ?? worded(sources, bind);
  const 名词解释 =
    own('名词解释') ??
    glossary(report, computed, [...部门概况, ...决算情况说明]).map((markup) => ({
      markup,
      key: null,
      reasons: [],
      ...bind(markup),
    }));
  return { 部门概况, 决算情况说明, 名词解释 };
}

/** The texts of the document as plain paragraphs. */
export function plainTexts(words: Words): Readonly<Record<TextPart, readonly string[]>> {
  return Object.fromEntries(TEXT_PARTS.map((part) => [part, words[part].map(({ text }) => text)])) as Record<
    TextPart,
    string[]
  >;
}

/** The template's paragraphs for a report, none where its pack has no template text or no form has a figure. */
function worded(sources: Sources, bind: (markup: string) => BoundText): readonly WordedParagraph[] {
  const template = findNarrative(sources.report.pack);
  if (template === null) return [];
  return writeNarrative(template, sources, sources.report.reasons).map(({ key, markup, reasons }) => ({
    key,
    markup,
    reasons,
    ...bind(markup),
  }));
}

function glossary(report: Report, computed: Computed, before: readonly WordedParagraph[]): readonly string[] {
  const document = [...before.map(({ text }) => text), ...wordsOfTables(report, computed)];
  return writeGlossary(selectGlossary(GLOSSARY, document));
}

/** The report with its own texts as they print: links become their figures; what the template words stays so. */
export function withPlainTexts(report: Report, computed: Computed): Report {
  const plain = plainTexts(wordDocument(report, computed));
  const texts = Object.fromEntries(
    TEXT_PARTS.map((part) => [part, report.texts[part] === null ? null : plain[part]]),
  ) as Report['texts'];
  return { ...report, texts };
}
