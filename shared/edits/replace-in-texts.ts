import { isVerifiedKey } from '#shared/checks/findings/verified';
import type { Computed } from '#shared/compute/computed';
import { parseMarkup } from '#shared/narrative/fields/markup';
import { entriesFor } from '#shared/narrative/texts/own-words';
import { type RenderedParagraph, type RenderedPart, renderParts } from '#shared/narrative/texts/report-texts';
import { isCommentKey } from '#shared/report/notes/comments';
import { isSourceKey } from '#shared/report/notes/fact-sources';
import { type Report, TEXT_PARTS, type TextPart } from '#shared/report/report';
import type { Edit } from './edit.ts';

/** A paragraph that contains the searched text. */
export interface TextHit {
  readonly part: TextPart;
  /** From 0. */
  readonly paragraph: number;
  readonly before: string;
  readonly after: string;
  /** The number of occurrences. */
  readonly count: number;
}

export interface TextReplacement {
  readonly hits: readonly TextHit[];
  /**
   * The edits that replace them all as one step: in reasons if they occur there, else in the paragraph's own
   * text.
   */
  readonly edits: readonly Edit[];
}

/** Marks replaced text in a reason while the texts are rendered again; no text contains it. */
const MARK = '\uE0F0';

/**
 * Replaces words in all texts of a report. Figures linked to the forms, and the links themselves, are unchanged.
 */
export function replaceInTexts(
  report: Report,
  computed: Computed,
  sought: string,
  by: string,
): TextReplacement {
  if (sought === '') return { hits: [], edits: [] };
  const parts = renderParts(report, computed);
  const hits = TEXT_PARTS.flatMap((part) => hitsIn(part, parts[part].paragraphs, sought, by));
  const reasons = reasonsAmong(report, hits, sought);
  const marked = Object.fromEntries(reasons.map(([key, words]) => [key, words.replaceAll(sought, MARK)]));
  const written = renderParts({ ...report, reasons: { ...report.reasons, ...marked } }, computed);
  // the glossary has no reasons, and its terms depend on the texts
  const texts = TEXT_PARTS.flatMap((part) =>
    reword(part, part === '名词解释' ? parts[part] : written[part], report, sought, by),
  );
  const said = reasons.map(
    ([key, words]): Edit => ({ kind: 'reason', key, words: replaceAll(words, sought, by) }),
  );
  return { hits, edits: [...said, ...texts] };
}

function hitsIn(
  part: TextPart,
  paragraphs: readonly RenderedParagraph[],
  sought: string,
  by: string,
): readonly TextHit[] {
  return paragraphs.flatMap(({ markup, text, runs }, paragraph) => {
    const count = countIn(markup, sought);
    const after = runs.map((run) => (run.source === null ? replaceAll(run.text, sought, by) : run.text));
    return count === 0 ? [] : [{ part, paragraph, before: text, after: after.join(''), count }];
  });
}

/** The reasons printed in the found paragraphs that contain the searched text. */
function reasonsAmong(
  { reasons }: Report,
  hits: readonly TextHit[],
  sought: string,
): readonly (readonly [key: string, words: string])[] {
  const isPrinted = (line: string) =>
    line.includes(sought) && hits.some(({ before }) => before.includes(line.trim()));
  return Object.entries(reasons).filter(
    ([key, words]) =>
      !isSourceKey(key) && !isVerifiedKey(key) && !isCommentKey(key) && words.split('\n').some(isPrinted),
  );
}

/** The part with its own text replaced; none if all occurrences are in reasons. */
function reword(
  part: TextPart,
  { paragraphs, template }: RenderedPart,
  report: Report,
  sought: string,
  by: string,
): readonly Edit[] {
  if (!paragraphs.some(({ markup }) => countIn(markup, sought) > 0)) return [];
  const unmarked = (text: string) => text.replaceAll(MARK, sought);
  const edited = paragraphs.map(({ key, markup }) =>
    countIn(markup, sought) === 0
      ? { key, markup: unmarked(markup) }
      : {
          key,
          markup: replaceAll(
            inMarkup(markup, (text) => replaceAll(text, sought, by)),
            MARK,
            by,
          ),
        },
  );
  const before = template.map((each) => ({ ...each, markup: unmarked(each.markup) }));
  const entries = entriesFor(edited, before, report.texts[part]);
  return [{ kind: 'text', part, paragraphs: entries && [...entries] }];
}

/** A linked text with its literal pieces changed. */
function inMarkup(markup: string, change: (text: string) => string): string {
  return parseMarkup(markup)
    .map((piece) => (piece.kind === 'text' ? change(piece.text) : `{{${piece.source}}}`))
    .join('');
}

function countIn(markup: string, sought: string): number {
  const texts = parseMarkup(markup).flatMap((piece) => (piece.kind === 'text' ? [piece.text] : []));
  return texts.reduce((sum, text) => sum + text.split(sought).length - 1, 0);
}

function replaceAll(text: string, sought: string, by: string): string {
  return text.replaceAll(sought, () => by);
}
