import { describe, expect, it } from 'vitest';
import type { YearFigures } from '#shared/compute/headlines';
import { fen } from '#shared/money/amount';
import { yearCharts, yearsOf } from '#shared/publication/charts/year-charts';
import { createReport } from '#shared/report/create';
import { henan2023 as pack } from '../../support/packs.ts';

const year = (年度: number, total: number, visits: number): YearFigures => ({
  年度,
  figures: { '公开01/31/决算数': fen(total), '公开09/决算数/公务接待费': fen(visits) },
});
const report = createReport({ id: 'x', 部门: '示例局', 年度: 2024, 单位: '元', pack });

describe('the years of a department', () => {
  it('last year comes from the facts if there is no report of it', () => {
    const told = { ...report, facts: { '上年/公开01/31/决算数': 700, '绩效/优': 3 } };
    const years = yearsOf(told, year(2024, 900, 10), [year(2022, 500, 20)]);
    expect(years.map(({ 年度 }) => 年度)).toEqual([2022, 2023, 2024]);
    expect(years[1]?.figures).toEqual({ '公开01/31/决算数': 700 });
  });

  it('last year’s report is preferred, and later ones are omitted', () => {
    const told = { ...report, facts: { '上年/公开01/31/决算数': 700 } };
    const years = yearsOf(told, year(2024, 900, 10), [year(2023, 650, 20), year(2025, 1, 1)]);
    expect(years.map(({ figures }) => figures['公开01/31/决算数'])).toEqual([650, 900]);
  });

  it('figures with at least two years are drawn', () => {
    expect(yearCharts([year(2024, 900, 10)], '元')).toEqual([]);
    const [totals, visits] = yearCharts([year(2023, 650, 20), year(2024, 900, 10)], '元');
    expect(totals).toMatchObject({
      categories: ['2023年度', '2024年度'],
      series: [{ name: '收入总计', figures: ['6.50', '9.00'] }],
    });
    expect(visits?.series).toEqual([{ name: '公务接待费', figures: ['0.20', '0.10'] }]);
    expect(visits?.description).toBe('2023年度：公务接待费 0.20；2024年度：公务接待费 0.10（单位：元）。');
  });
});
