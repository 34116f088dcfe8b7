// Years and names left over from the document a text was copied from.
import { expect, it } from 'vitest';
import { alarms, DEPARTMENTS } from './stranger.ts';

const { institution } = DEPARTMENTS;
const NAME = institution.部门;
const SISTER = `${NAME.slice(0, -3)}${NAME.at(-3) === '二' ? '三' : '二'}${NAME.slice(-2)}`;
const YEAR = 2023;
const ASSETS = '十二、国有资产占用情况说明';
const PROCUREMENT = '十、政府采购支出情况说明';

const of = (rule: string, ...words: string[]) =>
  alarms(institution, words).filter((finding) => finding.rule === rule);

it.each([
  [ASSETS, `截至${YEAR - 1}年12月31日，本单位共有车辆2辆，其中：其他用车2辆。`],
  [ASSETS, `截至${YEAR + 1}年12月31日，本单位共有车辆2辆，其中：其他用车2辆。`],
  [ASSETS, `截至${YEAR - 1}年末，本单位资产总额5.00万元。`],
  [ASSETS, `本年度购置公务用车0辆。截至${YEAR - 1}年12月31日，本单位公务用车保有量为2辆。`],
  [PROCUREMENT, `${YEAR - 1}年度政府采购支出总额5.00万元，其中：政府采购货物支出5.00万元。`],
])('a statement of this year with another year is reported: %s %s', (heading, words) => {
  expect(of('年度用语', heading, words)).toHaveLength(1);
});

it.each([
  [ASSETS, `截至${YEAR}年12月31日，本单位共有车辆2辆，其中：其他用车2辆。`],
  [ASSETS, `截至${YEAR - 1}年12月31日，本单位共有车辆3辆；截至${YEAR}年12月31日，共有车辆2辆。`],
  [ASSETS, `本年报废1辆，比上年末（截至${YEAR - 1}年12月31日，共有车辆3辆）减少。`],
  [PROCUREMENT, `本年政府采购支出总额5.00万元，${YEAR - 1}年度政府采购支出总额4.00万元。`],
])('a comparison of two years is not: %s %s', (heading, words) => {
  expect(of('年度用语', heading, words)).toEqual([]);
});

it('“三公” of last year alone is reported', () => {
  const heading = '七、财政拨款“三公”经费支出决算情况说明';
  const said = (year: number) => `${year}年“三公”经费财政拨款支出决算为3.00万元，较上年增加1.00万元。`;
  expect(of('年度用语', heading, said(YEAR - 1))).toHaveLength(1);
  expect(of('年度用语', heading, said(YEAR), said(YEAR - 1))).toEqual([]);
});

it('last year beside this year in a sentence of its own is not reported', () => {
  const said = (year: number, amount: string) => `${year}年度政府采购支出总额${amount}万元。`;
  expect(of('年度用语', PROCUREMENT, said(YEAR, '5.00'), said(YEAR - 1, '4.00'))).toEqual([]);
});

it.each([
  [`${SISTER}共有车辆2辆，其中：其他用车2辆。`],
  [`截至${YEAR}年12月31日，${SISTER}共有车辆2辆，其中：其他用车2辆。`],
  [`${SISTER}${YEAR}年度没有财政拨款安排的“三公”经费支出。`],
])('a sister unit as the subject of the accounts is reported: %s', (words) => {
  expect(of('部门名称', ASSETS, words).map(({ message }) => message.includes(SISTER))).toEqual([true]);
});

it.each([
  [`${NAME}共有车辆2辆，其中：其他用车2辆。`],
  [`${SISTER}对${YEAR}年度的项目开展了评价。`],
  [`${SISTER}共有车辆2辆，由${SISTER}管理，其中：其他用车2辆。`],
])('a unit that acts, or that the document names elsewhere, is not: %s', (words) => {
  expect(of('部门名称', ASSETS, words)).toEqual([]);
});

it('the fund 用于社会福利的彩票公益金 is not a word said twice', () => {
  const words = '支出决算为5.00万元，主要用于用于社会福利的彩票公益金支出。';
  expect(of('重复用字', '八、政府性基金预算财政拨款支出决算情况说明', words)).toEqual([]);
});
