import type { Facts } from '#shared/narrative/facts/facts';
import { lookupOf, type Sources } from '#shared/narrative/facts/sources';
import { existingParagraphs } from '#shared/narrative/texts/own-words';
import { bindParagraphs } from '#shared/narrative/texts/report-texts';
import { type Paragraph, writeNarrative } from '#shared/narrative/writing/write';
import type { TextPart } from '#shared/report/report';
import { REFERENCE_FACTS, REFERENCE_REASONS } from '../../cases/narrative/reference-facts.ts';
import { publishReference } from '../../publication/reference.ts';
import { henan2023Narrative } from '../../support/packs.ts';

/** The published document of 2023 with the facts given in its text. */
export function referenceSources(
  changes: Partial<Sources> = {},
  change?: Parameters<typeof publishReference>[0],
): Sources {
  const { report, computed } = publishReference(change);
  return {
    report,
    computed,
    facts: REFERENCE_FACTS,
    ...changes,
  };
}

/** The template in the wording of a city's departments. */
const ofCity = { ...henan2023Narrative, words: { ...henan2023Narrative.words, 级次: '市级' } };

/** The document's paragraphs by key, with figures filled in. */
export function printNarrative(sources: Sources, reasons = REFERENCE_REASONS): ReadonlyMap<string, string> {
  return printParagraphs(writeNarrative(ofCity, sources, reasons), sources);
}

/** Paragraphs of a template by key, with figures filled in. */
export function printParagraphs(
  paragraphs: readonly Paragraph[],
  sources: Sources,
): ReadonlyMap<string, string> {
  const worded = bindParagraphs(existingParagraphs(paragraphs, null), lookupOf(sources), sources.report.单位);
  return new Map(worded.map(({ key, text }) => [key ?? '', text]));
}

/** A part of the published document, paragraph by paragraph. */
export function publishedTexts({ report }: Sources, part: TextPart): readonly string[] {
  return (report.texts[part] ?? []).map(String);
}

/** The reference's facts without those with these prefixes. */
export function factsWithout(...starts: readonly string[]): Facts {
  const kept = Object.entries(REFERENCE_FACTS).filter(
    ([key]) => !starts.some((start) => key.startsWith(start)),
  );
  return Object.fromEntries(kept);
}
