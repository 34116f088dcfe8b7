import { describe, expect, it } from 'vitest';
import { createReport } from '#shared/report/create';
import { layOutTable } from '#shared/report/layout/lay-out-table';
import type { LayoutCell, LayoutRow } from '#shared/report/layout/table-layout';
import { type PrintedWords, type Row, tableOf } from '#shared/report/report';
import type { TableId } from '#shared/tables/address';
import { findTable } from '#shared/tables/find-table';
import { defaultPack, REFERENCE, readCase } from '../../support/cases.ts';

const pack = defaultPack();
const empty = createReport({ id: 'x', 部门: '示例', 年度: 2023, 单位: '元', pack });
const laidOut = (id: TableId, printed: PrintedWords = {}) =>
  layOutTable(findTable(pack, id), { ...tableOf(empty.tables, id), printed });
const show = (cell: LayoutCell) => (cell.kind === 'text' ? cell.text : cell.address);
const texts = (row: LayoutRow | undefined) => row?.cells.map(show);
const emphasised = (id: TableId) =>
  laidOut(id)
    .body.filter((row) => row.emphasis)
    .map((row) => row.key);

describe('layOutTable', () => {
  it('every 行次 of 公开01 is printed, with income beside expenditure', () => {
    const { body } = laidOut('公开01');
    expect(body).toHaveLength(31);
    expect(texts(body[0])).toEqual([
      '一、一般公共预算财政拨款收入',
      '1',
      '公开01/1/决算数',
      '一、一般公共服务支出',
      '32',
      '公开01/32/决算数',
    ]);
    expect(texts(body[8])?.slice(0, 3)).toEqual(['', '9', '']);
    expect(texts(body[29])).toEqual(['', '30', '', '', '61', '']);
    expect(texts(body[30])?.filter((text) => text === '总计')).toHaveLength(2);
  });

  it('every 行次 of 公开04 is printed', () => {
    const lines = laidOut('公开04').body.map((row) => [texts(row)?.[1], texts(row)?.[4]]);
    expect(lines).toEqual(Array.from({ length: 32 }, (_, at) => [String(1 + at), String(33 + at)]));
  });

  it('the shorter columns of 公开06 are padded, and the two totals follow', () => {
    const { body } = laidOut('公开06');
    const last = body.at(-2);
    expect(texts(last)?.slice(0, 3)).toEqual(['', '', '']);
    expect(texts(last)?.[3]).toBe('30704');
    expect(texts(body.at(-1))).toEqual([
      '人员经费合计',
      '公开06/人员经费合计/决算数',
      '公用经费合计',
      '公开06/公用经费合计/决算数',
    ]);
  });

  it('公开09 is printed as one row of twelve figures', () => {
    const { body } = laidOut('公开09');
    expect(body).toHaveLength(1);
    expect(body[0]?.cells.map((cell) => cell.kind)).toEqual(Array(12).fill('amount'));
  });

  it('an empty 科目 table is printed with its 合计', () => {
    expect(laidOut('公开08').body.map(texts)).toEqual([
      ['', '合计', '公开08/合计/合计', '公开08/合计/基本支出', '公开08/合计/项目支出'],
    ]);
  });

  it('only totals are emphasised, whatever their spacing in print', () => {
    expect(emphasised('公开01')).toEqual(['27|58', '31|62']);
    expect(emphasised('公开04')).toEqual(['27|59', '32|64']);
    expect(emphasised('公开06')).toEqual(['footer']);
    const row: Row = { id: '合计', block: 'rows', code: null, label: '合　计', cells: {} };
    const { body } = layOutTable(findTable(pack, '公开05'), { printed: {}, rows: [row] });
    expect(body[0]?.emphasis).toBe(true);
  });

  it('类, 款 and 项 are distinguished', () => {
    const { report } = readCase(REFERENCE);
    const { body } = layOutTable(findTable(pack, '公开05'), report.tables.公开05);
    const levels = body.map(({ cells }) => cells[1]).map((cell) => cell?.kind === 'text' && cell.level);
    expect(levels.slice(0, 4)).toEqual([undefined, 1, 2, 3]);
  });
});

describe('a heading printed differently', () => {
  const heads = (id: TableId, 表头: Record<string, string>) =>
    laidOut(id, { 表头 })
      .header.flat()
      .map((cell) => cell.text);

  it('a printed heading replaces the official name of its column', () => {
    expect(heads('公开02', { 附属单位上缴收入: '附属部门上缴收入' })).toContain('附属部门上缴收入');
  });

  it('a printed heading also replaces a form’s shorter name', () => {
    expect(heads('公开07', { 本年支出小计: '支出小计' })).toContain('支出小计');
    expect(heads('公开09', { 公务用车购置及运行维护费小计: '车辆小计' })).toContain('车辆小计');
    expect(heads('公开03', { 科目编码: '编码' })).toContain('编码');
  });

  it('other headings are unchanged', () => {
    expect(heads('公开05', { 小计: '合计数' }).filter((text) => text === '合计数')).toHaveLength(1);
    expect(heads('公开05', {})).toEqual(
      findTable(pack, '公开05')
        .header.flat()
        .map((cell) => cell.text),
    );
  });
});
