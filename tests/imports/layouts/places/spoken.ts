import type { Layout } from '../layout.ts';
import {
  CAPITAL_FLOW,
  ECONOMIC_TWO,
  GENERAL,
  HALVES,
  INCOME,
  NINE,
  SPENDING,
  subjects,
  TRIPS_SEVENTH,
  under,
} from '../parts.ts';
import { chongqing } from '../voices/chongqing.ts';
import { guangxi } from '../voices/guangxi.ts';
import { jiangsu } from '../voices/jiangsu.ts';
import { jiangxi } from '../voices/jiangxi.ts';
import { liaoning } from '../voices/liaoning.ts';
import { yunnan } from '../voices/yunnan.ts';
import { zhejiang } from '../voices/zhejiang.ts';
import { like, THREE } from './like.ts';

/** Regions with sentences of their own. */
export const SPOKEN: readonly Layout[] = [
  like('重庆-镇', {
    number: '公开{n}表',
    lineNumbers: false,
    columnNumbers: false,
    thousands: true,
    line: '公开部门：{部门}\t单位：{单位}',
    income: subjects(INCOME, { codes: { head: '科目编码', split: 1 }, name: '科目名称（按功能分类）' }),
    spending: subjects(SPENDING, { codes: { head: '科目编码', split: 1 } }),
    economic: ECONOMIC_TWO,
    capital: subjects(CAPITAL_FLOW),
    threePublic: { ...HALVES, kind: 'rows' },
    voice: chongqing,
  }),
  like('广西-表一', {
    forms: TRIPS_SEVENTH,
    number: '表{一}',
    thousands: true,
    lineNumbers: true,
    blank: '0.00',
    titles: { 公开09: '一般公共预算财政拨款安排的“三公”经费支出决算表' },
    line: '公开部门：{部门}\t金额单位：{单位}',
    voice: guangxi,
  }),
  like('江西-十表', {
    forms: [...TRIPS_SEVENTH, '资产'],
    number: '公开{n}表',
    thousands: false,
    titles: { 公开09: '一般公共预算财政拨款“三公”经费支出决算表' },
    income: subjects(INCOME, THREE),
    spending: subjects(SPENDING, THREE),
    general: subjects([under('本年支出', GENERAL)], THREE),
    line: '编制单位：{部门}\t{年度}年度\t金额单位：{单位}',
    voice: jiangxi,
  }),
  like('江苏-法院', {
    forms: NINE,
    number: '公开{n}表',
    thousands: true,
    lineNumbers: false,
    columnNumbers: false,
    line: '部门：{部门}\t金额单位：{单位}',
    voice: jiangsu,
  }),
  like('辽宁-附表', {
    forms: TRIPS_SEVENTH,
    number: null,
    thousands: false,
    blank: '0.00',
    lineNumbers: true,
    columnNumbers: true,
    line: '部门：{部门}\t{年度}年\t单位：{单位}',
    titles: { 公开09: '一般公共预算财政拨款“三公”经费支出决算表' },
    threePublic: { ...HALVES, kind: 'pairs' },
    voice: liaoning,
  }),
  like('浙江-一层', {
    number: '公开{n}表',
    thousands: true,
    line: '单位：{部门}\t金额单位：{单位}',
    manner: { contents: 'none', self: 'name' },
    voice: zhejiang,
  }),
  like('云南-元', {
    forms: [...NINE.slice(0, 4), '一般收支', ...NINE.slice(4, 9)],
    unit: '元',
    thousands: true,
    titles: {
      公开08: '国有资本经营预算财政拨款收入支出决算表',
      公开09: '“三公”经费、行政参公单位机关运行经费情况表',
    },
    income: subjects(INCOME, THREE),
    spending: subjects(SPENDING, THREE),
    capital: subjects(CAPITAL_FLOW, THREE),
    threePublic: { ...HALVES, kind: 'rows' },
    manner: { unit: '元', thousands: true, self: 'name', lead: ['监督索引号53293003200901000'] },
    voice: yunnan,
  }),
];
