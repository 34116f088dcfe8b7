import { describe, expect, it } from 'vitest';
import { fen } from '#shared/money/amount';
import { applyWrites, inverseOf } from '#shared/report/writes/apply-writes';
import type { Write } from '#shared/report/writes/write';
import { writesBetween } from '#shared/report/writes/writes-between';
import { REFERENCE, readCase, SAMPLE } from '../../support/cases.ts';

const { report } = readCase(SAMPLE);
const at = { table: '公开05', row: '2070104', column: '基本支出' } as const;
const cell = (amount: number): Write => ({
  kind: 'cell',
  ...at,
  cell: { amount: fen(amount), printed: null },
});

describe('writes', () => {
  it('writes keep the identity of everything they do not touch', () => {
    const { report: after } = applyWrites(report, [cell(1)]);
    expect(after.tables.公开04).toBe(report.tables.公开04);
    const untouched = after.tables.公开05.rows.filter(({ id }) => id !== '2070104');
    for (const row of untouched) expect(report.tables.公开05.rows).toContain(row);
    expect(after.texts).toBe(report.texts);
  });

  it('writes that change nothing return the report itself', () => {
    const same: Write = { kind: 'remark', remark: report.说明 };
    expect(applyWrites(report, [same])).toEqual({ report, done: [] });
    expect(applyWrites(report, [same]).report).toBe(report);
  });

  it('writes keep a deleted row complete, and restore it at its position', () => {
    const { report: after, done } = applyWrites(report, [
      cell(7),
      { kind: 'deleteRow', table: '公开05', row: '2070104' },
    ]);
    expect(after.tables.公开05.rows.some(({ id }) => id === '2070104')).toBe(false);
    expect(applyWrites(after, inverseOf(done)).report).toEqual(report);
  });

  it('a write to a missing row is a defect', () => {
    expect(() => applyWrites(report, [{ ...cell(1), row: '999' } as Write])).toThrow(RangeError);
  });

  it('the writes between two reports turn one into the other, with rows in any order', () => {
    const other = { ...readCase(REFERENCE).report, id: report.id, 部门: report.部门 };
    expect(applyWrites(report, writesBetween(report, other)).report).toEqual({ ...other, 年度: report.年度 });
    const { rows } = report.tables.公开03;
    const turned = {
      ...report,
      tables: { ...report.tables, 公开03: { printed: {}, rows: rows.toReversed() } },
    };
    expect(applyWrites(report, writesBetween(report, turned)).report).toEqual(turned);
    expect(applyWrites(report, writesBetween(report, report)).done).toEqual([]);
  });
});
