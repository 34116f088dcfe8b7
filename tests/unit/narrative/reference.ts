import { bindText } from '#shared/narrative/bind';
import type { Facts } from '#shared/narrative/facts';
import { lookupOf, type Sources } from '#shared/narrative/sources';
import { henan2023Narrative } from '#shared/narrative/templates/henan-2023/index';
import { writeNarrative } from '#shared/narrative/write';
import {
  REFERENCE_FACTS,
  REFERENCE_REASONS,
  REFERENCE_SUBJECTS,
} from '../../cases/narrative/reference-facts.ts';
import { publishReference } from '../../publication/reference.ts';

/** The published document of 2023 with the facts that its text gives. */
export function referenceSources(
  changes: Partial<Sources> = {},
  change?: Parameters<typeof publishReference>[0],
): Sources {
  const { report, computed } = publishReference(change);
  return {
    report,
    computed,
    facts: REFERENCE_FACTS,
    lastYear: null,
    subjectName: (code) => REFERENCE_SUBJECTS[code] ?? null,
    words: { 级次: '市级' },
    ...changes,
  };
}

/** The document's paragraphs by key, figures filled in. */
export function printNarrative(sources: Sources, reasons = REFERENCE_REASONS): ReadonlyMap<string, string> {
  const lookup = lookupOf(sources);
  const paragraphs = writeNarrative(henan2023Narrative, sources, reasons);
  return new Map(
    paragraphs.map(({ key, markup }) => [key, bindText(markup, lookup, sources.report.单位).text]),
  );
}

/** The reference's facts without those that start as named. */
export function factsWithout(...starts: readonly string[]): Facts {
  const kept = Object.entries(REFERENCE_FACTS).filter(
    ([key]) => !starts.some((start) => key.startsWith(start)),
  );
  return Object.fromEntries(kept);
}
