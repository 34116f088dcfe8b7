import { PART } from '#shared/imports/text/parts';
import type { BoundRun } from '#shared/narrative/fields/bind';
import { isFigure } from '#shared/narrative/figure-fields';
import type { RenderedParagraph } from '#shared/narrative/texts/report-texts';
import type { PublicationBlock, Run } from '#shared/publication/blocks';
import type { TextPart } from '#shared/report/report';

const PART_TITLE = new RegExp(`${PART.source}(?!.*。)`);
const LEVEL_1 = /^[一二三四五六七八九十]+[、：:．.]/;
const LEVEL_2 = /^[（(][一二三四五六七八九十]+[）)]/;
const HEADING_MAX_LENGTH = 40;
/** A heading such as “（一）总体情况。” is printed with a full stop; any other text with one is a sentence. */
const CLOSED_HEADING = /(情况|说明|结果|职责|机构设置)。$/;

/** Splits off a first paragraph that repeats the part's title, so that it is printed once. */
export function splitPartTitle<T extends { readonly text: string }>(
  paragraphs: readonly T[],
): {
  readonly title: string | null;
  readonly paragraphs: readonly T[];
} {
  const text = paragraphs[0]?.text ?? '';
  const isTitle = text !== '' && text.length <= 2 * HEADING_MAX_LENGTH && PART_TITLE.test(text);
  return isTitle ? { title: text, paragraphs: paragraphs.slice(1) } : { title: null, paragraphs };
}

/**
 * Every paragraph of a text, in order and unaltered, including headings. `first` is the index of the first one in
 * its part.
 */
export function textBlocks(
  part: TextPart,
  paragraphs: readonly RenderedParagraph[],
  first: number,
): readonly PublicationBlock[] {
  return paragraphs.map((paragraph, index) => {
    const { text, runs } = paragraph;
    const level = paragraphLevel(paragraph);
    const origin = { part, paragraph: first + index };
    return level === null
      ? { kind: 'paragraph', runs: publishedRuns(runs), origin }
      : { kind: 'heading', level, text, anchor: `text-${part}-${index + 1}`, origin };
  });
}

/** The template's headings are known; in people's texts, short “一、…” and “（一）…” are headings. */
export function paragraphLevel(
  paragraph: Pick<RenderedParagraph, 'text' | 'level' | 'own' | 'template'>,
): 1 | 2 | null {
  const { text, level, own, template } = paragraph;
  if (template === null) return headingLevel(text);
  return own ? headingLevel(text, level === null ? HEADING_MAX_LENGTH : Number.POSITIVE_INFINITY) : level;
}

/** Level of a heading, or `null` for running text: sentences and definitions (“一、收入：…”) are not headings. */
export function headingLevel(text: string, longest = HEADING_MAX_LENGTH): 1 | 2 | null {
  const level = LEVEL_1.test(text) ? 1 : LEVEL_2.test(text) ? 2 : null;
  if (level === null || text.length > longest || text.includes('\n')) return null;
  const words = text.replace(level === 1 ? LEVEL_1 : LEVEL_2, '');
  const sentence = /[。；，：:]/.test(words) && !CLOSED_HEADING.test(words);
  return sentence ? null : level;
}

/** Joins runs without a figure (words, ordinals, units) with their neighbours. */
function publishedRuns(runs: readonly BoundRun[]): readonly Run[] {
  const published: Run[] = [];
  for (const { text, source } of runs) {
    const last = published.at(-1);
    if (source !== null && isFigure(source)) published.push({ text, source });
    else if (last === undefined || last.source !== undefined) published.push({ text });
    else published[published.length - 1] = { text: last.text + text };
  }
  return published;
}
