import type { Computed } from '#shared/compute/computed';
import { lookupOf, type Sources } from '#shared/narrative/facts/sources';
import { type BoundText, bindText } from '#shared/narrative/fields/bind';
import type { Lookup } from '#shared/narrative/fields/field';
import { ordinalsOf, withOrdinal } from '#shared/narrative/fields/ordinals';
import type { ReasonPlace } from '#shared/narrative/writing/reasons';
import { type Paragraph, writeNarrative } from '#shared/narrative/writing/write';
import type { Report, TextPart } from '#shared/report/report';
import { TEXT_PARTS } from '#shared/report/report';
import type { TemplatePack } from '#shared/tables/grammar';
import { selectGlossary, wordsOfTables, writeGlossary } from './glossary.ts';
import { GLOSSARY } from './glossary-terms.ts';
import { writeOverview } from './overview.ts';
import { type ExistingParagraph, existingParagraphs } from './own-words.ts';

/** A paragraph of the document in its current wording. */
export interface RenderedParagraph extends BoundText, ExistingParagraph {
  readonly level: 1 | 2 | null;
  /** Reasons requested from people; none if the text is the report's own. */
  readonly reasons: readonly ReasonPlace[];
}

export interface RenderedPart {
  /** The template's version, whatever the report contains. */
  readonly template: readonly Paragraph[];
  readonly paragraphs: readonly RenderedParagraph[];
}

export type ReportTexts = Readonly<Record<TextPart, readonly RenderedParagraph[]>>;

/** Every text of the document: the template's and the report's own, with figures filled in. */
export function renderTexts(report: Report, computed: Computed): ReportTexts {
  const parts = renderParts(report, computed);
  return byPart((part) => parts[part].paragraphs);
}

/** Only the texts of another's document: nothing is filled in from the template. */
export function ownTexts(report: Report, computed: Computed): ReportTexts {
  const lookup = lookupOf({ report, computed, facts: report.facts });
  return byPart((part) =>
    bindParagraphs(existingParagraphs([], report.texts[part] ?? []), lookup, report.单位),
  );
}

/** The same, with each part's template. */
export function renderParts(report: Report, computed: Computed): Readonly<Record<TextPart, RenderedPart>> {
  const sources: Sources = { report, computed, facts: report.facts };
  const lookup = lookupOf(sources);
  const worded = (part: TextPart, template: readonly Paragraph[]): RenderedPart => ({
    template,
    paragraphs: bindParagraphs(existingParagraphs(template, report.texts[part]), lookup, report.单位),
  });
  const 部门概况 = worded('部门概况', writeOverview(report.部门, report.reasons));
  const 决算情况说明 = worded('决算情况说明', narrative(sources));
  const before = [...部门概况.paragraphs, ...决算情况说明.paragraphs].map(({ text }) => text);
  const terms = selectGlossary(packOf(computed).glossary ?? GLOSSARY, [
    ...before,
    ...wordsOfTables(report, computed),
  ]);
  return { 部门概况, 决算情况说明, 名词解释: worded('名词解释', writeGlossary(terms)) };
}

/** Fills paragraphs with their figures and numbers them; amounts are printed in `unit`. */
export function bindParagraphs(
  paragraphs: readonly ExistingParagraph[],
  lookup: Lookup,
  unit: Report['单位'],
): readonly RenderedParagraph[] {
  const levelled = paragraphs.map((each) => ({ ...each, level: each.template?.level ?? null }));
  const ordinals = ordinalsOf(levelled);
  return levelled.map((each, at) => ({
    ...each,
    reasons: each.own ? [] : (each.template?.reasons ?? []),
    ...bindText(each.markup, withOrdinal(lookup, ordinals[at] ?? null), unit),
  }));
}

/** The texts of the document as plain paragraphs. */
export function plainTexts(words: ReportTexts): Readonly<Record<TextPart, readonly string[]>> {
  return byPart((part) => words[part].map(({ text }) => text));
}

/** The paragraphs of the report's pack. */
function narrative(sources: Sources): readonly Paragraph[] {
  return writeNarrative(packOf(sources.computed).narrative, sources, sources.report.reasons);
}

function packOf({ basis }: Computed): TemplatePack {
  return basis.plan.pack;
}

/** The report with its own texts as printed: links become figures; texts of the template are unchanged. */
export function withPlainTexts(report: Report, computed: Computed): Report {
  const plain = plainTexts(renderTexts(report, computed));
  return { ...report, texts: byPart((part) => (report.texts[part] === null ? null : plain[part])) };
}

function byPart<T>(of: (part: TextPart) => T): Record<TextPart, T> {
  return Object.fromEntries(TEXT_PARTS.map((part) => [part, of(part)])) as Record<TextPart, T>;
}
