import { expect, it } from 'vitest';
import { readParts } from '#shared/imports/text/parts';
import { henan2023 as pack } from '../../support/packs.ts';

const OF = { 部门: '某某县某某局', 年度: 2024 };
const BEFORE = ['第一部分 某某县某某局概况', '一、主要职能', '负责某某工作。', '二、机构设置'];
const FORMS = [
  '某某县某某局 2024 年度部门决算表',
  '收入决算表',
  '单位：万元',
  '208 社会保障和就业支出 471.44 471.44 0.00',
];
const BELOW = '说明：某某县某某局本年度没有政府性基金预算财政拨款收入和支出，故本表无数据。';
const BEHIND = ['第三部分 某某县某某局 2024 年度部门决算情况说明', '一、收入支出决算总体情况说明', '无。'];

it('the rows of a form that was not recognised are no text of the part before it', () => {
  const texts = readParts([...BEFORE, ...FORMS, BELOW, ...BEHIND], pack, OF);
  expect(texts.部门概况?.slice(-4)).toEqual([...BEFORE.slice(1), BELOW]);
  expect(texts.决算情况说明).toContain('无。');
});

it('a form named in a list of tables ends nothing', () => {
  const list = ['二、收入决算表', '三、部门决算公开的范围包括本级。'];
  const texts = readParts([...BEFORE, ...list, ...BEHIND], pack, OF);
  expect(texts.部门概况?.slice(-2)).toEqual(list);
});
