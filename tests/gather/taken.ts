// What the pure functions take from a department's files.
import { readFiles } from '#main/imports/read-files';
import { readAccounts } from '#shared/accounts/read-accounts';
import { takeAccounts } from '#shared/accounts/take-accounts';
import type { Taken } from '#shared/accounts/taken';
import { readBudget } from '#shared/budgets/read-budget';
import { takeBudget } from '#shared/budgets/take-budget';
import { recognise } from '#shared/imports/document/recognise';
import type { SourceFile } from '#shared/imports/source/source';
import { findPack, packOfYear } from '#shared/packs/built-in/index';
import type { GivenFile } from './workbooks.ts';

/** Files as read by main; throws if one is refused. */
export async function sourcesOf(files: readonly GivenFile[]): Promise<readonly SourceFile[]> {
  const read = await readFiles(files);
  if (!read.ok) throw new Error(read.error.message);
  return read.value;
}

export function takenFrom(sources: readonly SourceFile[], year: number): Taken {
  const books = sources.flatMap((source) => readAccounts(source) ?? []);
  const pack = findPack(packOfYear(year));
  if (pack === null) throw new RangeError(`no pack of ${year}`);
  return takeAccounts(books, pack);
}

export function takenFromBudget(source: SourceFile): Taken {
  const budget = readBudget(source, recognise([source], null).document);
  if (budget === null) throw new Error(`${source.file} is no budget`);
  return takeBudget(budget);
}
