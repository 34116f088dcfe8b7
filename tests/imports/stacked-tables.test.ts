// All forms of a document one below the other in one sheet, as when a web page is opened in Excel: they share the
// sheet's columns, so that the cells of each table span several.
import { expect, it } from 'vitest';
import { recognise } from '#shared/imports/document/recognise';
import { documentSource, type PageBlock } from '#shared/imports/source/source';
import { COLUMNS03 } from './layouts/figures.ts';

interface Table {
  /** The first column of each cell in the sheet. */
  readonly starts: readonly number[];
  readonly rows: readonly (readonly string[])[];
}

const WIDTH = 24;
const TOTALS: Table = {
  starts: [0, 8, 13, 20],
  rows: [
    ['项目', '决算数', '项目', '决算数'],
    ['一、一般公共预算财政拨款收入', '120.50', '五、教育支出', '100.00'],
    ['八、其他收入', '', '八、社会保障和就业支出', '20.50'],
    ['本年收入合计', '120.50', '本年支出合计', '120.50'],
    ['使用非财政拨款结余', '', '结余分配', ''],
    ['年初结转和结余', '', '年末结转和结余', ''],
    ['总计', '120.50', '总计', '120.50'],
  ],
};
const SPENDING: Table = {
  starts: [0, 3, 6, 9, 14, 16, 19, 22],
  rows: [
    ['功能分类科目编码', '科目名称', ...COLUMNS03],
    ['合计', '', '120.50', '80.50', '40.00', ''],
    ['205', '教育支出', '100.00', '60.00', '40.00', ''],
    ['20502', '普通教育', '100.00', '60.00', '40.00', ''],
    ['2050202', '小学教育', '100.00', '60.00', '40.00', ''],
    ['208', '社会保障和就业支出', '20.50', '20.50', '', ''],
    ['20805', '行政事业单位养老支出', '20.50', '20.50', '', ''],
    ['2080505', '机关事业单位基本养老保险缴费支出', '20.50', '20.50', '', ''],
  ],
};
const ECONOMIC: Table = {
  starts: [0, 2, 4, 10, 12, 15, 17, 21],
  rows: [
    ['科目编码', '科目编码', '科目名称', '决算数', '科目编码', '科目编码', '科目名称', '决算数'],
    ['类', '款', '', '', '类', '款', '', ''],
    ['301', '', '工资福利支出', '70.00', '302', '', '商品和服务支出', '10.50'],
    ['301', '01', '基本工资', '70.00', '302', '01', '办公费', '4.00'],
    ['', '', '', '', '302', '02', '印刷费', '6.50'],
    ['人员经费合计', '', '', '70.00', '公用经费合计', '', '', '10.50'],
  ],
};
const STACK: readonly (readonly [title: string, table: Table])[] = [
  ['收入支出决算总表', TOTALS],
  ['支出决算表', SPENDING],
  ['一般公共预算财政拨款基本支出决算表', ECONOMIC],
];

it('each form is read with its own columns', () => {
  const { document } = recognise([documentSource('决算.xls', [stacked()])], null);
  const found = new Map(document.tables.map(({ read }) => [read.id, read]));
  expect([...found.keys()]).toEqual(['公开01', '公开03', '公开06']);
  expect(document.problems).toEqual([]);
  expect(figuresOf('公开01')).toEqual(['120.50', '120.50', '120.50', '100.00', '20.50', '120.50', '120.50']);
  expect(figuresOf('公开03')).toHaveLength(18);
  expect(figuresOf('公开06')).toEqual(['70.00', '70.00', '10.50', '4.00', '6.50', '70.00', '10.50']);
  expect(found.get('公开06')?.rows.map(({ code }) => code)).toEqual(
    expect.arrayContaining(['301', '30101', '302', '30201', '30202']),
  );

  function figuresOf(id: string): readonly string[] {
    const rows = found.get(id as never)?.rows ?? [];
    return rows.flatMap(({ cells }) =>
      Object.values(cells).flatMap(({ text }) => (text === '' ? [] : [text])),
    );
  }
});

function stacked(): PageBlock {
  const rows: ({ readonly text: string } | null)[][] = [];
  const merges: { top: number; bottom: number; left: number; right: number }[] = [];
  const add = (starts: readonly number[], texts: readonly string[]) => {
    const row: ({ readonly text: string } | null)[] = Array(WIDTH).fill(null);
    for (const [at, text] of texts.entries()) {
      const left = starts[at] ?? 0;
      const right = (starts[at + 1] ?? WIDTH) - 1;
      row[left] = text === '' ? null : { text };
      if (right > left) merges.push({ top: rows.length, bottom: rows.length, left, right });
    }
    rows.push(row);
  };
  for (const [title, table] of STACK) {
    add([0], [title]);
    add([0], ['单位：万元']);
    for (const texts of table.rows) add(table.starts, texts);
    add([0], ['注：本表反映部门本年度情况。']);
  }
  return { kind: 'table', page: null, rows, merges };
}
