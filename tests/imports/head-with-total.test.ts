// A total in the last header row: its figures are read, and the words beneath 本年支出 are headings.
import { expect, it } from 'vitest';
import { recognise } from '#shared/imports/document/recognise';
import { documentSource, type PageBlock } from '#shared/imports/source/source';

const ROWS = [
  ['项目', '', '年初结转和结余', '本年收入', '本年支出', '', '', '年末结转和结余'],
  ['功能分类科目编码', '科目名称', '', '', '', '', '', ''],
  ['合计', '', '0', '2002.80', '合计', '基本支出', '项目支出', '0'],
  ['207', '文化旅游体育与传媒支出', '0', '2.80', '2.80', '', '2.80', '0'],
  ['20709', '旅游发展基金支出', '0', '2.80', '2.80', '', '2.80', '0'],
  ['2070904', '地方旅游开发项目补助', '0', '2.80', '2.80', '', '2.80', '0'],
  ['212', '城乡社区支出', '0', '2,000.00', '2,000.00', '', '2,000.00', '0'],
];
const MERGES = [
  { top: 0, bottom: 0, left: 0, right: 1 },
  { top: 0, bottom: 0, left: 4, right: 6 },
  { top: 2, bottom: 2, left: 0, right: 1 },
];

it('a row that is both header and total is read as both', () => {
  const blocks: readonly PageBlock[] = [
    { kind: 'paragraph', text: '政府性基金预算财政拨款收入支出决算表', page: 1 },
    { kind: 'paragraph', text: '单位：万元', page: 1 },
    {
      kind: 'table',
      page: 1,
      rows: ROWS.map((row) => row.map((text) => (text === '' ? null : { text }))),
      merges: MERGES,
    },
  ];
  const { document } = recognise([documentSource('基金.pdf', blocks)], null);
  const [table] = document.tables;
  const amounts = (id: string) =>
    Object.values(table?.read.rows.find((row) => row.id === id)?.cells ?? {}).map(({ amount }) => amount);
  expect(table?.read.id).toBe('公开07');
  expect(amounts('合计')).toEqual([0, 2_002_800_000, null, null, null, 0]);
  expect(amounts('2070904')).toEqual([0, 2_800_000, 2_800_000, null, 2_800_000, 0]);
  expect(table?.read.problems).toEqual([]);
  expect(document.remarks).toEqual([expect.stringContaining('既是合计又是表头')]);
});
