import { type Computed, toldForms } from '#shared/compute/computed';
import { fen } from '#shared/money/amount';
import { type Lookup, MISSING, type Quantity } from '#shared/narrative/fields/field';
import { UNIT } from '#shared/narrative/figure-fields';
import type { Report } from '#shared/report/report';
import { type Address, parseAddress } from '#shared/tables/address';
import { BUDGET, BUDGET_TOTAL, type Facts, factKind, LAST_YEAR } from './facts.ts';
import { performanceFacts } from './performance.ts';

/** The sources of the text's figures and names. */
export interface Sources {
  readonly report: Report;
  readonly computed: Computed;
  /** As entered by people. */
  readonly facts: Facts;
}

/**
 * Returns a lookup for references: the unit of amounts, a cell (`公开01/31/决算数`), or a fact (as entered, else
 * from the annexes; last year's figures are facts, `上年/…`). Amounts in 分. A blank cell reads as zero in a form
 * that counts as filled in (`toldForms`) and is missing in any other.
 */
export function lookupOf(sources: Sources): Lookup {
  const { report, computed, facts } = sources;
  if (facts !== report.facts) return newLookup(sources);
  const known = kept.get(computed);
  if (known?.report === report) return known.lookup;
  const lookup = newLookup(sources);
  kept.set(computed, { report, lookup });
  return lookup;
}

/** The last lookup for computed figures: writing, checking and drawing a report all ask for it. */
const kept = new WeakMap<Computed, { readonly report: Report; readonly lookup: Lookup }>();

function newLookup({ report, computed, facts }: Sources): Lookup {
  const known = withBudgetTotal({ ...performanceFacts(report.附件1, report.附件2), ...facts });
  const cells = cellLookup(computed);
  const complete = budgetIsComplete(facts);
  const unit: Quantity = { kind: 'word', word: report.单位 };
  return (reference) => {
    if (reference === UNIT) return unit;
    const fact = known[reference];
    if (fact !== undefined) return factQuantity(reference, fact);
    if (reference.startsWith(LAST_YEAR)) return MISSING;
    if (reference.startsWith(BUDGET)) return complete ? NONE : MISSING;
    const found = cells(reference);
    return found === MISSING && isUnspent(reference, known) ? NONE : found;
  };
}

const NONE: Quantity = { kind: 'amount', amount: fen(0) };

function cellLookup(computed: Computed): Lookup {
  const told = toldForms(computed);
  return (reference) => {
    const cell = computed.cells.get(reference as Address);
    const isBlank = cell?.value == null;
    if (cell === undefined || (isBlank && !told.has(reference.slice(0, reference.indexOf('/')))))
      return MISSING;
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

/** A 项 with a budget but no row has spent nothing. */
function isUnspent(reference: string, facts: Facts): boolean {
  const place = parseAddress(reference);
  return place?.table === '公开05' && facts[`${BUDGET}${place.row}`] !== undefined;
}

/** If the budgets entered already add up to the total entered, every other 项 has none. */
function budgetIsComplete(facts: Facts): boolean {
  const total = facts[BUDGET_TOTAL];
  return total !== undefined && total === sumOfBudgets(facts);
}

function withBudgetTotal(facts: Facts): Facts {
  const sum = sumOfBudgets(facts);
  return facts[BUDGET_TOTAL] !== undefined || sum === null ? facts : { ...facts, [BUDGET_TOTAL]: sum };
}

/** Sum of the 年初预算 of every 项; `null` if none is entered. */
export function sumOfBudgets(facts: Facts): number | null {
  const budgets = Object.entries(facts).filter(([key]) => key.startsWith(BUDGET) && key !== BUDGET_TOTAL);
  return budgets.length === 0 ? null : budgets.reduce((sum, [, value]) => sum + value, 0);
}
