import { describe, expect, it } from 'vitest';
import { otherReport } from '#shared/imports/document/other-report';
import { yearIn } from '#shared/imports/source/year';

const report = { 部门: '甲局', 年度: 2023 };
const END = '，这份报表是“甲局”2023年度的，请确认没有选错；仍可导入';
const of = (部门: string | null, 年度: number | null) => ({ 部门, 年度 });

describe('files and the report they go to', () => {
  it.each([
    ['of the same', of('甲局', 2023)],
    ['that say neither', of(null, null)],
    ['with a scope in brackets and blanks', of('甲 局（本级）', 2023)],
  ])('files of %s give no warning', (_name, said) => {
    expect(otherReport({ ...said, tables: [{ around: of(null, null) }] }, report)).toBeNull();
  });

  it.each([
    [of('甲局', 2022), '文件是“甲局”2022年度的'],
    [of('乙局', 2023), '文件是“乙局”2023年度的'],
    [of('乙局', null), '文件是“乙局”的'],
    [of(null, 2022), '文件是2022年度的'],
  ])('files of another department or year are named: %o', (said, words) => {
    expect(otherReport({ ...said, tables: [] }, report)).toBe(`${words}${END}`);
  });

  it('files are compared table by table', () => {
    const tables = [{ around: of('甲局', 2023) }, { around: of('乙局', 2022) }];
    expect(otherReport({ ...of('甲局', 2023), tables }, report)).toBe(
      `文件是“甲局”、“乙局”2023、2022年度的${END}`,
    );
  });
});

it('a year called 年度 is preferred to that of a date', () => {
  expect(yearIn(['填报日期：2024年8月20日', '2023 年度'])).toBe(2023);
  expect(yearIn(['2023年部门决算'])).toBe(2023);
  expect(yearIn(['部门决算'])).toBeNull();
});
