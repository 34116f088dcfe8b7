import { describe, expect, it } from 'vitest';
import { completeRows, createReport } from '#shared/report/create';
import type { Row } from '#shared/report/report';
import type { TableId } from '#shared/tables/address';
import { findTable } from '#shared/tables/find-table';
import { defaultPack } from '../../support/cases.ts';

const pack = defaultPack();
const report = createReport({ id: 'x', 部门: '示例', 年度: 2023, 单位: '元', pack });
const ids = (rows: readonly Row[], block?: string) =>
  rows.filter((row) => block === undefined || row.block === block).map((row) => row.id);
const given = (table: TableId, ...rows: Row[]) => completeRows(findTable(pack, table), rows);
const row = (id: string, block: string, code: string | null = id): Row => ({
  id,
  block,
  code,
  label: id,
  cells: {},
});

describe('createReport', () => {
  it('createReport adds every printed row and fills none', () => {
    const { tables } = report;
    expect(ids(tables.公开01.rows, 'income')).toEqual(
      [1, 2, 3, 4, 5, 6, 7, 8, 27, 28, 29, 31].map((number) => String(number)),
    );
    expect(ids(tables.公开04.rows, 'expenditure')).toHaveLength(26 + 3);
    expect(ids(tables.公开02.rows)).toEqual(['合计']);
    expect(ids(tables.公开06.rows, 'footer')).toEqual(['人员经费合计', '公用经费合计']);
    expect(ids(tables.公开09.rows)).toEqual(['预算数', '决算数']);
    expect(
      Object.values(tables).flatMap(({ rows }) => rows.flatMap((each) => Object.keys(each.cells))),
    ).toEqual([]);
  });

  it('createReport names each row once in its table', () => {
    for (const { rows } of Object.values(report.tables)) expect(new Set(ids(rows)).size).toBe(rows.length);
  });

  it('createReport leaves the texts to the template', () => {
    expect(report.texts).toEqual({ 部门概况: null, 决算情况说明: null, 名词解释: null });
  });
});

describe('completeRows', () => {
  it('completeRows adds missing lines, in the form’s order', () => {
    const rows = given('公开01', row('58', 'expenditure', null), row('2', 'income', null));
    expect(ids(rows)).toEqual(ids(report.tables.公开01.rows));
  });

  it('completeRows adds 合计 above the given 科目, and keeps the position of a given one', () => {
    expect(ids(given('公开05', row('205', 'rows')))).toEqual(['合计', '205']);
    expect(ids(given('公开05', row('205', 'rows'), row('合计', 'rows', null)))).toEqual(['205', '合计']);
  });

  it('completeRows keeps the 经济分类 as given', () => {
    expect(ids(given('公开06', row('39906', '右')), '右')).toEqual(['39906']);
  });
});
