import { expect, it } from 'vitest';
import { sayWhen } from '#renderer/screens/packs/edit/say-when.ts';
import { readCase, SAMPLE } from '../../../support/cases.ts';

const { report } = readCase(SAMPLE);

it.each([
  ['“公开01/31/决算数”与“上年/公开01/31/决算数”相同时', /^“公开01 .*总计 决算数”与“上年度收、支总计”相同时$/],
  ['不是：有“三公/出国团组数”时', /^不是：有“因公出国（境）团组数”时$/],
  [
    '“差额(公开05/<编码>/小计,年初预算/<编码>)”为零时',
    /^“差额\(公开05 这一项 小计,年初预算 这一项\)”为零时$/,
  ],
  ['有增减、要说原因时', /^有增减、要说原因时$/],
])('%s is worded as by an accountant', (when, said) => {
  expect(sayWhen(when, report)).toMatch(said);
});
