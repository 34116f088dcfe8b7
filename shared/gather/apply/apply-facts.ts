import type { TakenFact } from '#shared/accounts/taken';
import { BUDGET, BUDGET_TOTAL } from '#shared/narrative/facts/facts';
import { type FactSource, factSource, recordedSources, withSources } from '#shared/report/notes/fact-sources';
import type { Report } from '#shared/report/report';

/** A figure beside the tables that stays though a file says otherwise. */
export interface KeptFact {
  readonly fact: TakenFact;
  readonly stands: number;
}

/**
 * The report with facts of an import and their sources. A figure typed by hand stays, unless it is among `overwrite`;
 * 年初预算 that an earlier import brought and the budget has no more goes.
 */
export function applyFacts(
  report: Report,
  facts: readonly TakenFact[],
  overwrite: ReadonlySet<string>,
): { readonly report: Report; readonly kept: readonly KeptFact[] } {
  const kept: KeptFact[] = [];
  const values: Record<string, number> = { ...report.facts };
  const sources = new Map<string, FactSource>(recordedSources(report));
  for (const fact of facts) {
    const { key, value, source } = fact;
    const standing = report.facts[key];
    if (standing === value) continue;
    if (standing !== undefined && factSource(report, key) === null && !overwrite.has(key)) {
      kept.push({ fact, stands: standing });
      continue;
    }
    values[key] = value;
    sources.set(key, { key, value, source });
  }
  for (const key of goneBudgets(report, facts)) {
    delete values[key];
    sources.delete(key);
  }
  const standing = new Map(
    [...sources].filter(([key, { value }]) => key.startsWith('附件') || values[key] === value),
  );
  const reasons = standing.size === 0 ? report.reasons : withSources(report.reasons, standing);
  return {
    report: { ...report, facts: values, reasons: same(reasons, report.reasons) ? report.reasons : reasons },
    kept,
  };
}

function goneBudgets(report: Report, facts: readonly TakenFact[]): readonly string[] {
  const given = new Set(facts.map(({ key }) => key));
  const comes = facts.some(({ key }) => key.startsWith(BUDGET) && key !== BUDGET_TOTAL);
  if (!comes) return [];
  return Object.keys(report.facts).filter(
    (key) =>
      key.startsWith(BUDGET) && key !== BUDGET_TOTAL && !given.has(key) && factSource(report, key) !== null,
  );
}

function same(one: object, other: object): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
