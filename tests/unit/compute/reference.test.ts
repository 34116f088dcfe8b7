import { describe, expect, it } from 'vitest';
import { checkReport } from '#shared/checks/run';
import { compute } from '#shared/compute/compute';
import { fen, formatAmount } from '#shared/money/amount';
import { mapTables } from '#shared/report/report';
import { address } from '#shared/tables/address';
import { REFERENCE, readCase, SAMPLE } from '../../support/cases.ts';

const reference = readCase(REFERENCE);
const ARITHMETIC = /^(表内算式|表间勾稽)$/;

describe('the reference', () => {
  it('the reference computes as printed, except for figures that contradict each other', () => {
    const stated = [...reference.computed.cells.values()]
      .filter((cell) => cell.origin === 'stated')
      .map(
        (cell) =>
          `${cell.address} ${formatAmount(cell.value, '万元')}≠${formatAmount(cell.computed, '万元')}`,
      );
    const 尾差 = (table: string, total: string, rest: string[]) => [
      `${table}/208/${total} 2084.40≠2084.41`,
      `${table}/21011/${total} 48.05≠48.04`,
      ...rest,
    ];
    const spending = (table: string, total: string) => [
      `${table}/205/${total} 8.06≠16.12`,
      `${table}/205/项目支出 8.06≠16.12`,
      ...尾差(table, total, [
        `${table}/208/项目支出 1749.02≠1749.03`,
        `${table}/20801/基本支出 313.49≠313.50`,
        `${table}/20801/项目支出 587.45≠587.44`,
        `${table}/21011/基本支出 48.05≠48.04`,
      ]),
    ];
    expect(stated.toSorted()).toEqual(
      [
        ...尾差('公开02', '本年收入合计', [
          '公开02/208/财政拨款收入 2084.40≠2084.41',
          '公开02/21011/财政拨款收入 48.05≠48.04',
        ]),
        ...spending('公开03', '本年支出合计'),
        ...spending('公开05', '小计'),
      ]
        .toSorted((a, b) => a.localeCompare(b, 'en'))
        .toSorted(),
    );
  });

  it('the reference has one failing relation: 06 against 05', () => {
    const broken = reference.computed.relations.filter(({ left, right }) => left !== right);
    expect(broken.map(({ relation }) => relation.id)).toEqual(['X-11']);
  });

  it('rounding is distinguished from error', () => {
    const { findings } = checkReport(reference.pack, reference.report, reference.computed);
    const errors = findings
      .filter(({ severity, rule }) => severity === 'error' && ARITHMETIC.test(rule))
      .map(({ where }) => where.address);
    expect(errors).toEqual(['公开05/合计/基本支出']);
  });

  it('a 款 under a wrong code is reported once, not in each sum that lacks it', () => {
    const { findings } = checkReport(reference.pack, reference.report, reference.computed);
    const codes = findings.filter(({ rule, expected }) => rule === '科目名称' && expected === '20502');
    expect(codes.map(({ places }) => places?.map(({ table, row }) => `${table}/${row}`))).toEqual([
      ['公开03/20508', '公开05/20508'],
    ]);
  });

  it('an edit is followed through every form above it', () => {
    const tables = mapTables(reference.report.tables, (id, table) => ({
      ...table,
      rows: table.rows.map((row) =>
        row.id === '2210201' && (id === '公开02' || id === '公开03' || id === '公开05')
          ? {
              ...row,
              cells: {
                ...row.cells,
                [id === '公开02' ? '财政拨款收入' : '基本支出']: { amount: fen(34_180_000), printed: null },
              },
            }
          : row,
      ),
    }));
    const { cells } = compute(reference.pack, { ...reference.report, tables });
    const print = (...at: Parameters<typeof address>) =>
      formatAmount(cells.get(address(...at))?.value ?? null, '万元');
    expect(print('公开01', '50', '决算数')).toBe('34.18');
    expect(print('公开01', '31', '决算数')).toBe('2174.69');
    expect(print('公开01', '62', '决算数')).toBe('2174.69');
    expect(print('公开04', '64', '合计')).toBe('2174.69');
    expect(print('公开05', '合计', '基本支出')).toBe('417.61');
  });
});

describe('the sample', () => {
  it('the sample has no contradictions', () => {
    const { pack, report, computed } = readCase(SAMPLE);
    expect(
      checkReport(pack, report, computed).findings.filter(({ severity }) => severity !== 'info'),
    ).toEqual([]);
  });
});
