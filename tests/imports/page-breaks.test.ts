// A page that ends within a header or a row: the table is read as if it did not.
import { expect, it } from 'vitest';
import { recognise } from '#shared/imports/document/recognise';
import { documentSource, type PageBlock } from '#shared/imports/source/source';

const cells = (row: readonly string[]) => row.map((text) => (text === '' ? null : { text }));

function table(page: number, edges: readonly number[], rows: readonly (readonly string[])[]): PageBlock {
  return { kind: 'table', page, edges, rows: rows.map(cells), merges: [] };
}

const said = (text: string, page = 1): PageBlock => ({ kind: 'paragraph', text, page });

it('a row whose words continue on the next page is one row', () => {
  const edges = [0, 60, 200, 300, 400];
  const { document } = recognise(
    [
      documentSource('决算.pdf', [
        said('一般公共预算财政拨款支出决算表'),
        said('单位：万元'),
        table(
          1,
          [0, 60, 200, 300, 400, 500],
          [
            ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
            ['合计', '', '30.00', '10.00', '20.00'],
            ['208', '社会保障和就业支', '30.00', '10.00', '20.00'],
          ],
        ),
        table(
          2,
          [...edges, 500],
          [
            ['', '出', '', '', ''],
            ['20805', '行政事业单位养老支出', '30.00', '10.00', '20.00'],
            ['2080505', '机关事业单位基本养老保险缴费支出', '30.00', '10.00', '20.00'],
          ],
        ),
      ]),
    ],
    null,
  );
  const rows = document.tables[0]?.read.rows.map(({ id, label }) => `${id} ${label}`);
  expect(rows).toEqual([
    '合计 合计',
    '208 社会保障和就业支出',
    '20805 行政事业单位养老支出',
    '2080505 机关事业单位基本养老保险缴费支出',
  ]);
  expect(document.problems).toEqual([]);
});

it('a header whose last row is on the next page, over more columns, is one header', () => {
  const wide = [0, 100, 200, 300, 400, 500, 600];
  const narrow = [0, 50, 100, 150, 200, 250, 300, 350, 400, 450, 500, 550, 600];
  const { document } = recognise(
    [
      documentSource('决算.pdf', [
        said('财政拨款“三公”经费支出决算表'),
        said('单位：万元'),
        table(1, wide, [
          ['合计', '因公出国（境）费', '公务用车购置及运行维护费', '', '', '公务接待费'],
          ['', '', '小计', '公务用车购置费', '公务用车运行维护费', ''],
        ]),
        table(2, narrow, [
          Array.from({ length: 12 }, (_, at) => (at % 2 === 0 ? '预算数' : '决算数')),
          ['11.49', '3.04', '0', '0', '9.38', '2.64', '0', '0', '9.38', '2.64', '2.11', '0.40'],
        ]),
      ]),
    ],
    null,
  );
  const [found] = document.tables;
  const actual = found?.read.rows.find(({ id }) => id === '决算数');
  const printed = Object.values(actual?.cells ?? {}).map(({ text }) => text);
  expect([found?.read.id, printed]).toEqual(['公开09', ['3.04', '0', '2.64', '0', '2.64', '0.40']]);
});

it('a line of a 总表 whose name is whole is not joined with the next', () => {
  const edges = [0, 120, 200, 320, 400];
  const { document } = recognise(
    [
      documentSource('决算.pdf', [
        said('财政拨款收入支出决算总表'),
        said('单位：万元'),
        table(1, edges, [
          ['项目', '金额', '项目', '合计'],
          ['一、一般公共预算财政拨款', '70.00', '四、公共安全支出', '100.00'],
          ['本年收入合计', '70.00', '本年支出合计', '100.00'],
          ['年初财政拨款结转和结余', '30.00', '', ''],
          ['一般公共预算财政拨款', '30.00', '', ''],
        ]),
        table(2, edges, [
          ['政府性基金预算财政拨款', '', '', ''],
          ['总计', '100.00', '总计', '100.00'],
        ]),
      ]),
    ],
    null,
  );
  const income = document.tables[0]?.read.rows.filter(({ block }) => block === 'income');
  expect(income?.map(({ label, cells }) => [label, cells.金额?.text])).toEqual([
    ['一、一般公共预算财政拨款', '70.00'],
    ['本年收入合计', '70.00'],
    ['年初财政拨款结转和结余', '30.00'],
    ['一般公共预算财政拨款', '30.00'],
    ['政府性基金预算财政拨款', ''],
    ['总计', '100.00'],
  ]);
});
