// 三公 copied as text, with 预算数 and 决算数 side by side under each item.
import { expect, it } from 'vitest';
import { recognise } from '#shared/imports/document/recognise';

const LINES = [
  '财政拨款“三公”经费支出决算表',
  '单位：万元',
  '财政拨款“三公”经费',
  '公务用车购置及运行维护费',
  '因公出国',
  '合计 公务用车 公务用车 公务接待费',
  '（境）费 小计',
  '购置费 运行维护费',
  '预算数 决算数 预算数 决算数 预算数 决算数 预算数 决算数 预算数 决算数 预算数 决算数',
  '11.49 3.04 0 0 9.38 2.64 0 0 9.38 2.64 2.11 0.40',
  '注：本表反映部门本年度“三公”经费支出预决算情况。',
];

it('三公 copied as text is read item by item', () => {
  const blocks = LINES.map((text) => ({ kind: 'paragraph' as const, text, page: null }));
  const { document } = recognise([{ file: '三公.txt', kind: 'text', blocks, remarks: [] }], null);
  const rows = document.tables.find(({ read }) => read.id === '公开09')?.read.rows ?? [];
  const amounts = rows.map(({ id, cells }) => [
    id,
    ...Object.values(cells).map(({ amount }) => (amount ?? Number.NaN) / 1_000_000),
  ]);
  expect(amounts).toEqual([
    ['预算数', 11.49, 0, 9.38, 0, 9.38, 2.11],
    ['决算数', 3.04, 0, 2.64, 0, 2.64, 0.4],
  ]);
});

it('figures without decimals are read too, if a line holds nothing else', () => {
  const whole = LINES.map((line) => (line.startsWith('11.49') ? '12 4 0 0 9 3 0 0 9 3 3 1' : line));
  const blocks = whole.map((text) => ({ kind: 'paragraph' as const, text, page: null }));
  const { document } = recognise([{ file: '三公.txt', kind: 'text', blocks, remarks: [] }], null);
  const rows = document.tables.find(({ read }) => read.id === '公开09')?.read.rows ?? [];
  expect(rows.map(({ cells }) => Object.values(cells).map(({ text }) => text))).toEqual([
    ['12', '0', '9', '0', '9', '3'],
    ['4', '0', '3', '0', '3', '1'],
  ]);
});
