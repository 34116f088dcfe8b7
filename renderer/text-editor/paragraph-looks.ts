import { textMarks } from '#renderer/checks/text-marks.ts';
import type { Finding } from '#shared/checks/findings/finding';
import type { RenderedParagraph } from '#shared/narrative/texts/report-texts';
import { paragraphLevel } from '#shared/publication/pages/texts';
import type { TextPart } from '#shared/report/report';
import type { ParagraphLook } from './markings.ts';

interface Meant {
  readonly paragraph: number;
  readonly range: readonly [number, number] | null;
}

/** How each paragraph of a part is shown: headings, own words, what is asked for, what the check found. */
export function looksOf(
  part: TextPart,
  paragraphs: readonly RenderedParagraph[],
  findings: readonly Finding[],
  meant: Meant | null,
): readonly ParagraphLook[] {
  const marks = textMarks(findings, part);
  return paragraphs.map((paragraph, at) => ({
    ...noteOf(paragraph),
    runs: paragraph.runs,
    marks: marks.get(at) ?? [],
    meant: meant?.paragraph === at ? meant.range : null,
  }));
}

function noteOf(paragraph: RenderedParagraph): Pick<ParagraphLook, 'classes' | 'title'> {
  const heading = paragraphLevel(paragraph) === null ? '' : 'heading';
  const asks = paragraph.reasons.some(({ demanded, given }) => demanded && given === null);
  if (asks) return { classes: `${heading} asks`, title: '此段还需要填写原因，在下方填写' };
  const reworded = paragraph.own && paragraph.template !== null;
  return { classes: reworded ? `${heading} own` : heading, title: reworded ? '此段已改写' : '' };
}
