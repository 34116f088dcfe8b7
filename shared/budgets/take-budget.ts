import { NOTHING_TAKEN, type Taken, type TakenCell, type TakenFact } from '#shared/accounts/taken';
import { fen } from '#shared/money/amount';
import { BUDGET, BUDGET_TOTAL } from '#shared/narrative/facts/facts';
import { address } from '#shared/tables/address';
import { isClass, isItem } from '#shared/tables/codes/subjects';
import type { Budget, BudgetFigure, BudgetItem } from './budget.ts';

/**
 * The figures taken from a 部门预算: 年初预算 by 项 and in total, and the 预算数 of 公开09 if the accounts
 * lack them.
 */
export function takeBudget({ items, total, threePublic, problems, missing }: Budget): Taken {
  const lowest = lowestOf(items);
  const sum = total ?? sumOf(items.filter(({ code }) => isClass(code)));
  const facts: TakenFact[] = [
    ...lowest.map((item) =>
      fact(`${BUDGET}${item.code}`, item, `部门预算/一般公共预算支出/${item.code} ${item.name}`),
    ),
    ...(sum === null ? [] : [fact(BUDGET_TOTAL, sum, '部门预算/一般公共预算支出/合计')]),
  ];
  const cells = [...threePublic].map(([column, { amount, source, step }]): TakenCell => {
    const by = `部门预算/三公经费/${column}`;
    return {
      address: address('公开09', '预算数', column),
      code: null,
      name: '预算数',
      amount: fen(amount),
      source,
      by,
      step,
    };
  });
  return { ...NOTHING_TAKEN, cells, facts, unmatched: problems, missing };
}

function fact(key: string, { amount, source, step }: BudgetFigure, by: string): TakenFact {
  return { key, value: amount, source, by, step };
}

/** Returns the 项 only; in a table without 项, the 款 or 类 are not 项 and are omitted. */
function lowestOf(items: readonly BudgetItem[]): readonly BudgetItem[] {
  const found = new Map<string, BudgetItem>();
  for (const item of items) if (isItem(item.code) && !found.has(item.code)) found.set(item.code, item);
  return [...found.values()];
}

function sumOf(items: readonly BudgetItem[]): BudgetFigure | null {
  const [first] = items;
  if (first === undefined) return null;
  const amount = items.reduce((sum, item) => sum + item.amount, 0);
  return {
    amount,
    source: items.map(({ source }) => source).join(' + '),
    step: Math.max(...items.map(({ step }) => step)),
  };
}
