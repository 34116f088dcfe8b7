import { describe, expect, it } from 'vitest';
import { compute } from '#shared/compute/compute';
import { moveReport } from '#shared/compute/move';
import { fen } from '#shared/money/amount';
import { findPack, PACKS } from '#shared/packs/built-in/index';
import { createReport } from '#shared/report/create';
import { type Report, tableOf } from '#shared/report/report';
import { applyWrites, inverseOf } from '#shared/report/writes/apply-writes';
import { writesBetween } from '#shared/report/writes/writes-between';
import type { TableId } from '#shared/tables/address';
import { filledReport } from '../../support/filled-report.ts';

const packOf = (id: string) => {
  const pack = findPack(id);
  if (pack === null) throw new Error(id);
  return pack;
};
const [henan, shanghai] = [packOf('henan-2023'), packOf('shanghai-2024')];

function put(report: Report, table: TableId, id: string, column: string, amount: number): Report {
  const rows = tableOf(report.tables, table).rows.map((row) =>
    row.id === id
      ? { ...row, cells: { ...row.cells, [column]: { amount: fen(amount), printed: null } } }
      : row,
  );
  return { ...report, tables: { ...report.tables, [table]: { ...report.tables[table], rows } } };
}

describe('moving a report to another pack', () => {
  it.each(PACKS.map(({ id }) => id))('moving from henan-2023 to %s and back keeps every figure', (id) => {
    const report = filledReport(henan);
    const there = moveReport(report, henan, packOf(id)).report;
    const back = moveReport(there, packOf(id), henan).report;
    const [before, after] = [compute(henan, report), compute(henan, back)];
    for (const [at, { value }] of before.cells) expect(after.cells.get(at)?.value, at).toBe(value);
  });

  it('the rows are laid out like those of an empty report with that pack', () => {
    const empty = createReport({ id: 'x', 部门: '甲', 年度: 2023, 单位: '元', pack: henan });
    const fresh = createReport({ id: 'x', 部门: '甲', 年度: 2023, 单位: '元', pack: shanghai });
    expect(moveReport(empty, henan, shanghai).report).toEqual(fresh);
  });

  it('合计 is at the form’s position, and the report’s own labels are kept', () => {
    const report = filledReport(henan);
    const own = {
      ...report,
      tables: {
        ...report.tables,
        公开01: {
          ...report.tables.公开01,
          rows: report.tables.公开01.rows.map((row) =>
            row.id === '29' ? { ...row, label: '年初结转' } : row,
          ),
        },
      },
    };
    const { tables } = moveReport(own, henan, packOf('national-2024')).report;
    expect(tables.公开01.rows.find(({ id }) => id === '29')?.label).toBe('年初结转');
    expect(tables.公开01.rows.find(({ id }) => id === '28')?.label).toBe('使用非财政拨款结余（含专用结余）');
    expect(moveReport(own, henan, shanghai).report.tables.公开05.rows.at(-1)?.id).toBe('合计');
  });

  it('entries without a place are listed, with the totals they change', () => {
    const report = put(filledReport(henan), '公开06', '31204', '决算数', 1_000_000);
    const { misfits } = moveReport(report, henan, shanghai);
    const inForm = misfits.filter(({ address }) => address.startsWith('公开06'));
    expect(inForm.map(({ place, before, after, entered }) => [place, before, after, entered])).toEqual([
      ['公开06 31204 费用补贴“决算数”', '1.00', null, true],
      ['公开06 312 对企业补助“决算数”', '1.00', null, false],
      ['公开06 公用经费合计“决算数”', '6.00', '5.00', false],
    ]);
  });

  it('a figure that the other form computes is shown: 国资 that must have been received', () => {
    const { misfits } = moveReport(filledReport(henan), henan, shanghai);
    expect(misfits).toContainEqual(
      expect.objectContaining({
        address: '公开04/64/国有资本经营预算财政拨款',
        before: '5.00',
        after: '0.00',
      }),
    );
  });

  it('a move is one list of writes that can be undone', () => {
    const report = put(filledReport(henan), '公开06', '31204', '决算数', 1_000_000);
    const moved = moveReport(report, henan, shanghai).report;
    const { report: written, done } = applyWrites(report, writesBetween(report, moved));
    expect(written).toEqual(moved);
    expect(applyWrites(written, inverseOf(done)).report).toEqual(report);
  });
});
