import { describe, expect, it } from 'vitest';
import { fen } from '#shared/money/amount';
import { createReport } from '#shared/report/create';
import { type Report, type Row, tableOf } from '#shared/report/report';
import {
  missingInSpending,
  type NewRow,
  rowsToAdd,
  rowsToDelete,
  sharingTables,
} from '#shared/report/rows/subject-rows';
import type { TableId } from '#shared/tables/address';
import { economicSubjects } from '#shared/tables/codes/economic';
import { functionalSubjects } from '#shared/tables/codes/functional';
import { lineage } from '#shared/tables/codes/subjects';
import { henan2023 as pack } from '../../support/packs.ts';

const empty = createReport({ id: 'x', 部门: '示例局', 年度: 2023, 单位: '元', pack });
const { nameOf } = functionalSubjects(2023);

function withRows(report: Report, table: TableId, rows: readonly Row[]): Report {
  return { ...report, tables: { ...report.tables, [table]: { ...report.tables[table], rows } } };
}

function put(report: Report, added: readonly NewRow[]): Report {
  return added.reduce((before, { table, row, position }) => {
    return withRows(before, table, tableOf(before.tables, table).rows.toSpliced(position, 0, row));
  }, report);
}

const add = (report: Report, table: TableId, ...codes: string[]) => {
  const subjects = codes.map((code) => ({ code, name: nameOf(code) ?? `自定${code}` }));
  return put(report, rowsToAdd(pack, report, table, subjects, nameOf));
};
const ids = (report: Report, table: TableId = '公开03') =>
  tableOf(report.tables, table).rows.map(({ id }) => id);

it('the rows above a code are named', () => {
  expect(lineage('2080101')).toEqual(['208', '20801', '2080101']);
  expect(lineage('30101')).toEqual(['301', '30101']);
});

describe('adding', () => {
  it('adding brings 款 and 类, named, in code order whatever the order of adding', () => {
    const report = add(add(add(empty, '公开03', '2210201'), '公开03', '2080101'), '公开03', '2050801');
    expect(ids(report)).toEqual([
      ...['合计', '205', '20508', '2050801', '208', '20801', '2080101', '221', '22102', '2210201'],
    ]);
    expect(report.tables.公开03.rows[5]?.label).toBe('人力资源和社会保障管理事务');
  });

  it('many 科目 are added at once, and none twice', () => {
    const report = add(empty, '公开03', '2080102', '2080101', '2080101');
    expect(ids(report)).toEqual(['合计', '208', '20801', '2080101', '2080102']);
    expect(rowsToAdd(pack, report, '公开03', [{ code: '2080101', name: '另名' }], nameOf)).toEqual([]);
  });

  it('an unknown 科目 is labelled by its code', () => {
    const report = add(empty, '公开03', '2089701');
    expect(report.tables.公开03.rows.map(({ label }) => label)).toEqual([
      '合计',
      '社会保障和就业支出',
      '20897',
      '自定2089701',
    ]);
  });

  it('adding keeps 合计 last if it is last', () => {
    const [total] = empty.tables.公开05.rows;
    const first = add(withRows(empty, '公开05', total === undefined ? [] : [total]), '公开05', '2080101');
    const moved = withRows(first, '公开05', first.tables.公开05.rows.toSpliced(0, 1));
    const last =
      total === undefined ? moved : withRows(moved, '公开05', [...moved.tables.公开05.rows, total]);
    expect(ids(add(last, '公开05', '2210201'), '公开05').at(-1)).toBe('合计');
    expect(ids(add(last, '公开05', '2010601'), '公开05').slice(0, 3)).toEqual(['201', '20106', '2010601']);
  });

  it('a 经济分类 goes into the block of its 类, and one without a place is refused', () => {
    const name = economicSubjects.nameOf;
    const added = rowsToAdd(pack, empty, '公开06', [{ code: '30241', name: '某费用' }], name);
    expect(added.map(({ row }) => [row.id, row.block])).toEqual([['30241', '中']]);
    expect(ids(put(empty, added), '公开06').indexOf('30241')).toBe(ids(empty, '公开06').indexOf('30299'));
    expect(rowsToAdd(pack, empty, '公开06', [{ code: '30901', name: '房屋' }], name)).toEqual([]);
  });

  it('a form of fixed lines accepts no new 科目', () => {
    expect(rowsToAdd(pack, empty, '公开01', [{ code: '2080101', name: '行政运行' }], nameOf)).toEqual([]);
  });
});

describe('deleting', () => {
  const report = add(empty, '公开03', '2080101', '2080102', '2080501', '2210201');
  const gone = (of: Report, id: string) => rowsToDelete(of.tables.公开03.rows, id).map((row) => row.id);

  it('deleting removes all rows below', () => {
    expect(gone(report, '208')).toEqual(['208', '20801', '2080101', '2080102', '20805', '2080501']);
  });

  it('deleting removes the rows above that have nothing left below', () => {
    expect(gone(report, '2080101')).toEqual(['2080101']);
    expect(gone(report, '2080501')).toEqual(['20805', '2080501']);
    expect(gone(report, '2210201')).toEqual(['221', '22102', '2210201']);
  });

  it('deleting keeps rows above with a figure of their own', () => {
    const rows = report.tables.公开03.rows.map((row) =>
      row.id === '22102' ? { ...row, cells: { 基本支出: { amount: fen(1), printed: null } } } : row,
    );
    expect(gone(withRows(report, '公开03', rows), '2210201')).toEqual(['2210201']);
  });

  it('deleting one of two rows with the same code removes only that one', () => {
    const row = report.tables.公开03.rows.find(({ id }) => id === '20801');
    const twin = { ...(row as Row), id: '20801#2' };
    const twice = withRows(report, '公开03', [...report.tables.公开03.rows, twin]);
    expect(gone(twice, '20801#2')).toEqual(['20801#2']);
  });

  it('deleting never removes 合计', () => {
    expect(gone(report, '合计')).toEqual([]);
  });
});

describe('sharing', () => {
  it.each([
    ['公开03', '2080101', ['公开02', '公开05']],
    ['公开05', '2080101', ['公开02', '公开03']],
    ['公开03', '2120803', ['公开02', '公开07']],
    ['公开08', '2230105', ['公开02', '公开03']],
  ] as const)('%s %s', (table, code, others) => {
    expect(sharingTables(empty, table, code)).toEqual(
      others.map((other) => ({ table: other, present: false })),
    );
  });

  it('sharing says which forms already have the 科目', () => {
    expect(sharingTables(add(empty, '公开02', '2080101'), '公开03', '2080101')).toEqual([
      { table: '公开02', present: true },
      { table: '公开05', present: false },
    ]);
  });

  it('sharing finds what 公开03 lacks', () => {
    const report = add(add(empty, '公开05', '2080101', '2080102'), '公开03', '2080101');
    expect(missingInSpending(report)).toEqual([{ code: '2080102', name: '一般行政管理事务' }]);
  });
});
