import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readFiles } from '#main/imports/read-files';
import type { Budget } from '#shared/budgets/budget';
import { readBudget } from '#shared/budgets/read-budget';
import { takeBudget } from '#shared/budgets/take-budget';
import { readForeign } from '#shared/imports/document/foreign';
import { parseAmount } from '#shared/money/amount';
import { type BudgetName, documentPath, truthOf } from '../cases/documents/truth.ts';

async function budgetOf(name: BudgetName): Promise<Budget | null> {
  const path = documentPath(name);
  const read = await readFiles([{ filename: basename(path), bytes: readFileSync(path) }]);
  const file = read.ok ? read.value[0] : undefined;
  if (file === undefined) throw new Error(name);
  return readBudget(file, readForeign([file]).document);
}

function fenOf(text: string, unit: string): number | null {
  const read = parseAmount(text, unit as '元');
  if (!read.ok) throw new Error(text);
  return read.value;
}

/** 一般公共预算支出 by 科目, as copied from the pages by a careful reader. */
function truthItems(name: BudgetName, title: RegExp): readonly (readonly [string, number | null])[] {
  const table = truthOf(name).tables.find((each) => title.test(each.title));
  if (table === undefined) throw new Error(name);
  const amount = table.headers.findIndex((header) => /合计|金额/.test(header));
  const pieces = table.headers.flatMap((header, at) => (/编码/.test(header) ? [at] : []));
  return table.rows.map((row) => {
    const code = pieces.map((at) => row[at] ?? '').join('');
    return [code === '合计' ? '合计' : code, fenOf(row[amount] ?? '', table.unit)];
  });
}

const CASES = [
  { name: 'government-office-budget-2025', title: /一般公共预算支出功能分类预算表/, 项: 12, unit: '元' },
  { name: 'jiangsu-court-budget-2019', title: /一般公共预算支出预算表/, 项: 11, unit: '万元' },
] as const;

describe.each(CASES)('$name', ({ name, title, 项 }) => {
  it('the budget gives 年初预算 of every 科目 and in total', async () => {
    const budget = await budgetOf(name);
    const found = [
      ...(budget?.items ?? []).map(({ code, amount }) => [code, amount]),
      ['合计', budget?.total?.amount],
    ];
    const right = truthItems(name, title);
    expect(found.toSorted()).toEqual(right.toSorted());
    const facts = budget === null ? [] : takeBudget(budget).facts;
    expect(facts.filter(({ key }) => /年初预算\/\d{7}$/.test(key))).toHaveLength(项);
    expect(facts.every(({ source }) => source.startsWith(`${name}.pdf 表`))).toBe(true);
  });

  it('the budget names its owner', async () => {
    const budget = await budgetOf(name);
    expect([budget?.部门, budget?.年度]).toEqual([truthOf(name).部门, truthOf(name).年度]);
  });
});

describe('the budget gives 预算数 of 三公', () => {
  it.each([
    ['government-office-budget-2025', { 合计: 867.5, '因公出国（境）费': 839, 公务接待费: 28.5 }],
    [
      'jiangsu-court-budget-2019',
      {
        合计: 513.75,
        '因公出国（境）费': 160,
        公务用车购置及运行维护费小计: 266.8,
        公务用车运行维护费: 266.8,
        公务接待费: 86.95,
      },
    ],
  ] as const)('%s', async (name, right) => {
    const budget = await budgetOf(name);
    const found = [...(budget?.threePublic ?? [])].map(([column, { amount }]) => [
      column,
      amount / 1_000_000,
    ]);
    expect(Object.fromEntries(found)).toEqual(right);
  });
});

it('nothing is found if the tables are in a missing attachment', async () => {
  expect(await budgetOf('jiangsu-cppcc-budget-2019')).toBeNull();
});
