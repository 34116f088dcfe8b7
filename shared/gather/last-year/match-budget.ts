import type { Taken, TakenFact } from '#shared/accounts/taken';
import type { BudgetItem } from '#shared/budgets/budget';
import { plain } from '#shared/imports/label-matching';
import type { ImportProblem } from '#shared/imports/table/read-table';
import { type Fen, formatAmount } from '#shared/money/amount';
import { BUDGET, BUDGET_TOTAL } from '#shared/narrative/facts/facts';
import { divisionOf, isItem } from '#shared/tables/codes/subjects';

/** A 项 of 公开05. */
export interface Spent {
  readonly code: string;
  readonly name: string;
}

/**
 * Matches the 项 of a budget with those of the accounts: by code, then by name within their 款, if 科目 were
 * changed during the year. Unmatched items are reported, both sides together; a 项 that the budget does not list
 * had none.
 */
export function matchBudget(
  budget: Taken,
  items: readonly BudgetItem[],
  spent: readonly Spent[],
  file: string,
): Taken {
  const listed = new Map(items.filter(({ code }) => isItem(code)).map((item) => [item.code, item]));
  const open = new Map(spent.filter(({ code }) => !listed.has(code)).map((item) => [item.code, item]));
  const own = new Set(spent.map(({ code }) => code));
  const moved = new Map<string, Spent>();
  for (const item of listed.values()) {
    if (own.has(item.code)) continue;
    const twin = [...open.values()].find((each) => isTwin(each, item));
    if (twin === undefined) continue;
    open.delete(twin.code);
    moved.set(item.code, twin);
  }
  const facts = budget.facts.map((fact): TakenFact => {
    const twin = moved.get(fact.key.slice(BUDGET.length));
    return twin === undefined || !fact.key.startsWith(BUDGET)
      ? fact
      : { ...fact, key: `${BUDGET}${twin.code}` };
  });
  const none = [...open.values()].map(({ code, name }): TakenFact => {
    const source = `${file}（没有这一项）`;
    return { key: `${BUDGET}${code}`, value: 0, source, by: `部门预算/一般公共预算支出/${code} ${name}` };
  });
  const unspent = [...listed.values()].filter(
    ({ code, amount }) => amount !== 0 && !own.has(code) && !moved.has(code),
  );
  const isRead = facts.some(({ key }) => key.startsWith(BUDGET) && key !== BUDGET_TOTAL);
  return {
    ...budget,
    facts: isRead ? [...facts, ...none] : facts,
    unmatched: [
      ...budget.unmatched,
      ...(isRead && spent.length > 0 ? told(unspent, [...open.values()], moved, listed) : []),
    ],
  };
}

function isTwin(spent: Spent, item: Spent): boolean {
  return divisionOf(spent.code) === divisionOf(item.code) && plain(spent.name) === plain(item.name);
}

function told(
  unspent: readonly BudgetItem[],
  open: readonly Spent[],
  moved: ReadonlyMap<string, Spent>,
  listed: ReadonlyMap<string, BudgetItem>,
): readonly ImportProblem[] {
  const renamed = [...moved].map(
    ([code, twin]): ImportProblem => ({
      place: `年初预算/${twin.code}`,
      message: `预算列“${code} ${listed.get(code)?.name ?? ''}”，决算列“${twin.code} ${twin.name}”：名称相同，当作一项`,
    }),
  );
  const halves = [...new Set([...unspent, ...open].map(({ code }) => divisionOf(code)))].sort();
  const apart = halves.map((upper): ImportProblem => {
    const inBudget = unspent.filter(({ code }) => code.startsWith(upper));
    const inAccounts = open.filter(({ code }) => code.startsWith(upper));
    return { place: `年初预算/${upper}`, message: sentence(inBudget, inAccounts) };
  });
  return [...renamed, ...apart];
}

function sentence(inBudget: readonly BudgetItem[], inAccounts: readonly Spent[]): string {
  const budget = inBudget
    .map(({ code, name, amount }) => `“${code} ${name}”${formatAmount(amount as Fen, '万元')}万元`)
    .join('、');
  const accounts = inAccounts.map(({ code, name }) => `“${code} ${name}”`).join('、');
  if (accounts === '') return `预算有${budget}，决算没有这一项，请核对是否没有支出或改了科目`;
  if (budget === '') return `决算有${accounts}，预算没有这一项，年初预算按 0`;
  return `预算有${budget}，决算没有；决算有${accounts}，预算没有：科目可能在年中改了，请核对年初预算记在哪一项`;
}
