import { describe, expect, it } from 'vitest';
import { checkReport } from '#shared/checks/run';
import { compute } from '#shared/compute/compute';
import { fen } from '#shared/money/amount';
import { renderTexts } from '#shared/narrative/texts/report-texts';
import { mapTables } from '#shared/report/report';
import { readCase } from '../../../support/cases.ts';
import { alarms, checkWords, DEPARTMENTS } from './stranger.ts';

const { institution } = DEPARTMENTS;
const TOTAL = ['一、收入支出决算总体情况说明', '2023年度收、支总计均为492.18万元。'];

describe('what trial runs met in documents of others', () => {
  it('percentages of nothing are one finding with all their places, and so are changes without a reason', () => {
    const grown = [
      '十、机关运行经费支出情况',
      '机关运行经费支出26.85万元，比2022年度增加26.85万元，增长100.00%。',
    ];
    const words = [
      TOTAL[0] ?? '',
      '2023年度收、支总计均为492.18万元，与2022年度相比，收、支总计各增加492.18万元，增长100.00%。',
      ...grown,
    ];
    const { findings } = checkWords(institution, words);
    const [none, ...others] = findings.filter(({ message }) => message.includes('分母为零'));
    expect(others).toEqual([]);
    expect(none?.places).toHaveLength(2);
    const unexplained = findings.filter(({ message }) => message.includes('没有说明原因'));
    expect(unexplained).toHaveLength(1);
  });

  it.each([
    '机关运行经费支出26.85万元，比2022年度增加26.85万元，增长--（基数为0，不可比），主要原因是上年没有此项支出。',
    '示例县示范图书馆（示例县少年儿童图书馆）（本级）机关运行经费支出26.85万元。',
  ])('is not wrong by itself: %s', (sentence) => {
    expect(alarms(institution, [...TOTAL, '十、机关运行经费支出情况', sentence])).toEqual([]);
  });

  it('an item that differs from its form is found in whatever order the sections stand', () => {
    const spoken = ['三、支出决算情况说明', '2023年度支出合计429.18万元。'];
    for (const words of [
      [...TOTAL, ...spoken],
      [...spoken, ...TOTAL],
    ])
      expect(alarms(institution, words)).toMatchObject([
        { message: expect.stringMatching(/429\.18.*公开03/) },
      ]);
  });
});

it('a figure that the program computed is not said to have been filled in', () => {
  const { report, pack } = readCase('samples/示例.json');
  const { 公开01 } = report.tables;
  const rows = 公开01.rows.map((row) =>
    row.id === '1' ? { ...row, cells: { 决算数: { amount: fen(500_000_000), printed: null } } } : row,
  );
  const wrong = { ...report, tables: { ...report.tables, 公开01: { ...公开01, rows } } };
  const { findings } = checkReport(pack, wrong, compute(pack, wrong));
  const said = findings.filter(({ severity }) => severity === 'error').map(({ message }) => message);
  expect(said.length).toBeGreaterThan(0);
  const computedCells = said.filter((message) => /本年收入合计|总计/.test(message.split('按“')[0] ?? ''));
  expect(computedCells.filter((message) => message.includes('填列为'))).toEqual([]);
});

it('equal figures are equal however large, and a place is written with a blank behind its form', () => {
  const { report, pack } = readCase('samples/示例.json');
  const times = (amount: number) => fen(amount * 30_000);
  const tables = mapTables(report.tables, (_, table) => ({
    ...table,
    rows: table.rows.map((row) => ({
      ...row,
      cells: Object.fromEntries(
        Object.entries(row.cells).map(([column, { amount }]) => [
          column,
          { amount: amount === null ? null : times(amount), printed: null },
        ]),
      ),
    })),
  }));
  const large = { ...report, tables };
  const computed = compute(pack, large);
  const said = renderTexts(large, computed)
    .决算情况说明.map(({ text }) => text)
    .join('');
  expect(said).toContain('收、支总计均为14835900.00万元');
  const { findings } = checkReport(pack, large, computed);
  const bare = (text: string | null) => text?.replace(/\s/g, '');
  expect(
    findings.filter(({ actual, expected }) => actual !== null && bare(actual) === bare(expected)),
  ).toEqual([]);
  expect(findings.filter(({ message }) => /公开\d\d\d/.test(message))).toEqual([]);
});
