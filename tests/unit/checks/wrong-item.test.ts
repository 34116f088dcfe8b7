import { expect, it } from 'vitest';
import { checkReport } from '#shared/checks/run';
import { compute } from '#shared/compute/compute';
import type { Report, Row } from '#shared/report/report';
import { REFERENCE, readCase } from '../../support/cases.ts';

const { report, pack } = readCase(REFERENCE);
const [ONE, OTHER] = ['2080505', '2080506'] as const;

/** Amounts booked under each other's 项, in 公开05 only. */
function swapped(): Report {
  const { 公开05 } = report.tables;
  const cellsOf = (id: string) => 公开05.rows.find((row) => row.id === id)?.cells ?? {};
  const rows = 公开05.rows.map((row): Row => {
    if (row.id === ONE) return { ...row, cells: cellsOf(OTHER) };
    return row.id === OTHER ? { ...row, cells: cellsOf(ONE) } : row;
  });
  return { ...report, tables: { ...report.tables, 公开05: { ...公开05, rows } } };
}

const errors = (of: Report) =>
  checkReport(pack, of, compute(pack, of))
    .findings.filter(({ severity }) => severity === 'error')
    .map(({ message }) => message);

// a training note on preparing the accounts: 50 万元 booked under 2080501 instead of 2080502
it('amounts under a wrong 项 are reported with both codes, although every subtotal is right', () => {
  const before = new Set(errors(report));
  const told = errors(swapped()).filter((message) => !before.has(message));
  expect(told.some((message) => message.includes(ONE) && message.includes(OTHER))).toBe(true);
});
