// Two ruled tables that touch, the first begun on the page before.
import { describe, expect, it } from 'vitest';
import { apart } from '#main/imports/page/tables/stacked';
import { recognise } from '#shared/imports/document/recognise';
import { documentSource, type PageBlock } from '#shared/imports/source/source';

const UPPER = [
  ['二十六、抗疫特别国债安排的支出', '0.00'],
  ['总计', '5.00'],
];
const TITLE = '表二：收入决算表';
const LOWER = [
  ['科目编码', '科目名称', '本年收入合计'],
  ['', '合计', '5.00'],
];

describe('a grid of two tables', () => {
  // columns: the upper table has the edges 0, 40 and 60, the lower one 0, 20, 50 and 90
  const columns = [0, 20, 40, 50, 60, 90];
  const cells = [
    ...UPPER.flatMap((row, top) => [
      { text: row[0] ?? '', top, bottom: top, left: 0, right: 1 },
      { text: row[1] ?? '', top, bottom: top, left: 2, right: 3 },
    ]),
    { text: '', top: 0, bottom: 1, left: 4, right: 4 },
    { text: TITLE, top: 2, bottom: 2, left: 0, right: 4 },
    ...LOWER.flatMap((row, at) => [
      { text: row[0] ?? '', top: 3 + at, bottom: 3 + at, left: 0, right: 0 },
      { text: row[1] ?? '', top: 3 + at, bottom: 3 + at, left: 1, right: 2 },
      { text: row[2] ?? '', top: 3 + at, bottom: 3 + at, left: 3, right: 4 },
    ]),
  ];
  const grid = { columns, rows: [0, 10, 20, 30, 40, 50], cells: cells.map(({ text: _, ...cell }) => cell) };
  const texts = cells.map(({ text }) => text);

  it('it is divided above the title, each part with its own columns', () => {
    const parts = apart({ grid, texts });
    expect(parts.map((part) => part.grid.columns)).toEqual([
      [0, 40, 60],
      [0, 20, 50, 90],
    ]);
    expect(parts.map((part) => part.grid.rows)).toEqual([
      [0, 10, 20],
      [20, 30, 40, 50],
    ]);
    expect(parts.map((part) => part.texts)).toEqual([UPPER.flat(), [TITLE, ...LOWER.flat()]]);
  });

  it('a title above all figures divides nothing', () => {
    const lower = cells.filter(({ top }) => top >= 2).map((cell) => ({ ...cell, top: cell.top - 2 }));
    const own = { columns, rows: [0, 10, 20, 30], cells: lower.map(({ text: _, ...cell }) => cell) };
    const filled = { grid: own, texts: lower.map(({ text }) => text) };
    expect(apart(filled)).toEqual([filled]);
  });
});

it('收入支出决算总表 without its 总计 is not read completely', () => {
  const rows = [
    ['项目', '决算数', '项目', '决算数'],
    ['一、一般公共预算财政拨款收入', '5.00', '一、一般公共服务支出', '5.00'],
  ];
  const blocks: readonly PageBlock[] = [
    { kind: 'paragraph', text: '收入支出决算总表', page: 1 },
    { kind: 'paragraph', text: '金额单位：万元', page: 1 },
    { kind: 'table', page: 1, rows: rows.map((row) => row.map((text) => ({ text }))), merges: [] },
  ];
  const { document } = recognise([documentSource('决算.docx', blocks)], null);
  expect(document.problems.map(({ message }) => message)).toEqual([
    '收入支出决算总表没有读到末尾的总计，表可能不完整，请对照原件',
  ]);
});
