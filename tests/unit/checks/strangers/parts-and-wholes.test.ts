// Counts and amounts in a text against the parts that follow them, and execution rates.
import { expect, it } from 'vitest';
import { alarms, checkWords, DEPARTMENTS } from './stranger.ts';

const { institution } = DEPARTMENTS;
const PERFORMANCE = '十三、预算绩效情况说明';
const THREE_PUBLIC = '七、财政拨款“三公”经费支出决算情况说明';

const of = (rule: string, heading: string, words: string) =>
  alarms(institution, [heading, words])
    .filter((finding) => finding.rule === rule)
    .map(({ actual }) => actual);

const assessed = (whole: number, general: number, fund: number) =>
  `我单位组织对2023年度${whole}个项目进行了绩效自评，其中：一般公共预算项目${general}个；政府性基金预算项目${fund}个。`;
const graded = (whole: number, good: number, fair: number) =>
  `${whole}个项目中，自评等级为“优”的${good}个，“良”的${fair}个。`;

it.each([
  [assessed(14, 12, 3), ['14个']],
  [assessed(14, 11, 3), []],
  [assessed(14, 9, 3), []],
  [graded(14, 12, 3), ['14个']],
  [graded(14, 12, 2), []],
])('parts of the projects are not more than all: %s', (words, found) => {
  expect(of('文字个数', PERFORMANCE, words)).toEqual(found);
});

it.each([
  ['98.55%', ['98.55%']],
  ['95.88%', []],
])('an execution rate of %s', (rate, found) => {
  const words = `“道路”项目全年预算数420.00万元，全年执行数420.00万元，执行率100.00%；“管网”项目全年预算数340.00万元，全年执行数326.00万元，执行率${rate}。`;
  expect(of('百分比', PERFORMANCE, words)).toEqual(found);
});

const hosted = (...amounts: readonly string[]) =>
  `国内公务接待5批次，20人次，共计支出0.85万元，具体内容包括：接待上级部门检查${amounts[0]}万元，接待邻县考察学习${amounts[1]}万元。`;

it.each([
  [hosted('0.51', '0.43'), ['0.85万元']],
  [hosted('0.51', '0.34'), []],
  [hosted('0.11', '0.34'), []],
])('a list that makes up more than its total: %s', (words, found) => {
  expect(of('文字合计', THREE_PUBLIC, words).filter((actual) => actual === '0.85万元')).toEqual(found);
});

const ALLOCATED = '四、财政拨款收入支出决算总体情况说明';
const divided = (basic: string, project: string, more = '') =>
  `2023年度财政拨款支出10.00万元，其中：基本支出${basic}万元，项目支出${project}万元${more}。`;

it.each([
  [divided('6.00', '5.00'), ['10.00万元']],
  [divided('6.00', '4.00'), []],
  [divided('6.00', '3.00', '，经营支出1.00万元'), []],
])('spending divided into 基本支出 and 项目支出: %s', (words, found) => {
  expect(of('文字合计', ALLOCATED, words)).toEqual(found);
});

it.each([
  ['全镇总人口4.18万人，清运垃圾1.26万吨，培训1.12万人次。', 0],
  ['机关运行经费支出4.18，其中：办公费1.26万元。', 1],
])('a number with a unit that no form holds is no number without unit: %s', (words, count) => {
  const { findings } = checkWords(institution, [PERFORMANCE, words]);
  expect(findings.filter(({ message }) => message.includes('没有单位'))).toHaveLength(count);
});

const staff = (basic: string) =>
  `1.基本支出${basic}万元，占本年支出的89.24%。其中，人员经费6.00万元，比2022年度增加1.00万元，增长20.00%，公用经费4.00万元。`;

it.each([
  [staff('11.00'), ['11.00万元']],
  [staff('10.00'), []],
])('基本支出 divided into 人员经费 and 公用经费: %s', (words, found) => {
  expect(of('文字合计', '三、支出决算情况说明', words)).toEqual(found);
});

const budgeted = (change: string, percent: string) =>
  `公务用车购置及运行维护费2023年度决算数5.00万元，比2023年年初预算数8.00万元减少${change}万元，下降${percent}%。其中，公务用车购置费2023年度决算数1.00万元，比2023年年初预算数4.00万元减少3.00万元，下降75.00%。`;

it.each([
  [budgeted('2.00', '37.50'), '文字合计', ['2.00万元']],
  [budgeted('3.00', '25.00'), '百分比', ['25.00%']],
  [budgeted('3.00', '37.50'), '文字合计', []],
  [budgeted('3.00', '37.50'), '百分比', []],
])('a difference from the budget beside it: %s', (words, rule, found) => {
  expect(of(rule, THREE_PUBLIC, words)).toEqual(found);
});

const grown = (percent: string) =>
  `基本支出10.00万元，其中：人员经费6.00万元，比2022年度增加1.00万元，增长20.00%，主要包括：基本工资；公用经费4.00万元，比2022年度增加1.00万元，增长${percent}%，主要包括：办公费。`;

it.each([
  [grown('25.00'), ['25.00%']],
  [grown('33.33'), []],
])('a growth of the amount beside it: %s', (words, found) => {
  expect(of('百分比', '六、一般公共预算财政拨款基本支出决算情况说明', words)).toEqual(found);
});
