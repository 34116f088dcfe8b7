import type { Computed } from '#shared/compute/computed';
import { type ReportTexts, renderTexts } from '#shared/narrative/texts/report-texts';
import type { Coverage } from '#shared/report/coverage';
import type { Report } from '#shared/report/report';
import type { Claim } from './claim.ts';
import { findClaims } from './find-claims.ts';
import { type FormFigures, formFigures } from './form-figures.ts';
import { judgeable, withToldFigures } from './judgeable.ts';
import { type Paragraph, readParagraphs } from './text/paragraphs.ts';

/** The texts of a report with the figures of its forms, and the claims in the texts. */
export interface TextReading {
  readonly forms: FormFigures;
  readonly paragraphs: readonly Paragraph[];
  /** One claim per number whose meaning was found. */
  readonly claims: readonly Claim[];
}

/** Reads the texts of a report and finds their claims; `coverage` limits both to what was read from a file. */
export function readTextsOf(
  report: Report,
  computed: Computed,
  words: ReportTexts = renderTexts(report, computed),
  coverage: Coverage | null = null,
): TextReading {
  const forms = formFigures(report, computed, coverage);
  return withClaims(report, forms, readParagraphs(words), coverage);
}

/** Finds the claims again, over the same paragraphs but other figures. */
export function withClaims(
  report: Report,
  forms: FormFigures,
  paragraphs: readonly Paragraph[],
  coverage: Coverage | null,
): TextReading {
  const found = findClaims({ report, forms, paragraphs });
  const told = coverage === null ? null : withToldFigures(forms, found);
  const claims = told === null ? found : findClaims({ report, forms: told, paragraphs });
  return { forms, paragraphs, claims: judgeable(claims, forms, coverage) };
}
