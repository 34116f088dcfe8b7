import type { CheckReport } from '#shared/checks/run';
import type { Computed } from '#shared/compute/computed';
import { HEADLINES } from '#shared/compute/headlines';
import type { Fen } from '#shared/money/amount';

/** What the last check of a report found, known without opening it. */
export interface ReportCounts {
  readonly errors: number;
  readonly warnings: number;
  readonly todo: number;
  /** Findings that a person has verified and accepted. */
  readonly verified: number;
  /** Number of figures entered. */
  readonly filled: number;
  /** 支出总计 (分). */
  readonly total: Fen | null;
}

export function countsOf({ findings, verified }: CheckReport, computed: Computed): ReportCounts {
  const of = (severity: string) => findings.filter((each) => each.severity === severity).length;
  const filled = [...computed.basis.filled.values()].reduce((sum, count) => sum + count, 0);
  return {
    errors: of('error'),
    warnings: of('warning'),
    todo: of('todo'),
    verified: verified.length,
    filled,
    total: computed.cells.get(HEADLINES.支出总计)?.value ?? null,
  };
}

/** States of a report, in the order of the work. */
export const STATES = [
  '未检查',
  '空',
  '错误',
  '待填',
  '填写中',
  '已核实',
  '已导出',
  '公开后有改动',
  '已公开',
] as const;
export type StateName = (typeof STATES)[number];

/** The list's knowledge of a report. */
export interface KnownState {
  /** Whether the counts are those of the report's current state. */
  readonly fresh: boolean;
  readonly counts: ReportCounts | null;
  /** Whether the current state was exported. */
  readonly exported: boolean;
  /** The day on which it was published, e.g. 2024-08-30; `null` if not recorded. */
  readonly publishedOn: string | null;
  /** Whether it was changed after the publication was recorded. */
  readonly changedSince: boolean;
}

/** The state of a report; one changed since it was exported is in progress again, one changed since it was published says so. */
export function stateOf({ counts, exported, publishedOn, changedSince }: KnownState): StateName {
  if (publishedOn !== null) return changedSince ? '公开后有改动' : '已公开';
  if (exported) return '已导出';
  if (counts === null) return '未检查';
  if (counts.filled === 0) return '空';
  if (counts.errors > 0) return '错误';
  if (counts.todo > 0) return '待填';
  return counts.warnings > 0 ? '填写中' : '已核实';
}

/** The state with its count or date: 错误 3, 待填 12, 已公开 2024-08-30，后有改动. */
export function sayState(known: KnownState): string {
  const state = stateOf(known);
  if (state === '错误') return `错误 ${known.counts?.errors}`;
  if (state === '待填') return `待填 ${known.counts?.todo}`;
  if (state === '公开后有改动') return `已公开 ${known.publishedOn}，后有改动`;
  return state === '已公开' ? `已公开 ${known.publishedOn}` : state;
}
