import { describe, expect, it } from 'vitest';
import { compute } from '#shared/compute/compute';
import { type AcrossRow, outliersOf } from '#shared/desk/across';
import { acrossBars, acrossText } from '#shared/desk/across-table';
import { FIGURES, figuresOf } from '#shared/desk/figures';
import { drawUnits, known, PACK, valueAt } from '../combine/units.ts';

const figure = (name: string) => known(FIGURES.find((each) => each.name === name));

function row(id: string, figures: Record<string, number | null>, 年度 = 2023): AcrossRow {
  return { id, name: id, 年度, figures };
}

describe('the figures of a report', () => {
  const [unit] = drawUnits(1);
  const { report, coverage } = known(unit);
  const computed = compute(PACK, report);

  it('figures are those of cells, shares of them, and averages over given counts', () => {
    const withFacts = { ...report, facts: { '三公/车辆保有量': 4 } };
    const figures = figuresOf(withFacts, computed, null);
    const cars = valueAt(report, PACK, '公开09/决算数/公务用车运行维护费');
    expect(figures.收入总计).toBe(valueAt(report, PACK, '公开01/31/决算数'));
    expect(figures.项目支出占比).toBe(
      Math.round((valueAt(report, PACK, '公开03/合计/项目支出') * 10_000) / known(figures.本年支出合计)),
    );
    expect(figures.单车运行维护费).toBe(cars === 0 ? null : Math.round(cars / 4));
    expect(figures.国内接待每人次).toBeNull();
  });

  it('unread figures are absent, and nothing is derived from them', () => {
    const tables = { ...coverage.tables, 公开09: { ...coverage.tables.公开09, columns: new Set<string>() } };
    const figures = figuresOf(report, computed, { ...coverage, tables });
    expect(figures).toMatchObject({ 三公决算数: null, 三公预算数: null, 三公完成率: null });
    expect(figures.收入总计).not.toBeNull();
  });
});

describe('outliers', () => {
  it('among departments: a share far from the others, 三公 above its budget, but not size alone', () => {
    const others = Array.from({ length: 9 }, (_, at) =>
      row(`局${at}`, { 收入总计: 1_000_000_000, 项目支出占比: 4_000 + 50 * at, 三公完成率: 9_000 }),
    );
    const far = row('远局', { 收入总计: 900_000_000_000, 项目支出占比: 9_500, 三公完成率: 12_000 });
    const found = outliersOf('departments', [...others, far]);
    expect(found.map(({ row: id, figure: name }) => [id, name])).toEqual([
      ['远局', '三公完成率'],
      ['远局', '项目支出占比'],
    ]);
    expect(found[0]?.why).toBe('“三公”经费决算超过预算，完成 120.00%');
    expect(found[1]?.why).toMatch(/明显高于其他部门（10 个部门的中位数 42\.\d\d%）/);
  });

  it('too few departments have no outliers', () => {
    const few = [3_000, 3_100, 9_900].map((share, at) => row(`局${at}`, { 项目支出占比: share }));
    expect(outliersOf('departments', few)).toEqual([]);
  });

  it('among years: a change by half, and every increase of 三公', () => {
    const years = [
      row('a', { 支出总计: 1_000_000_000, 三公决算数: 5_000_000 }, 2022),
      row('b', { 支出总计: 1_600_000_000, 三公决算数: 5_100_000 }, 2023),
      row('c', { 支出总计: 1_650_000_000, 三公决算数: 4_000_000 }, 2024),
    ];
    expect(outliersOf('years', years)).toEqual([
      { row: 'b', figure: '支出总计', why: '支出总计比 2022年度增加 600.00 万元（60.00%）' },
      {
        row: 'b',
        figure: '三公决算数',
        why: '“三公”经费比 2022年度增加 0.10 万元（2.00%），按“只减不增”的要求应说明原因',
      },
    ]);
  });
});

describe('a comparison', () => {
  const rows = [row('甲', { 三公决算数: 10_000_000 }), row('乙', { 三公决算数: 30_000_000 }), row('丙', {})];

  it('a comparison is drawn with the largest first, without missing figures', () => {
    expect(acrossBars(rows, figure('三公决算数'), true)).toEqual({
      categories: ['乙', '甲'],
      figures: ['30.00', '10.00'],
      left: 0,
    });
  });

  it('a comparison is copied for a spreadsheet, with the reasons', () => {
    const why = { row: '乙', figure: '三公决算数', why: '多' };
    expect(acrossText(rows, [figure('三公决算数')], [why]).split('\n')).toEqual([
      '部门\t年度\t三公决算数\t说明',
      '甲\t2023\t10.00\t',
      '乙\t2023\t30.00\t多',
      '丙\t2023\t\t',
    ]);
  });
});
