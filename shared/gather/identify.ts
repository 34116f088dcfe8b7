import { type Accounts, readAccounts } from '../accounts/read-accounts.ts';
import type { Budget } from '../budgets/budget.ts';
import { readBudget } from '../budgets/read-budget.ts';
import { type ForeignDocument, readForeign } from '../imports/foreign.ts';
import type { SourceFile } from '../imports/source.ts';

/** What a file holds, whatever the report. */
export interface Identified {
  readonly file: SourceFile;
  readonly accounts: Accounts | null;
  readonly budget: Budget | null;
  /** Of anything but the workbook of the 决算 software. */
  readonly foreign: ForeignDocument | null;
  readonly 部门: string | null;
  readonly 年度: number | null;
}

/** Reads a file as what it is: the accounts, a budget, a published document, annexes. */
export function identify(file: SourceFile): Identified {
  const accounts = readAccounts(file);
  if (accounts !== null) return { file, accounts, budget: null, foreign: null, ...headOf(accounts) };
  const foreign = readForeign([file]);
  const { document } = foreign;
  const budget = document.kind === '决算' ? null : readBudget(file, document);
  return { file, accounts: null, budget, foreign, ...headOf(budget ?? document) };
}

function headOf({ 部门, 年度 }: { readonly 部门: string | null; readonly 年度: number | null }) {
  return { 部门, 年度 };
}
