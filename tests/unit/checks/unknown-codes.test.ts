import { describe, expect, it } from 'vitest';
import { verifiedKey } from '#shared/checks/findings/verified';
import { checkReport } from '#shared/checks/run';
import { compute } from '#shared/compute/compute';
import { findPack } from '#shared/packs/built-in/index';
import type { Report } from '#shared/report/report';
import { filledReport } from '../../support/filled-report.ts';

const pack = findPack('national-2024');
if (pack === null) throw new Error('no pack');
const filled = filledReport(pack);

function withCodes(...codes: readonly (readonly [string, string])[]): Report {
  const rows = codes.map(([code, label]) => ({ id: code, block: 'rows', code, label, cells: {} }));
  const { 公开02, 公开03 } = filled.tables;
  return {
    ...filled,
    tables: {
      ...filled.tables,
      公开02: { ...公开02, rows: [...公开02.rows, ...rows] },
      公开03: { ...公开03, rows: [...公开03.rows, ...rows] },
    },
  };
}

function findings(report: Report) {
  const all = checkReport(
    pack as NonNullable<typeof pack>,
    report,
    compute(pack as NonNullable<typeof pack>, report),
  );
  return all.findings.filter(({ rule }) => rule === '未收录科目');
}

describe('codes missing from the dictionary', () => {
  it('an unknown code is reported once, at its first row', () => {
    expect(
      findings(withCodes(['2089701', '某事务'])).map(({ where, severity, message }) => [
        where.table,
        severity,
        message,
      ]),
    ).toEqual([
      ['公开02', 'warning', '公开02 的 2089701 某事务 不在软件收录的2024年科目里，请对照当年科目核实'],
    ]);
  });

  it('a code dropped in the year is reported as such', () => {
    expect(findings(withCodes(['2010308', '信访事务']))[0]?.message).toContain('在2024年的科目里已取消');
  });

  it('known, malformed or misnumbered codes are not reported here', () => {
    expect(
      findings(
        withCodes(
          ['2080102', '一般行政管理事务'],
          ['20801', 'x'],
          ['2031-39', 'y'],
          ['2080177', '信息化建设'],
        ),
      ),
    ).toEqual([]);
  });

  it('an unknown code that a person verified is not reported', () => {
    const report = withCodes(['2089701', '某事务']);
    const [found] = findings(report);
    const reasons = { [verifiedKey(found?.key ?? '')]: '省厅新增科目' };
    expect(findings({ ...report, reasons })).toEqual([]);
  });
});
