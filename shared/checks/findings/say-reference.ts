import { rowName } from '#shared/claims/form-figures';
import { BUDGET, FACTS, LAST_YEAR } from '#shared/narrative/facts/facts';
import { definedLabel } from '#shared/narrative/facts/place-label';
import type { Report } from '#shared/report/report';
import { rowById } from '#shared/report/rows/row-finder';
import { type Address, parseAddress } from '#shared/tables/address';
import { functionalSubjects } from '#shared/tables/codes/functional';
import { ownFactName } from '#shared/tables/fact-grammar';
import { whereCell } from './say.ts';

/** Names the cited figure as an accountant does: a figure of a form, or a fact. */
export function sayReference(reference: string, report: Report): string {
  const label = definedLabel(reference);
  if (label !== null) return label;
  if (reference.startsWith(LAST_YEAR))
    return `上年${sayReference(reference.slice(LAST_YEAR.length), report)}`;
  if (reference.startsWith(BUDGET)) return `${sayBudget(reference.slice(BUDGET.length), report)}的年初预算`;
  const place = parseAddress(reference);
  if (place === null) return reference.replaceAll('/', ' ');
  return `${place.table} ${whereCell(reference as Address, report).text ?? ''}`;
}

/** The section of facts in which a figure is entered. */
export function factSection(reference: string): string {
  const known = FACTS.find(({ key }) => key === reference);
  if (known !== undefined) return known.section;
  if (reference.startsWith(LAST_YEAR)) return '上年决算';
  if (ownFactName(reference) !== null) return '本模板另列的数';
  return reference.startsWith(BUDGET) ? '年初预算' : (reference.split('/')[0] ?? reference);
}

function sayBudget(code: string, { tables, 年度 }: Report): string {
  const row = rowById(tables.公开05.rows, code);
  if (row !== undefined) return rowName(row, code);
  return `${code} ${functionalSubjects(年度).nameOf(code) ?? ''}`.trim();
}
