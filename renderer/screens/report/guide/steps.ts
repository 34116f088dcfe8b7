import type { Spot } from '#renderer/navigation/usePlaces.ts';
import type { Finding } from '#shared/checks/findings/finding';
import type { PartProgress } from '#shared/checks/progress/progress';
import { isTableId } from '#shared/tables/address';

export type StepName = '取数' | '核对表' | '补充数据' | '原因' | '体检' | '导出';

/** One step from an empty report to the published one. */
export interface GuideStep {
  readonly name: StepName;
  readonly done: boolean;
  /** What is left of it, in a few words; empty if nothing is. */
  readonly left: string;
  /** Where to do it; `null` if it is done in a dialog. */
  readonly spot: Spot | null;
}

const page = (page: Spot['page']): Spot => ({ page, at: null, words: null });

/** The steps in order, each with its state, from the progress of the parts and the findings of the last check. */
export function guideSteps(
  progress: readonly PartProgress[],
  findings: readonly Finding[],
): readonly GuideStep[] {
  const tables = progress.filter(({ part }) => isTableId(part));
  const open = tables.filter(({ state }) => state !== '完成');
  const isBare = tables.every(({ state }) => state === '空');
  const facts = progress.find(({ part }) => part === '补充数据');
  const reasons = findings.filter(({ rule, severity }) => rule === '原因填写' && severity === 'todo');
  const grave = findings.filter(({ severity }) => severity === 'error' || severity === 'warning');
  const todo = findings.filter(({ severity }) => severity === 'todo');
  const [firstTable] = open;
  return [
    { name: '取数', done: !isBare, left: '', spot: null },
    {
      name: '核对表',
      done: open.length === 0,
      left: open.length === 0 ? '' : `${open.length} 张`,
      spot: page((firstTable ?? tables[0])?.part ?? '公开01'),
    },
    {
      name: '补充数据',
      done: facts?.state === '完成',
      left: facts?.state === '填写中' ? '填写中' : '',
      spot: page('补充数据'),
    },
    {
      name: '原因',
      done: !isBare && reasons.length === 0,
      left: reasons.length === 0 ? '' : `${reasons.length} 处`,
      spot: spotOf(reasons[0]),
    },
    {
      name: '体检',
      done: !isBare && grave.length === 0 && todo.length === 0,
      left: isBare || grave.length === 0 ? '' : `${grave.length} 条`,
      spot: page('体检'),
    },
    { name: '导出', done: false, left: '', spot: null },
  ];
}

function spotOf(finding: Finding | undefined): Spot {
  const { part, paragraph } = finding?.where ?? {};
  if (part === undefined || paragraph === undefined) return page('决算情况说明');
  return { page: part, at: null, words: { paragraph, range: null } };
}
