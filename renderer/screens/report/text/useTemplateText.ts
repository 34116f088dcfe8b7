import { useMemo } from 'react';
import type { Lookup } from '#shared/narrative/fields/field';
import { counterparts } from '#shared/narrative/texts/counterparts';
import { existingParagraphs, followsTemplate } from '#shared/narrative/texts/own-words';
import {
  bindParagraphs,
  type RenderedParagraph,
  type RenderedPart,
} from '#shared/narrative/texts/report-texts';
import type { Report, TextPart } from '#shared/report/report';

/** The template's text at the position of a paragraph; `null` if it has none there. */
export type TemplateText = (at: number) => RenderedParagraph | null;

/** By key for a part that follows the template; by likeness for a printed one. */
export function useTemplateText(
  report: Report,
  part: TextPart,
  worded: RenderedPart,
  lookup: Lookup,
): TemplateText {
  const { template, paragraphs } = worded;
  const bound = useMemo(
    () => bindParagraphs(existingParagraphs(template, null), lookup, report.单位),
    [template, lookup, report.单位],
  );
  const follows = followsTemplate(report.texts[part]);
  const matches = useMemo(
    () =>
      follows
        ? []
        : counterparts(
            paragraphs.map(({ text }) => text),
            bound.map(({ text }) => text),
          ),
    [follows, paragraphs, bound],
  );
  return (at) => {
    if (!follows) return bound[matches[at] ?? -1] ?? null;
    const key = paragraphs[at]?.key ?? null;
    return key === null ? null : (bound.find((each) => each.key === key) ?? null);
  };
}
