import { describe, expect, it } from 'vitest';
import { compute } from '#shared/compute/compute';
import { nextYear, packOfNextYear } from '#shared/narrative/years/next-year';
import { findPack } from '#shared/packs/built-in/index';
import { factSource } from '#shared/report/notes/fact-sources';
import type { Report } from '#shared/report/report';
import { filledReport } from '../../support/filled-report.ts';

const pack = findPack('henan-2023');
if (pack === null) throw new Error('no pack');
const code = '2010308';
const filled = filledReport(pack);
const last: Report = {
  ...filled,
  texts: { 部门概况: ['一、职责'], 决算情况说明: ['旧的说明'], 名词解释: ['一、某词：某义。'] },
  facts: { '机关运行经费/本年': 700, '绩效/优': 3 },
  reasons: {
    '五/三/2080101/原因': '人员增加',
    '核实/未收录科目/x': '已核',
    '十三/一/开展/开展情况': '按规定开展',
  },
  tables: {
    ...filled.tables,
    公开02: {
      ...filled.tables.公开02,
      rows: [
        ...filled.tables.公开02.rows,
        { id: code, block: 'rows', code, label: '信访事务', cells: {} },
        { id: '2080101#2', block: 'rows', code: '2080101', label: '重复', cells: {} },
      ],
    },
  },
};
const made = nextYear(last, compute(pack, last), pack, pack, 'new');

describe('the following year', () => {
  it('the following year has last year’s rows, once each, without figures', () => {
    expect(made.report.年度).toBe(2024);
    const rows = made.report.tables.公开03.rows;
    expect(rows.map(({ id }) => id)).toEqual(filled.tables.公开03.rows.map(({ id }) => id));
    expect(
      Object.values(made.report.tables).flatMap((table) => table.rows.map(({ cells }) => cells)),
    ).toEqual(Object.values(made.report.tables).flatMap((table) => table.rows.map(() => ({}))));
    expect(made.report.tables.公开02.rows.some(({ id }) => id.includes('#'))).toBe(false);
  });

  it('the following year takes last year’s totals as the base of comparison', () => {
    expect(made.report.facts).toMatchObject({
      '上年/公开01/31/决算数': 60_000_000,
      '上年/公开05/合计/小计': 40_000_000,
      '机关运行经费/上年': 700,
    });
    expect(made.report.facts['绩效/优']).toBeUndefined();
  });

  it('the figures of last year have that year’s report as their source', () => {
    expect(factSource(made.report, '上年/公开05/合计/小计')).toBe('2023年度的报表 公开05/合计/小计');
    expect(factSource(made.report, '机关运行经费/上年')).toBe('2023年度的报表 机关运行经费/本年');
  });

  it('the following year takes texts written in the template’s blanks, but no reasons', () => {
    expect(made.report.reasons).toMatchObject({ '十三/一/开展/开展情况': '按规定开展' });
    const others = Object.keys(made.report.reasons).filter((key) => /原因$|^核实/.test(key));
    expect(others).toEqual([]);
  });

  it('the following year takes own paragraphs, with years adjusted', () => {
    const own = [{ key: '一/总体', markup: '2023年收支平稳。' }];
    const reworded = { ...last, texts: { ...last.texts, 决算情况说明: own } };
    const { report } = nextYear(reworded, compute(pack, reworded), pack, pack, 'new');
    expect(report.texts.决算情况说明).toEqual([{ key: '一/总体', markup: '2024年收支平稳。' }]);
  });

  it('the 科目 dropped in the new year are listed', () => {
    expect(made.dropped).toEqual([{ code, name: '信访事务' }]);
  });

  it.each([
    ['national-2024', 'national-2025'],
    ['national-2025', 'national-2025'],
    ['shanghai-2024', 'shanghai-2024'],
  ])('pack %s is followed by %s', (from, to) => {
    const before = findPack(from);
    if (before === null) throw new Error(from);
    expect(packOfNextYear(before).id).toBe(to);
  });
});
