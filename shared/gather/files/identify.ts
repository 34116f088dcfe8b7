import { type Accounts, readAccounts } from '#shared/accounts/read-accounts';
import type { Budget } from '#shared/budgets/budget';
import { readBudget } from '#shared/budgets/read-budget';
import { type ForeignDocument, readForeign } from '#shared/imports/document/foreign';
import { paragraphsIn, type SourceFile } from '#shared/imports/source/source';
import { PACKS } from '#shared/packs/built-in/index';
import type { TemplatePack } from '#shared/tables/grammar';

/** The content of a file, independent of the report. */
export interface Identified {
  readonly file: SourceFile;
  readonly accounts: Accounts | null;
  readonly budget: Budget | null;
  /** For anything other than the workbook of the 决算 software. */
  readonly foreign: ForeignDocument | null;
  readonly 部门: string | null;
  readonly 年度: number | null;
}

/** Identifies a file: the accounts, a budget, a published document by the forms of `packs`, or annexes. */
export function identify(file: SourceFile, packs: readonly TemplatePack[] = PACKS): Identified {
  const accounts = readAccounts(file);
  if (accounts !== null) return { file, accounts, budget: null, foreign: null, ...headOf(accounts) };
  const foreign = readForeign([file], undefined, packs);
  const { document } = foreign;
  const budget = document.kind !== '决算' || isPlanned(file, foreign) ? readBudget(file, document) : null;
  return { file, accounts: null, budget, foreign, ...headOf(budget ?? document) };
}

function headOf({ 部门, 年度 }: { readonly 部门: string | null; readonly 年度: number | null }) {
  return { 部门, 年度 };
}

const LINES_OF_COVER = 12;

/**
 * A budget's tables may look like the published forms; their titles, the cover and the file's name tell them
 * apart.
 */
function isPlanned(file: SourceFile, { document }: ForeignDocument): boolean {
  const titles = document.tables.flatMap(({ around }) => around.titles);
  const said = [file.file, ...paragraphsIn(file).slice(0, LINES_OF_COVER), ...titles];
  return said.some((text) => text.includes('预算')) && !said.some((text) => text.includes('决算'));
}
