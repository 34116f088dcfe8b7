import { describe, expect, it } from 'vitest';
import { chartsOf, withCharts } from '#shared/publication/charts/charts';
import { publish } from '#shared/publication/publish';
import { readCase, SAMPLE } from '../../support/cases.ts';

const { pack, report, computed } = readCase(SAMPLE);
const withLastYear = { ...report, facts: { '上年/公开01/31/决算数': 190_000_000 } };

describe('charts', () => {
  it('charts show the forms’ figures as printed, without zeros', () => {
    const income = chartsOf(report, computed).find(({ id }) => id === '收入结构');
    expect(income?.categories).toEqual(['财政拨款收入', '事业收入', '其他收入']);
    expect(income?.series).toEqual([{ name: '2023年度', figures: ['473.98', '18.20', '2.35'] }]);
    expect(income?.description).toMatch(/^财政拨款收入：2023年度 473.98；.*（单位：万元）。$/);
  });

  it('charts compare years only if last year is known', () => {
    expect(chartsOf(report, computed).map(({ id }) => id)).not.toContain('上下年对比');
    const compared = chartsOf(withLastYear, computed).find(({ id }) => id === '上下年对比');
    expect(compared?.categories).toEqual(['收、支总计']);
    expect(compared?.series.map(({ name, figures }) => [name, figures])).toEqual([
      ['2022年度', ['190.00']],
      ['2023年度', ['494.53']],
    ]);
  });

  it('charts show expenditure by function, the largest first', () => {
    const chart = chartsOf(report, computed).find(({ id }) => id === '支出功能分类');
    const amounts = chart?.series[0]?.figures.map(Number) ?? [];
    expect(chart?.categories.length).toBeGreaterThan(1);
    expect(amounts).toEqual(amounts.toSorted((a, b) => b - a));
    expect(amounts.reduce((sum, each) => sum + each, 0)).toBeCloseTo(490.03, 1);
  });

  it('charts show all items of 三公 if one has a figure, and never a single bar', () => {
    const chart = chartsOf(report, computed).find(({ id }) => id === '三公');
    expect(chart?.categories).toHaveLength(4);
    expect(chart?.series.flatMap(({ figures }) => figures)).toContain('0.00');
    for (const { categories, series } of chartsOf(report, computed)) {
      expect(categories.length * series.length).toBeGreaterThan(1);
    }
  });

  it('charts are at the end of their sections', () => {
    const heading = (text: string) => ({ kind: 'heading', level: 1, text, anchor: text }) as const;
    const [chart] = chartsOf(report, computed);
    if (chart === undefined) throw new Error('no chart');
    const blocks = [heading('二、收入决算情况说明'), heading('三、支出决算情况说明')];
    expect(withCharts(blocks, [chart])).toEqual([blocks[0], { kind: 'chart', chart }, blocks[1]]);
    expect(withCharts([heading('一、其他')], [chart])).toHaveLength(1);
  });

  it('charts are in the document only on request', () => {
    const kinds = (charts: boolean) =>
      publish(pack, report, computed, { charts }).sections.flatMap(({ blocks }) =>
        blocks.map(({ kind }) => kind),
      );
    expect(kinds(true).filter((kind) => kind === 'chart')).toHaveLength(4);
    expect(kinds(false)).not.toContain('chart');
  });
});
