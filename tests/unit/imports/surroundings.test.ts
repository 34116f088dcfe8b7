import { expect, it } from 'vitest';
import { readSurroundings } from '#shared/imports/source/surroundings';

function above(text: string) {
  const sheet = { name: '表', rows: [[{ text }]], merges: [] } as unknown as Parameters<
    typeof readSurroundings
  >[0];
  return readSurroundings(sheet, 0, 0);
}

it.each([
  '部门：示例县示范局 金额单位：万元',
  '部门：示例县示范局金额单位:万元',
  '编制单位：示例县示范局2023年度单位：万元',
  '部门：[101001]示例县示范局 2023年度 单位：万元',
])('the department’s name ends before the year and the unit of money: %s', (text) => {
  expect(above(text)).toMatchObject({ 部门: '示例县示范局', unit: '万元' });
});
