import { describe, expect, it } from 'vitest';
import { factSection, sayReference } from '#shared/checks/findings/say-reference';
import { factProblems } from '#shared/narrative/facts/fact-problems';
import { budgetFacts, FACTS, type Facts } from '#shared/narrative/facts/facts';
import { factsOf, itemFacts } from '#shared/narrative/facts/pack-facts';
import { lookupOf } from '#shared/narrative/facts/sources';
import { renderTexts } from '#shared/narrative/texts/report-texts';
import { usesOf } from '#shared/narrative/texts/uses';
import { PACKS } from '#shared/packs/built-in/index';
import { createReport } from '#shared/report/create';
import type { TemplatePack } from '#shared/tables/grammar';
import { wan } from '../../cases/narrative/reference-facts.ts';
import { factsWithout, referenceSources } from './reference.ts';

const problems = (changes: Facts) => {
  const sources = referenceSources({ facts: { ...factsWithout('绩效'), ...changes } });
  return factProblems(sources.facts, lookupOf(sources), '万元').map(({ message }) => message);
};

describe('the facts', () => {
  it('the published document’s facts are consistent', () => {
    expect(problems({})).toEqual([]);
  });

  it.each([
    [
      { '政府采购/总额': wan(30), '政府采购/货物': wan(10) },
      '货物、工程、服务之和 10.00万元不等于政府采购支出总额 30.00万元',
    ],
    [
      { '政府采购/总额': wan(1), '政府采购/货物': wan(1), '政府采购/中小企业': wan(2) },
      '授予中小企业合同金额 2.00万元大于政府采购支出总额 1.00万元',
    ],
    [{ '绩效/优': 3, '绩效/项目数': 52 }, '优、良、中、差的项目数之和 5不等于开展自评的项目数 52'],
    [
      { '三公/国内接待支出': wan(1) },
      '外宾接待与国内接待支出之和 1.00万元不等于公开09 的公务接待费决算数 0.00万元',
    ],
    [{ '年初预算/合计': wan(1) }, '各项年初预算之和'],
  ] as const)('that do not are named: %o', (changes, message) => {
    expect(problems(changes)).toEqual([expect.stringContaining(message)]);
  });

  it('missing facts contradict nothing', () => {
    const sources = referenceSources({ facts: { '政府采购/总额': wan(30) } });
    expect(factProblems(sources.facts, lookupOf(sources), '万元')).toEqual([]);
  });
});

describe('a 项 with a budget and no spending', () => {
  it('a 项 with a budget and no spending is requested once it is entered, under its official name', () => {
    const { report } = referenceSources();
    const facts = budgetFacts({ ...report, facts: { '年初预算/2080199': 5 } }, ['2010101']);
    expect(facts.map(({ label }) => label)).toEqual(
      expect.arrayContaining(['2010101 行政运行', expect.stringMatching(/^2080199 /)]),
    );
    expect(facts.map(({ key }) => key)).toEqual(facts.map(({ key }) => key).toSorted());
  });
});

it('each fact knows the sentences that cite it', () => {
  const { report, computed } = referenceSources();
  const worded = renderTexts({ ...report, texts: { ...report.texts, 决算情况说明: null } }, computed);
  const uses = usesOf(worded.决算情况说明);
  const under = (reference: string) => uses.get(reference)?.map((use) => use.under);
  expect(under('政府采购/总额')).toEqual(['十一']);
  expect(under('三公/国内接待批次')).toEqual(['九（二）']);
  expect(under('年初预算/2080101')).toEqual(['五（三）']);
  const [use] = uses.get('政府采购/总额') ?? [];
  expect(worded.决算情况说明[use?.paragraph ?? -1]?.text).toContain('政府采购支出总额');
});

describe('the own facts of a pack', () => {
  const own = {
    key: '金额/会议费',
    label: '会议费',
    kind: 'amount',
    unit: null,
    section: '机关运行经费',
  } as const;
  const [pack] = PACKS as readonly [TemplatePack];

  it('a pack’s own facts come after the standard ones, where they can be filled in', () => {
    expect(factsOf({ ...pack, facts: [own] })).toEqual([...FACTS, own]);
  });

  it('a pack’s own facts are named as in its text, never by key', () => {
    const report = createReport({ id: 'r', 部门: '示例局', 年度: pack.year, 单位: '万元', pack });
    expect(sayReference(own.key, report)).toBe('会议费');
    expect(factSection(own.key)).toBe('本模板另列的数');
  });

  it('facts include those cited in the text: of last year, and of each 项', () => {
    const cited: TemplatePack = {
      ...pack,
      narrative: {
        ...pack.narrative,
        sections: [
          {
            id: '一',
            passages: [
              {
                id: '一/1',
                text: '比上年{{增减(公开09/决算数/公务接待费,上年/公开09/决算数/因公出国（境）费)}}。',
              },
              {
                id: '一/2',
                each: { source: '项', table: '公开05', columns: ['小计'], budget: true },
                text: '全年预算为{{金额/全年预算/<编码>}}。',
              },
            ],
          },
        ],
      },
    };
    const [last, ...others] = factsOf(cited).slice(FACTS.length);
    expect([last?.key, last?.label, others]).toEqual([
      '上年/公开09/决算数/因公出国（境）费',
      '上年度财政拨款“三公”经费支出 因公出国（境）费',
      [],
    ]);
    const report = createReport({ id: 'r', 部门: '示例局', 年度: 2024, 单位: '万元', pack: cited });
    expect(itemFacts(cited, report, ['2010601', '合计']).map(({ key, label }) => [key, label])).toEqual([
      ['金额/全年预算/2010601', '全年预算 2010601 行政运行'],
    ]);
  });
});
