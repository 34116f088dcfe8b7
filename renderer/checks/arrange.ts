import type { Finding, Severity } from '#shared/checks/findings/finding';
import { locationText } from '#shared/checks/findings/location-text';

export const SEVERITY_NAMES: Readonly<Record<Severity, string>> = {
  error: '错误',
  warning: '警告',
  todo: '待填',
  info: '提示',
};
const LOUDEST_FIRST: readonly Severity[] = ['error', 'warning', 'todo', 'info'];

export const GROUPINGS = ['按级别', '按位置', '按规则'] as const;
export type Grouping = (typeof GROUPINGS)[number];

export interface FindingGroup {
  readonly title: string;
  readonly findings: readonly Finding[];
}

/** The filter and grouping of the findings list. */
export interface Arrangement {
  readonly severity: Severity | null;
  readonly words: string;
  readonly grouping: Grouping;
}

/**
 * The findings that pass the filter, in groups; within each the most severe first, then the larger difference.
 */
export function arrange(
  findings: readonly Finding[],
  { severity, words, grouping }: Arrangement,
): readonly FindingGroup[] {
  const wanted = findings.filter(
    (finding) => (severity === null || finding.severity === severity) && holds(finding, words),
  );
  const groups = new Map<string, Finding[]>();
  for (const finding of grouping === '按位置' ? wanted : [...wanted].sort(bySeverity)) {
    const title = titleOf(finding, grouping);
    groups.set(title, [...(groups.get(title) ?? []), finding]);
  }
  return [...groups].map(([title, own]) => ({ title, findings: own.sort(byLoudness) }));
}

/** Whether every word of the search occurs in the finding. */
function holds(finding: Finding, words: string): boolean {
  const text = `${finding.rule} ${locationText(finding.where)} ${finding.message}`.toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

function titleOf({ severity, rule, where }: Finding, grouping: Grouping): string {
  if (grouping === '按级别') return SEVERITY_NAMES[severity];
  if (grouping === '按规则') return rule;
  return where.part ?? where.table ?? where.section?.split(' ')[0] ?? '全文';
}

function bySeverity(a: Finding, b: Finding): number {
  return LOUDEST_FIRST.indexOf(a.severity) - LOUDEST_FIRST.indexOf(b.severity);
}

function byLoudness(a: Finding, b: Finding): number {
  return bySeverity(a, b) || (b.difference ?? 0) - (a.difference ?? 0);
}
