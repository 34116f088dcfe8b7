import type { Computed } from '#shared/compute/computed';
import { LAST_YEAR } from '#shared/narrative/facts/facts';
import { lookupOf } from '#shared/narrative/facts/sources';
import { readDefinition } from '#shared/narrative/texts/glossary';
import { OVERVIEW_LISTS, type OverviewList, overviewList } from '#shared/narrative/texts/overview';
import { entriesFor, followsTemplate, isTemplateEntry } from '#shared/narrative/texts/own-words';
import { readOverview } from '#shared/narrative/texts/read-overview';
import { renderParts } from '#shared/narrative/texts/report-texts';
import { type FactSource, factSource, recordedSources, withSources } from '#shared/report/notes/fact-sources';
import type { ParagraphEntry, Report } from '#shared/report/report';
import type { Write } from '#shared/report/writes/write';
import { lastYearReferences } from './last-year-references.ts';

interface Year {
  readonly report: Report;
  readonly computed: Computed;
}

/** Last year's report or file. */
export interface LastYearSource extends Year {
  /** Its name for people: `2023年度的报表`, or that of a file. */
  readonly name: string;
}

/** What a report takes over from last year, as changes with a name. */
export interface TakenOver {
  /** The figures with their sources, then `words`. */
  readonly writes: readonly Write[];
  readonly words: readonly Write[];
  readonly facts: number;
  /** Figures typed by hand that differ from last year's report: they are left as they are. */
  readonly kept: number;
  /** Of 部门概况, 名词解释, 改写的段落: those with any content. */
  readonly texts: readonly string[];
}

/**
 * What this year's document takes from last year's: every figure that its text can compare with, with its source;
 * the lists of part one; own definitions and paragraphs, if this year has none yet. Reasons are not taken over, because they
 * change.
 */
export function takeOver(last: LastYearSource, now: Year): TakenOver {
  const found = lastYearFacts(last, now);
  const facts = found.filter((fact) => !isTyped(fact, now.report));
  const texts = [
    ['部门概况', overviewWrites(last, now)],
    ['名词解释', glossaryWrites(last, now)],
    ['改写的段落', rewordedWrites(last, now)],
  ] as const;
  const words = texts.flatMap(([, writes]) => writes);
  return {
    writes: [...facts.map(toWrite), ...sourceWrites(facts, now.report.reasons), ...words],
    words,
    facts: facts.length,
    kept: found.length - facts.length,
    texts: texts.flatMap(([name, writes]) => (writes.length > 0 ? [name] : [])),
  };
}

/** A blank figure in a filled report is zero, as in the text. */
function lastYearFacts({ report, computed, name }: LastYearSource, now: Year): readonly FactSource[] {
  const lookup = lookupOf({ report, computed, facts: report.facts });
  const cells = lastYearReferences(now.computed.basis.plan.pack, now.report, computed);
  const pairs = [
    ...cells.map((reference) => [`${LAST_YEAR}${reference}`, reference] as const),
    ['机关运行经费/上年', '机关运行经费/本年'] as const,
  ];
  return pairs.flatMap(([key, reference]): FactSource[] => {
    const value = lookup(reference);
    return value.kind === 'amount' ? [{ key, value: value.amount, source: `${name} ${reference}` }] : [];
  });
}

/** Whether a person typed another figure than the one found. */
function isTyped({ key, value }: FactSource, report: Report): boolean {
  const standing = report.facts[key];
  return standing !== undefined && standing !== value && factSource(report, key) === null;
}

function toWrite({ key, value }: FactSource): Write {
  return { kind: 'fact', key, value };
}

/** Adds the sources of facts to those already recorded. */
function sourceWrites(facts: readonly FactSource[], reasons: Report['reasons']): readonly Write[] {
  const added = facts.map((fact) => [fact.key, fact] as const);
  const after = withSources(reasons, new Map([...recordedSources({ reasons }), ...added]));
  return Object.entries(after).flatMap(([key, words]): Write[] =>
    reasons[key] === words ? [] : [{ kind: 'reason', key, words }],
  );
}

function overviewWrites(last: Year, { report }: Year): readonly Write[] {
  const lists = Object.keys(OVERVIEW_LISTS) as OverviewList[];
  const has = lists.some((list) => overviewList(report.reasons, list) !== null);
  if (report.texts.部门概况 !== null || has) return [];
  const printed = last.report.texts.部门概况;
  const read = followsTemplate(printed) ? null : readOverview((printed ?? []).map(String));
  return lists.flatMap((list): Write[] => {
    const { key } = OVERVIEW_LISTS[list];
    const words = read === null ? last.report.reasons[key] : read[list].join('\n');
    return words === undefined || words === '' ? [] : [{ kind: 'reason', key, words }];
  });
}

function glossaryWrites(last: Year, now: Year): readonly Write[] {
  if (now.report.texts.名词解释 !== null) return [];
  const before = new Map(
    renderParts(last.report, last.computed).名词解释.paragraphs.flatMap(({ markup }) => {
      const read = readDefinition(markup);
      return read === null ? [] : [[read.term, markup] as const];
    }),
  );
  const { template } = renderParts(now.report, now.computed).名词解释;
  const edited = template.map(({ key, markup }) => {
    const read = readDefinition(markup);
    const earlier = read === null ? undefined : before.get(read.term);
    const same = earlier === undefined || readDefinition(earlier)?.definition === read?.definition;
    return { key, markup: same ? markup : renumbered(earlier, markup) };
  });
  const paragraphs = entriesFor(edited, template, null);
  return paragraphs === null ? [] : [{ kind: 'text', part: '名词解释', paragraphs }];
}

/** Last year's definition with this year's ordinal. */
function renumbered(earlier: string, now: string): string {
  const { definition = '' } = readDefinition(earlier) ?? {};
  const current = readDefinition(now)?.definition ?? '';
  return now.replace(current, () => definition);
}

function rewordedWrites({ report: last }: Year, { report }: Year): readonly Write[] {
  const before = last.texts.决算情况说明;
  if (before === null || !followsTemplate(before) || report.texts.决算情况说明 !== null) return [];
  const later = (words: string) => shiftYears(words, report.年度 - last.年度);
  const paragraphs = before.map((entry): ParagraphEntry => {
    if (!isTemplateEntry(entry)) return later(entry);
    return { ...entry, markup: entry.markup && later(entry.markup) };
  });
  return [{ kind: 'text', part: '决算情况说明', paragraphs }];
}

/** Shifts the years named in a text. */
export function shiftYears(words: string, by: number): string {
  return words.replace(/20\d\d(?=年)/g, (year) => String(Number(year) + by));
}
