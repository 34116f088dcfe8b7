import type { TakenFact } from '#shared/accounts/taken';
import { BUDGET, BUDGET_TOTAL } from '#shared/narrative/facts/facts';
import { type FactSource, factSource, recordedSources, withSources } from '#shared/report/notes/fact-sources';
import type { Report } from '#shared/report/report';

/** A fact that is kept although a file has another value. */
export interface KeptFact {
  readonly fact: TakenFact;
  readonly stands: number;
}

/**
 * Returns the report with facts of an import and their sources. A fact typed by hand is kept, unless among
 * `overwrite`; 年初预算 of an earlier import that the budget no longer has are removed.
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
