import { describe, expect, it } from 'vitest';
import { compute } from '#shared/compute/compute';
import { takeOver } from '#shared/narrative/years/last-year';
import { lastYearReferences } from '#shared/narrative/years/last-year-references';
import type { Report } from '#shared/report/report';
import { applyWrites } from '#shared/report/writes/apply-writes';
import type { TemplatePack } from '#shared/tables/grammar';
import { henan2023 } from '../../support/packs.ts';
import { department } from './department.ts';

const FIVE = [
  '公开01/31/决算数',
  '公开04/32/金额',
  '公开05/合计/小计',
  '公开07/合计/本年支出小计',
  '公开08/合计/合计',
];
const last = department({ cells: { '公开05/2070101/基本支出': 12, '公开05/2070104/项目支出': 30 } });
const now = department({ cells: {} });

describe('the figures of last year that a text needs', () => {
  it('last year’s figures are the totals among the facts if the template cites no others', () => {
    expect(lastYearReferences(henan2023, now.report, last.computed)).toEqual(FIVE);
  });

  it('last year’s figures include every 项 if the template cites them by code', () => {
    const cited = lastYearReferences(byItem(), now.report, last.computed);
    expect(cited).toContain('公开05/2070101/小计');
    expect(cited).toContain('公开05/2070104/小计');
    expect(cited).not.toContain('公开05/2070101/基本支出');
  });

  it('last year’s figures include those of paragraphs in own words', () => {
    const report = saying('上年{{上年/公开05/2070104/项目支出}}{{单位}}。');
    expect(lastYearReferences(henan2023, report, last.computed)).toEqual([
      ...FIVE,
      '公开05/2070104/项目支出',
    ]);
  });

  it('last year’s figures are taken over as facts, to the 分', () => {
    const report = saying('上年{{上年/公开05/2070104/项目支出}}{{单位}}。');
    const { writes } = takeOver({ ...last, name: '上年' }, { report, computed: compute(henan2023, report) });
    expect(applyWrites(report, writes).report.facts['上年/公开05/2070104/项目支出']).toBe(30_000_000);
  });
});

function byItem(): TemplatePack {
  const passage = {
    id: '项',
    each: { source: '项', table: '公开05', columns: ['小计'], budget: false },
    text: '<名称>比上年{{增减(公开05/<编码>/小计,上年/公开05/<编码>/小计)}}。',
  } as const;
  return {
    ...henan2023,
    narrative: { ...henan2023.narrative, sections: [{ id: '一', passages: [passage] }] },
  };
}

function saying(markup: string): Report {
  return { ...now.report, texts: { ...now.report.texts, 决算情况说明: [markup] } };
}
