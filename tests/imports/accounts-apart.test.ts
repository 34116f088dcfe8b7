import { describe, expect, it } from 'vitest';
import { readForeign } from '#shared/imports/document/foreign';
import type { Sheet, SheetRow } from '#shared/imports/source/sheet';
import type { SourceFile } from '#shared/imports/source/source';

// R3: the plain import mistakes no form of the 决算 software for another published one.

function sheet(name: string, rows: readonly (readonly string[])[]): Sheet {
  const cells = rows.map(
    (row): SheetRow =>
      row.map((text) => (text === '' ? null : /^[\d.]+$/.test(text) ? { text, number: text } : { text })),
  );
  return { file: '财决.xls', name, naming: 'A1', lead: 0, rows: cells, merges: [], hiddenRows: [] };
}

function foreign(one: Sheet) {
  const file: SourceFile = {
    file: '财决.xls',
    kind: 'workbook',
    blocks: [{ kind: 'sheet', sheet: one }],
    remarks: [],
  };
  return readForeign([file]).document.tables;
}

const tablesOf = (one: Sheet): readonly string[] => foreign(one).map(({ read }) => read.id);

const head = (title: string, number: string) => [
  [title],
  ['', '', '', '', '', number],
  ['编制单位：示例县图书馆', '', '2024年度', '', '', '金额单位：元'],
];

/** 财决07 as exported by a program, with this sheet name and corner. */
function flow(name: string, number: string): Sheet {
  return sheet(name, [
    ...head('一般公共预算财政拨款收入支出决算表', number),
    ['科目编码', '科目名称', '年初结转和结余', '本年收入', '本年支出', '', '', '年末结转和结余'],
    ['', '', '', '', '合计', '基本支出', '项目支出', ''],
    ['', '合计', '0.00', '300.00', '300.00', '200.00', '100.00', '0.00'],
    ['207', '文化旅游体育与传媒支出', '0.00', '300.00', '300.00', '200.00', '100.00', '0.00'],
    ['20701', '文化和旅游', '0.00', '300.00', '300.00', '200.00', '100.00', '0.00'],
    ['2070104', '图书馆', '0.00', '300.00', '300.00', '200.00', '100.00', '0.00'],
  ]);
}

function running(name: string, number: string): Sheet {
  return sheet(name, [
    ...head('机构运行信息表', number),
    ['项目', '行次', '预算数', '统计数', '项目', '行次', '统计数'],
    ['栏次', '', '1', '2', '栏次', '', '3'],
    ['一、“三公”经费支出', '1', '—', '—', '二、机关运行经费', '22', '0.00'],
    ['（一）支出合计', '2', '100.00', '90.00', '（一）行政单位', '23', '0.00'],
    ['1．因公出国（境）费', '3', '0.00', '0.00', '（二）参照公务员法管理事业单位', '24', '0.00'],
    ['3．公务接待费', '7', '100.00', '90.00', '三、国有资产占用情况', '25', '—'],
  ]);
}

describe('the plain import', () => {
  it.each([
    ['Z07 一般公共预算财政拨款收入支出决算表(财决07表)', '财决07表'],
    ['一般公共预算财政拨款收入支出决算表', '财决07表'],
  ])('the plain import does not take 财决07 for a published form: %s %s', (name, number) => {
    expect(tablesOf(flow(name, number))).toEqual([]);
  });

  // departments publish a form of the same title and columns; the spending of both is 公开05
  it.each(['一般公共预算财政拨款收入支出决算表', 'Sheet1'])(
    'without its number, the spending of 财决07 is read as 公开05: %s',
    (name) => {
      const [table, ...others] = foreign(flow(name, ''));
      expect(others).toEqual([]);
      expect(table?.read).toMatchObject({ id: '公开05', problems: [], partial: false });
      const rows = table?.read.rows.map(({ id, cells }) => [
        id,
        ...Object.values(cells).map((cell) => cell.text),
      ]);
      expect(rows?.at(-1)).toEqual(['2070104', '300.00', '200.00', '100.00']);
    },
  );

  it.each([
    ['F03 机构运行信息表(财决附03表)', '财决附03表'],
    ['机构运行信息表', ''],
  ])('the plain import does not take 附03 for a published form: %s %s', (name, number) => {
    expect(tablesOf(running(name, number))).toEqual([]);
  });
});
