// 附件1 部门整体自评表, layout of the national form (项目支出绩效自评), 2023.

import type { Grid, GridCell } from '#shared/publication/blocks';
import type { Annex1 } from '#shared/report/annexes';
import { figure, head, words } from './annex-cells.ts';

type Row = readonly GridCell[];
type Indicator = Annex1['绩效指标'][number];

/** One rectangle of eleven columns for its four sub-tables; the first column names each of them. */
const WIDTHS = [8, 11, 11, 17, 10, 10, 7, 7, 8, 8, 8];

/** 附件1 as one grid: 资金, 年度履职目标, 年度主要任务, 绩效指标, 总分. */
export function annex1Grid(annex: Annex1): Grid {
  return {
    id: '附件1',
    title: '部门整体自评表',
    anchor: 'table-附件1',
    unlisted: true,
    number: '',
    meta: ['', '', ''],
    widths: WIDTHS,
    header: [],
    body: [
      [head('部门（单位）名称', 2), words(annex['部门（单位）名称'], 9)],
      ...moneyRows(annex),
      ...goalRows(annex),
      ...taskRows(annex),
      ...indicatorRows(annex),
      [head('总分', 6), figure(annex.总分.分值), figure(annex.总分.得分), words('', 3)],
    ],
    notes: [],
  };
}

function moneyRows({ 资金 }: Annex1): Row[] {
  return withSideLabel('部门整体支出情况', [
    [
      head('', 3),
      head('年初预算数'),
      head('全年预算数'),
      head('全年执行数', 2),
      head('分值'),
      head('执行率'),
      head('得分'),
    ],
    ...资金.map((line) => [
      words(line.项目, 3),
      figure(line.年初预算数),
      figure(line.全年预算数),
      figure(line.全年执行数, 2),
      figure(line.分值),
      figure(line.执行率),
      figure(line.得分),
    ]),
  ]);
}

function goalRows({ 年度履职目标: goal }: Annex1): Row[] {
  return withSideLabel('年度履职目标', [
    [head('预期目标', 4), head('实际完成情况', 6)],
    [words(goal.预期目标, 4), words(goal.实际完成情况, 6)],
  ]);
}

function taskRows({ 年度主要任务 }: Annex1): Row[] {
  return withSideLabel('年度主要任务', [
    [head('任务名称', 2), head('主要内容', 2), head('实际完成情况', 6)],
    ...年度主要任务.map((task) => [
      words(task.任务名称, 2),
      words(task.主要内容, 2),
      words(task.实际完成情况, 6),
    ]),
  ]);
}

function indicatorRows({ 绩效指标: indicators }: Annex1): Row[] {
  const level1 = (one: Indicator) => one.一级指标;
  const level2 = (one: Indicator) => `${one.一级指标}\n${one.二级指标}`;
  return withSideLabel('绩效指标', [
    [
      ...['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值'].map((text) => head(text)),
      ...['分值', '得分', '偏差度'].map((text) => head(text)),
      head('偏差原因分析及改进措施', 2),
    ],
    ...indicators.map((one, index) => [
      ...groupCell(indicators, index, level1, one.一级指标),
      ...groupCell(indicators, index, level2, one.二级指标),
      words(one.三级指标),
      figure(one.年度指标值),
      figure(one.实际完成值),
      figure(one.分值),
      figure(one.得分),
      figure(one.偏差度),
      words(one.偏差原因分析及改进措施, 2),
    ]),
  ]);
}

/** A cell that spans the rows of its group; none if it is already covered. */
function groupCell(
  all: readonly Indicator[],
  index: number,
  keyOf: (one: Indicator) => string,
  text: string,
): Row {
  const keys = all.map(keyOf);
  if (index > 0 && keys[index - 1] === keys[index]) return [];
  const next = keys.findIndex((key, at) => at > index && key !== keys[index]);
  return [head(text, 1, (next === -1 ? keys.length : next) - index)];
}

function withSideLabel(label: string, [first = [], ...rest]: readonly Row[]): Row[] {
  return [[head(label, 1, rest.length + 1), ...first], ...rest];
}
