import { describe, expect, it } from 'vitest';
import {
  executionRate,
  gradeOf,
  overallScore,
  PROJECT_WEIGHTS,
  performanceFacts,
  projectScore,
  projectTotals,
} from '#shared/narrative/facts/performance';
import { formatHundredths } from '#shared/narrative/fields/field';
import { wan } from '../../cases/narrative/reference-facts.ts';
import { referenceSources } from './reference.ts';

const { 附件1, 附件2 } = referenceSources().report;
if (附件1 === null || 附件2 === null) throw new Error('the reference has both annexes');
const projects = 附件2.项目;

describe('附件2', () => {
  it('附件2 has 52 projects, each with the score and rate computed from its figures', () => {
    const printed = projects.map((project) => [project.自评得分, project['预算执行率%']]);
    const computed = projects.map((project) => [
      formatHundredths(projectScore(project) ?? -1),
      formatHundredths(executionRate(project) ?? -1),
    ]);
    expect(projects).toHaveLength(52);
    expect(computed).toEqual(printed);
  });

  it('the weights of 附件2 sum to 100 points', () => {
    expect(PROJECT_WEIGHTS.reduce((sum, { points }) => sum + points, 0)).toBe(100);
  });

  it('附件2 is summed and graded', () => {
    expect(projectTotals(附件2)).toEqual({
      projects: 52,
      budget: wan(36_287),
      executed: wan(34_479.84),
      rate: 9502,
      grades: { 优: 50, 良: 2, 中: 0, 差: 0 },
    });
  });

  it('there is no rate without a budget, and no score without its rates', () => {
    const [first] = projects;
    if (first === undefined) throw new Error('no project');
    const idle = { ...first, 全年预算数: '0', 全年执行数: '0' };
    expect(executionRate(idle)).toBeNull();
    expect(projectScore(idle)).toBeNull();
    expect(projectScore({ ...first, '效益指标得分率%': '未评' })).toBeNull();
  });
});

it.each([
  [10_000, '优'],
  [9000, '优'],
  [8999, '良'],
  [8000, '良'],
  [7999, '中'],
  [6000, '中'],
  [5999, '差'],
  [0, '差'],
])('%i hundredths print as %s', (score, grade) => {
  expect(gradeOf(score)).toBe(grade);
});

it('附件1 sums to its 总分', () => {
  expect(formatHundredths(overallScore(附件1))).toBe(附件1.总分.得分);
});

it('facts of section 十三 come from the annexes, if there are any', () => {
  expect(performanceFacts(null, null)).toEqual({});
  expect(performanceFacts(附件1, null)).toEqual({
    '绩效/整体资金': wan(2164.69),
    '绩效/整体财政拨款': wan(2164.69),
    '绩效/整体得分': 10_000,
  });
  expect(performanceFacts(null, 附件2)).toMatchObject({ '绩效/项目数': 52, '绩效/优': 50 });
});
