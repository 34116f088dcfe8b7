import { describe, expect, it } from 'vitest';
import { compute } from '#shared/compute/compute';
import { fen } from '#shared/money/amount';
import { budgetFacts, FACTS, factKind } from '#shared/narrative/facts/facts';
import { lookupOf, type Sources } from '#shared/narrative/facts/sources';
import { bindText } from '#shared/narrative/fields/bind';
import { citedReferences, parseMarkup } from '#shared/narrative/fields/markup';
import { isFigure } from '#shared/narrative/figure-fields';
import { existingParagraphs } from '#shared/narrative/texts/own-words';
import { bindParagraphs } from '#shared/narrative/texts/report-texts';
import { writeNarrative } from '#shared/narrative/writing/write';
import { findPack } from '#shared/packs/built-in/index';
import { makeTables, tableOf } from '#shared/report/report';
import { type Address, parseAddress } from '#shared/tables/address';
import { REFERENCE_REASONS } from '../../cases/narrative/reference-facts.ts';
import { henan2023Narrative } from '../../support/packs.ts';
import { printParagraphs, referenceSources } from './reference.ts';

const sources = referenceSources();
const paragraphs = writeNarrative(henan2023Narrative, sources, REFERENCE_REASONS);

/** The same sources after one figure was typed over. */
function typed(at: Address, wan: number): Sources {
  const pack = findPack(sources.report.pack);
  const place = parseAddress(at);
  if (pack === null || place === null) throw new Error('no such place');
  const cell = { amount: fen(Math.round(wan * 1_000_000)), printed: null };
  const tables = makeTables((id) => ({
    ...tableOf(sources.report.tables, id),
    rows: tableOf(sources.report.tables, id).rows.map((row) =>
      id === place.table && row.id === place.row
        ? { ...row, cells: { ...row.cells, [place.column]: cell } }
        : row,
    ),
  }));
  const report = { ...sources.report, tables };
  return { ...sources, report, computed: compute(pack, report) };
}

describe('changing one cell', () => {
  it.each([
    ['公开06/30201/决算数', 9.11, ['六/基本支出']],
    ['公开05/2210201/基本支出', 30, ['五/一/总体', '五/二/结构', '五/三/总体', '五/三/2210201']],
    ['公开09/决算数/公务接待费', 1.2, ['九/一/总体', '九/二/具体', '九/二/接待']],
  ] as const)('%s changes the sentences that cite it or what is computed from it', (at, wan, expected) => {
    const after = typed(at, wan);
    const changed = new Set(
      [...after.computed.cells]
        .filter(([address, { value }]) => sources.computed.cells.get(address)?.value !== value)
        .map(([address]): string => address),
    );
    const [before, now] = [printParagraphs(paragraphs, sources), printParagraphs(paragraphs, after)];
    const different = [...before.keys()].filter((key) => before.get(key) !== now.get(key));
    const citing = paragraphs.filter(({ markup }) =>
      citedReferences(markup).some((each) => changed.has(each)),
    );
    expect(different).toEqual(citing.map(({ key }) => key));
    expect(different).toEqual(expect.arrayContaining([...expected]));
  });

  it('changing one cell leaves every other paragraph of the template unchanged', () => {
    const after = typed('公开05/2210201/基本支出', 30);
    const rewritten = writeNarrative(henan2023Narrative, after, REFERENCE_REASONS);
    const [before, now] = [printParagraphs(paragraphs, sources), printParagraphs(rewritten, after)];
    expect([...now.keys()]).toEqual([...before.keys()]);
    const same = paragraphs.filter(({ markup }) => !/公开0[1345]/.test(markup));
    for (const { key } of same) expect(now.get(key)).toBe(before.get(key));
  });
});

describe('the links of the text', () => {
  it('every link leads to a cell of the forms or to a fact', () => {
    const cells = sources.computed.cells;
    const dangling = paragraphs
      .flatMap(({ markup }) => citedReferences(markup))
      .filter(isFigure)
      .filter((reference) => !cells.has(reference as Address) && factKind(reference) === null)
      .filter((reference) => sources.facts[`年初预算/${parseAddress(reference)?.row}`] === undefined);
    expect(dangling).toEqual([]);
  });

  it('every link has a figure', () => {
    const bound = bindParagraphs(existingParagraphs(paragraphs, null), lookupOf(sources), '万元');
    expect(bound.flatMap(({ missing }) => missing)).toEqual([]);
  });

  it('links leave no brace, bracket or word of the template behind', () => {
    const words = paragraphs.flatMap(({ markup }) =>
      parseMarkup(markup).flatMap((piece) => (piece.kind === 'text' ? [piece.text] : [])),
    );
    expect(words.filter((text) => /[{}<>]/.test(text))).toEqual([]);
  });

  it('links are in paragraphs with unique keys', () => {
    const keys = paragraphs.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('links give the source of each figure', () => {
    const bound = bindText('共{{公开01/31/决算数}}万元，{{无/此}}', lookupOf(sources), '万元');
    expect(bound.text).toBe('共2164.69万元，【缺数】');
    expect(bound.runs[1]).toEqual({
      text: '2164.69',
      source: '公开01/31/决算数',
      references: ['公开01/31/决算数'],
    });
    expect(bound.missing).toEqual(['无/此']);
  });
});

describe('the facts', () => {
  it('facts have unique keys', () => {
    expect(new Set(FACTS.map(({ key }) => key)).size).toBe(FACTS.length);
  });

  it('facts include the 年初预算 of every 项', () => {
    const facts = budgetFacts(sources.report);
    expect(facts).toHaveLength(23);
    expect(facts[0]).toMatchObject({ key: '年初预算/2050299', label: '2050299 其他普通教育支出' });
  });

  it('every fact is cited in the text', () => {
    const told = new Set(JSON.stringify(henan2023Narrative).match(/[^{}(),"<>]+/g));
    expect(FACTS.filter(({ key }) => !told.has(key)).map(({ key }) => key)).toEqual([]);
  });
});
