import { SAMPLE } from '#renderer/screens/handovers/sample.ts';
import { sameCells } from '#shared/compute/computing';
import { moveReport } from '#shared/compute/move';
import { readWithoutRepeats } from '#shared/compute/read-without-repeats';
import type { Report } from '#shared/report/report';
import { moveRows } from '#shared/report/rows/move-rows';
import type { FactKind } from '#shared/tables/fact-grammar';
import type { TemplatePack } from '#shared/tables/grammar';

/** Values of a pack's own facts, by kind: 分, a count, hundredths of a point. */
const SAMPLE_FACTS: Readonly<Record<FactKind, number>> = { amount: 1_234_560_000, count: 3, score: 9500 };

/** The sample's fictional department, in a pack's forms, with a value for each of the pack's own facts. */
export function sampleReport(pack: TemplatePack): Report {
  const read = readWithoutRepeats(SAMPLE.content, 'sample');
  if (!read.ok) throw new TypeError(read.error.message);
  const { report } = moveReport(read.value.report, read.value.pack, pack);
  const own = pack.facts.map(({ key, kind }) => [key, SAMPLE_FACTS[kind]] as const);
  return {
    ...report,
    年度: pack.year,
    texts: { ...report.texts, 决算情况说明: null, 名词解释: null },
    facts: { ...report.facts, ...Object.fromEntries(own) },
  };
}

/** The same after an edit of the pack: rows of changed forms, and new facts. */
export function sampleAgain(sample: Report, from: TemplatePack, to: TemplatePack): Report {
  const isSame = sameCells(from, to);
  if (isSame && from.facts === to.facts && from.year === to.year) return sample;
  const own = to.facts.map(({ key, kind }) => [key, SAMPLE_FACTS[kind]] as const);
  const rows = isSame ? sample : moveRows(sample, from, to);
  return { ...rows, 年度: to.year, facts: { ...rows.facts, ...Object.fromEntries(own) } };
}
