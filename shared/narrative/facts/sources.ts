import type { Computed } from '#shared/compute/computed';
import { fen } from '#shared/money/amount';
import { type Lookup, MISSING, type Quantity } from '#shared/narrative/fields/field';
import { UNIT } from '#shared/narrative/figure-fields';
import type { Report } from '#shared/report/report';
import { type Address, parseAddress } from '#shared/tables/address';
import { BUDGET, BUDGET_TOTAL, type Facts, factKind, LAST_YEAR } from './facts.ts';
import { performanceFacts } from './performance.ts';

/** Everything that the text takes figures and names from. */
export interface Sources {
  readonly report: Report;
  readonly computed: Computed;
  /** As people entered them. */
  readonly facts: Facts;
  /** The same department's report of the year before, where there is one. */
  readonly lastYear: Computed | null;
  /** Name of a 科目 that the forms do not list (a 项 with a budget and no spending). */
  readonly subjectName?: (code: string) => string | null;
  /** Words of the unit's own in place of the template's, e.g. `级次`. */
  readonly words?: Readonly<Record<string, string>>;
}

/**
 * Looks up references: the unit of amounts, a cell (`公开01/31/决算数`), last year's (`上年/…`: the fact entered, else the report of
 * that year), or a typed fact (entered, else from the annexes). Amounts in 分. In forms that hold any figure a
 * blank cell means that there is none, and reads as zero; forms without any figure are missing altogether.
 */
export function lookup(report: Report, computed: Computed, facts: Facts, lastYear: Computed | null): Lookup {
  const known = withBudgetTotal({ ...performanceFacts(report.附件1, report.附件2), ...facts });
  const cells = cellLookup(computed);
  const cellsBefore = lastYear === null ? () => MISSING : cellLookup(lastYear);
  const complete = budgetIsComplete(facts);
  const unit: Quantity = { kind: 'word', word: report.单位 };
  return (reference) => {
    if (reference === UNIT) return unit;
    const fact = known[reference];
    if (fact !== undefined) return factQuantity(reference, fact);
    if (reference.startsWith(LAST_YEAR)) return cellsBefore(reference.slice(LAST_YEAR.length));
    if (reference.startsWith(BUDGET)) return complete ? NONE : MISSING;
    const found = cells(reference);
    return found === MISSING && isUnspent(reference, known) ? NONE : found;
  };
}

export function lookupOf({ report, computed, facts, lastYear }: Sources): Lookup {
  return lookup(report, computed, facts, lastYear);
}

const NONE: Quantity = { kind: 'amount', amount: fen(0) };

function cellLookup({ cells }: Computed): Lookup {
  const filled = [...cells.values()].some(({ value }) => value !== null);
  return (reference) => {
    const cell = cells.get(reference as Address);
    if (cell === undefined || !filled) return MISSING;
    return { kind: 'amount', amount: cell.value ?? fen(0) };
  };
}

function factQuantity(key: string, value: number): Quantity {
  switch (factKind(key)) {
    case 'amount':
      return { kind: 'amount', amount: fen(value) };
    case 'count':
      return { kind: 'count', count: value };
    case 'score':
      return { kind: 'score', hundredths: value };
    default:
      return MISSING;
  }
}

/** A 项 that has a budget and stands in no row has spent nothing. */
function isUnspent(reference: string, facts: Facts): boolean {
  const place = parseAddress(reference);
  return place?.table === '公开05' && facts[`${BUDGET}${place.row}`] !== undefined;
}

/** Where the budgets entered already add up to the total entered, every other 项 had none. */
function budgetIsComplete(facts: Facts): boolean {
  const total = facts[BUDGET_TOTAL];
  return total !== undefined && total === sumOfBudgets(facts);
}

function withBudgetTotal(facts: Facts): Facts {
  const sum = sumOfBudgets(facts);
  return facts[BUDGET_TOTAL] !== undefined || sum === null ? facts : { ...facts, [BUDGET_TOTAL]: sum };
}

/** Sum of the 年初预算 of every 项; `null` where none is entered. */
export function sumOfBudgets(facts: Facts): number | null {
  const budgets = Object.entries(facts).filter(([key]) => key.startsWith(BUDGET) && key !== BUDGET_TOTAL);
  return budgets.length === 0 ? null : budgets.reduce((sum, [, value]) => sum + value, 0);
}
