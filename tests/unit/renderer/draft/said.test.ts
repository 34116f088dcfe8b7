import { expect, it } from 'vitest';
import { sayCells, sayFact, sayNew } from '#renderer/draft/said.ts';

const edit = (address: string, text: string) => ({ address, text, cell: null });

it('names the figures that were typed, and how many more there are', () => {
  expect(sayCells([edit('公开01/29/决算数', '12.34'), edit('公开01/30/决算数', '')])).toBe(
    '公开01 29 决算数：12.34\n公开01 30 决算数：（清空）',
  );
  const many = Array.from({ length: 20 }, (_, row) => edit(`公开01/${row}/决算数`, '1'));
  expect(sayCells(many).split('\n').at(-1)).toBe('等 20 处');
});

it('names a fact as it was typed', () => {
  expect(sayFact('年初预算/2080101', 123_456, '元')).toBe('年初预算 2080101：1234.56 元');
  expect(sayFact('年初预算/2080101', null, '元')).toBe('年初预算 2080101：（清空）');
});

it('names the texts that are new, wherever they stand', () => {
  const before = { 项目: [{ 名称: '甲', 得分: '1' }] };
  const after = {
    项目: [
      { 名称: '甲', 得分: '2' },
      { 名称: '乙', 得分: '' },
    ],
  };
  expect(sayNew('附件2', before, after)).toBe('附件2：2\n乙');
  expect(sayNew('附件2', null, null)).toBe('附件2：（清空）');
});
