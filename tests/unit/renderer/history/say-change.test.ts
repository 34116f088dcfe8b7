import { expect, it } from 'vitest';
import { sayMarkup, sayStep } from '#renderer/screens/report/history/say-change.ts';
import { readCase, SAMPLE } from '../../../support/cases.ts';

const { report } = readCase(SAMPLE);

it('a text of the change log names its figures, and shows no template field', () => {
  expect(
    sayMarkup(
      '收、支总计均为{{公开01/31/决算数}}{{单位}}，占{{占比(公开05/合计/小计,公开03/合计/小计)}}。',
      report,
    ),
  ).toBe(`收、支总计均为‹公开01 31 总计 决算数›${report.单位}，占‹公开05 合计 小计›。`);
  expect(sayMarkup('与上年{{上年/公开01/31/决算数}}相比', report)).toBe('与上年‹上年度收、支总计›相比');
  expect(sayMarkup('没有数的一句。', report)).toBe('没有数的一句。');
});

it.each([
  ['填列 公开06/30101/决算数 等 4 格', '填列 公开06 30101 决算数 等 4 格'],
  [
    '增加科目 211 等 4 个（公开02）；填列 公开02/2110101/财政拨款收入 等 4 格',
    '增加科目 211 等 4 个（公开02）；填列 公开02 2110101 财政拨款收入 等 4 格',
  ],
  ['撤销：批注 公开05/2070104/基本支出', '撤销：批注 公开05 2070104 基本支出'],
  ['改用单位 元', '改用单位 元'],
])('step %s is worded as %s', (name, said) => {
  expect(sayStep(name)).toBe(said);
});
