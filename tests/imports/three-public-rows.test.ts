// 三公 with one header for 预算数 and 决算数, which are rows, beside 会议费 and 培训费.
import { expect, it } from 'vitest';
import { recognise } from '#shared/imports/document/recognise';
import { documentSource, type PageBlock } from '#shared/imports/source/source';

const ROWS = [
  ['项目', '一般公共预算财政拨款安排的“三公”经费', '', '', '', '', '', '会议费', '培训费'],
  ['', '小计', '因公出国（境）费用', '公务接待费', '公务用车购置及运行维护费', '', '', '', ''],
  ['', '', '', '', '小计', '公务用车购置费', '公务用车运行维护费', '', ''],
  ['预算数', '9.00', '', '4.00', '5.00', '', '5.00', '2.00', '4.00'],
  ['决算数', '7.16', '', '2.86', '4.30', '', '4.30', '1.20', '3.50'],
];
const MERGES = [
  { top: 0, bottom: 0, left: 1, right: 6 },
  { top: 0, bottom: 2, left: 7, right: 7 },
  { top: 0, bottom: 2, left: 8, right: 8 },
  { top: 1, bottom: 2, left: 1, right: 1 },
  { top: 1, bottom: 2, left: 2, right: 2 },
  { top: 1, bottom: 2, left: 3, right: 3 },
  { top: 1, bottom: 1, left: 4, right: 6 },
];

it('三公 with one header is read with the figures of both rows', () => {
  const blocks: readonly PageBlock[] = [
    {
      kind: 'paragraph',
      text: '一般公共预算财政拨款“三公”经费及会议费、培训费支出决算表',
      page: 1,
    },
    { kind: 'paragraph', text: '金额单位：万元', page: 1 },
    {
      kind: 'table',
      page: 1,
      rows: ROWS.map((row) => row.map((text) => (text === '' ? null : { text }))),
      merges: MERGES,
    },
  ];
  const { document } = recognise([documentSource('三公.docx', blocks)], null);
  const [table] = document.tables;
  const amounts = table?.read.rows.map(({ id, cells }) => [
    id,
    ...Object.values(cells).map(({ amount }) => (amount ?? 0) / 1_000_000),
  ]);
  expect(table?.read.id).toBe('公开09');
  expect(table?.read.problems).toEqual([]);
  expect(amounts).toEqual([
    ['预算数', 9, 0, 5, 0, 5, 4],
    ['决算数', 7.16, 0, 4.3, 0, 4.3, 2.86],
  ]);
});
