import type { Claim } from '#shared/claims/claim';
import { saysSomething, type TextNumber } from '#shared/claims/text/number';
import { type Paragraph, readParagraphs } from '#shared/claims/text/paragraphs';
import { readTextsOf } from '#shared/claims/text-reading';
import type { Computed } from '#shared/compute/computed';
import type { MoneyUnit } from '#shared/money/amount';
import type { ReportTexts } from '#shared/narrative/texts/report-texts';
import type { ParagraphOrigin, Publication, PublicationBlock, Run } from '#shared/publication/blocks';
import type { Report } from '#shared/report/report';
import { type CurrentFigures, currentFigures } from './current-figures.ts';

/**
 * The publication with every typed (not linked) number in a run of its own, with the source found by the check.
 * The text itself is unchanged.
 */
export function withWrittenNumbers(
  publication: Publication,
  report: Report,
  computed: Computed,
  words: ReportTexts,
): Publication {
  const { paragraphs, claims } = readTextsOf(report, computed, words);
  const current = currentFigures(report, computed, claims);
  const sources = new Map(claims.map(({ number, states }) => [number, states.source]));
  return withRuns(publication, paragraphs, (number) => runOf(number, sources, current));
}

/** The same without the sources. */
export function withNumbersApart(publication: Publication, words: ReportTexts): Publication {
  return withRuns(publication, readParagraphs(words), () => ({}));
}

function withRuns(
  publication: Publication,
  paragraphs: readonly Paragraph[],
  runFor: (number: TextNumber) => WrittenNumber['run'],
): Publication {
  const found = new Map(paragraphs.map((each) => [placeOf(each.part, each.index), each]));
  const mark = (block: PublicationBlock): PublicationBlock => {
    if (block.kind !== 'paragraph' || block.origin === undefined) return block;
    const paragraph = found.get(placeOf(block.origin.part, block.origin.paragraph));
    const numbers = paragraph?.numbers
      .filter(saysSomething)
      .map((number) => ({ ...rangeOf(number), run: runFor(number) }));
    return numbers === undefined || numbers.length === 0
      ? block
      : { ...block, runs: splitRuns(block.runs, numbers) };
  };
  return {
    ...publication,
    sections: publication.sections.map((each) => ({ ...each, blocks: each.blocks.map(mark) })),
  };
}

function placeOf(part: ParagraphOrigin['part'] | Paragraph['part'], index: number): string {
  return `${part} ${index}`;
}

/** A number's range in its paragraph, including a percent sign but no other unit. */
interface WrittenNumber {
  readonly from: number;
  readonly to: number;
  readonly run: Omit<Run, 'text'>;
}

const DIGITS = /^[-−－]?[0-9０-９,.．]+/;

function rangeOf({ kind, from, to, printed }: TextNumber): Pick<WrittenNumber, 'from' | 'to'> {
  const digits = kind === 'percent' ? to - from : (DIGITS.exec(printed)?.[0].length ?? 0);
  return { from, to: from + digits };
}

function runOf(
  number: TextNumber,
  sources: ReadonlyMap<TextNumber, Claim['states']['source']>,
  current: CurrentFigures,
): WrittenNumber['run'] {
  const unit = number.kind === 'amount' ? unitOf(number) : null;
  // No amount is printed in 亿元: it gets no source.
  const source = number.kind === 'amount' && unit === null ? null : (sources.get(number) ?? null);
  const given = source === null ? null : current.written(source, unit).text;
  return { written: { unit, given }, ...(source === null ? {} : { source }) };
}

function unitOf({ unit }: TextNumber): MoneyUnit | null {
  return unit === '元' || unit === '万元' ? unit : null;
}

/** Splits runs at their numbers; linked runs stay whole. */
function splitRuns(runs: readonly Run[], numbers: readonly WrittenNumber[]): readonly Run[] {
  let end = 0;
  return runs.flatMap((run): readonly Run[] => {
    const start = end;
    end += run.text.length;
    if (run.source !== undefined) return [run];
    const own = numbers.filter(({ from, to }) => from >= start && to <= end);
    return splitWords(run.text, start, own);
  });
}

function splitWords(text: string, start: number, numbers: readonly WrittenNumber[]): readonly Run[] {
  const pieces: Run[] = [];
  let at = 0;
  for (const { from, to, run } of numbers) {
    pieces.push(
      { text: text.slice(at, from - start) },
      { text: text.slice(from - start, to - start), ...run },
    );
    at = to - start;
  }
  return [...pieces, { text: text.slice(at) }].filter((piece) => piece.text !== '');
}
