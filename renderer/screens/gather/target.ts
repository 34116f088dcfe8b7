import type { GatherPreview } from '#shared/api/gather';
import type { MoneyUnit } from '#shared/money/amount';
import type { GatherTarget } from './useCommit.ts';

/** The title of a new report, as far as it is known. */
export interface NewReport {
  readonly 部门: string;
  readonly 年度: number | null;
  readonly 单位: MoneyUnit;
}

export type ProspectiveTarget = { readonly report: string } | NewReport;

export function newReportOf({ 部门, 年度, 单位 }: GatherPreview): NewReport {
  return { 部门: 部门 ?? '', 年度, 单位 };
}

/** The report of the preview, else a new one. */
export function targetOf({ report }: GatherPreview, made: NewReport): ProspectiveTarget {
  return report === null ? made : { report };
}

/** Whether everything needed for a new report is known. */
export function isReady(target: ProspectiveTarget): target is ProspectiveTarget & GatherTarget {
  if ('report' in target) return true;
  const { 部门, 年度 } = target;
  return 部门.trim() !== '' && 年度 !== null && 年度 >= 2000 && 年度 <= 2100;
}
