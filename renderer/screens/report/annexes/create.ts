import type { Annex1, Annex2 } from '#shared/report/annexes';
import type { Report } from '#shared/report/report';
import { emptyRow } from './edit.ts';

const MONEY_LINES: readonly (readonly [name: string, points: string])[] = [
  ['部门预算总额（万元）', '10'],
  ['资金来源：（1）政府预算资金', '-'],
  ['（2）财政专户管理资金', '-'],
  ['（3）单位资金', '-'],
];

/** 一级 and 二级指标 of 部门整体绩效自评. */
const INDICATORS: readonly (readonly [level1: string, level2: string])[] = [
  ['投入管理指标', '工作目标管理'],
  ['投入管理指标', '预算和财务管理'],
  ['投入管理指标', '绩效管理'],
  ['产出指标', '重点工作任务完成'],
  ['产出指标', '履职目标实现'],
  ['效益指标', '履职效益'],
  ['效益指标', '满意度'],
];

/** An empty 附件1 with the form's printed lines. */
export function createAnnex1({ 部门 }: Report): Annex1 {
  return {
    '部门（单位）名称': 部门,
    资金: MONEY_LINES.map(([项目, 分值]) => ({
      ...emptyRow('资金'),
      项目,
      分值,
      得分: 分值 === '-' ? '-' : '',
    })),
    年度履职目标: { 预期目标: '', 实际完成情况: '' },
    年度主要任务: [emptyRow('年度主要任务')],
    绩效指标: INDICATORS.map(([一级指标, 二级指标]) => ({ ...emptyRow('绩效指标'), 一级指标, 二级指标 })),
    总分: { 分值: '100', 得分: '' },
  } as Annex1;
}

/** An empty 附件2 with one project to fill in. */
export function createAnnex2({ 部门 }: Report): Annex2 {
  return {
    单位编码: '',
    单位名称: 部门,
    主管部门编码: '',
    主管部门名称: 部门,
    项目: [emptyRow('项目')],
  } as Annex2;
}
