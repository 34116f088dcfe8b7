import type { Annex2 } from '#shared/report/annexes';
import { readDecimal } from './decimal.ts';

type Project = Annex2['项目'][number];

/** Points of each part of a project's self-assessment, 100 in all. */
const WEIGHTS = { 执行率: 10, 资金管理: 20, 满意度: 5, 其他: 65 } as const;

/**
 * Recomputes 自评得分: 10·执行率 + 20·资金管理 + 5·满意度 + 65 for 成本, 产出 and 效益 if all of them are
 * full; a rate of `-` counts as full. Returns `null` if a rate is not a number, or if the 65 cannot be
 * divided.
 */
export function scoreOf(project: Project): number | null {
  const others = ['成本指标得分率%', '产出指标得分率%', '效益指标得分率%'] as const;
  if (others.some((key) => rate(project[key]) !== 1)) return null;
  const execution = rate(project['预算执行率%']);
  const funds = rate(project['资金管理情况得分率%']);
  const content = rate(project['满意度指标得分率%']);
  if (execution === null || funds === null || content === null) return null;
  return (
    WEIGHTS.执行率 * Math.min(execution, 1) +
    WEIGHTS.资金管理 * funds +
    WEIGHTS.满意度 * content +
    WEIGHTS.其他
  );
}

function rate(text: string): number | null {
  if (text.trim() === '-') return 1;
  const value = readDecimal(text);
  return value === null ? null : value / 100;
}
