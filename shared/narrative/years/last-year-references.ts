import type { Computed } from '#shared/compute/computed';
import { LAST_YEAR } from '#shared/narrative/facts/facts';
import { factsOf } from '#shared/narrative/facts/pack-facts';
import type { Report } from '#shared/report/report';
import type { TemplatePack } from '#shared/tables/grammar';

const CITED = new RegExp(`(?<=[{(,"])${LAST_YEAR}([^{}(),"\\\\]+)`, 'g');

/**
 * The cells of last year's report (without `上年/`) that this year's document may need: those of facts, those
 * cited in the pack's text (`上年/公开05/<编码>/小计` cites every row), and those cited in paragraphs that the report
 * has reworded.
 */
export function lastYearReferences(
  pack: TemplatePack,
  { texts }: Pick<Report, 'texts'>,
  { cells }: Computed,
): readonly string[] {
  const own = factsOf(pack).flatMap(({ key }) =>
    key.startsWith(LAST_YEAR) ? [key.slice(LAST_YEAR.length)] : [],
  );
  const cited = new Set(citedIn(JSON.stringify([pack.narrative, texts])));
  const patterns = [...cited].filter((each) => each.includes('<')).map(asPattern);
  const listed = [...cells.keys()].filter((address) => patterns.some((pattern) => pattern.test(address)));
  return [...new Set([...own, ...[...cited].filter((each) => !each.includes('<')), ...listed])];
}

function citedIn(words: string): readonly string[] {
  return [...words.matchAll(CITED)].map(([, reference = '']) => reference);
}

function literal(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function asPattern(reference: string): RegExp {
  return new RegExp(
    `^${reference
      .split(/<[^<>]*>/)
      .map(literal)
      .join('[^/]+')}$`,
  );
}
