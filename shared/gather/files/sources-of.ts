import { takeAccounts } from '#shared/accounts/take-accounts';
import { NOTHING_TAKEN, type Taken } from '#shared/accounts/taken';
import { takeBudget } from '#shared/budgets/take-budget';
import { isAddressOf } from '#shared/gather/addresses';
import type { TakenAnnex } from '#shared/gather/apply/apply-annexes';
import { type LastYear, lastAccounts, lastPublished } from '#shared/gather/last-year/last-year';
import { matchBudget, type Spent } from '#shared/gather/last-year/match-budget';
import { readForeign } from '#shared/imports/document/foreign';
import type { Report } from '#shared/report/report';
import { isItem } from '#shared/tables/codes/subjects';
import type { TemplatePack } from '#shared/tables/grammar';
import type { Assigned } from './assign.ts';

/** This year's figures from the accounts; `null` if there are none. */
export function accountsTaken(files: readonly Assigned[], pack: TemplatePack): Taken | null {
  const books = files.flatMap(({ kind, refused, accounts }) =>
    kind === '财决报表' && refused === null && accounts !== null ? [accounts] : [],
  );
  return books.length === 0 ? null : takeAccounts(books, pack);
}

/** Matches budgets with the 项 of 公开05, from the accounts or else from the report. */
export function budgetTaken(
  files: readonly Assigned[],
  accounts: Taken | null,
  report: Report,
): readonly Taken[] {
  const spent = accounts === null ? spentIn(report) : spentBy(accounts);
  return files.flatMap(({ kind, refused, budget, file }) => {
    if (kind !== '部门预算' || refused !== null || budget === null) return [];
    return [matchBudget(takeBudget(budget), budget.items, spent, file.file)];
  });
}

function spentIn({ tables }: Report): readonly Spent[] {
  return tables.公开05.rows.flatMap(({ code, label }) => (isItem(code) ? [{ code, name: label }] : []));
}

function spentBy({ cells }: Taken): readonly Spent[] {
  const found = new Map<string, string>();
  for (const { address, code, name, amount } of cells) {
    if (isItem(code) && amount !== 0 && isAddressOf('公开05', address)) found.set(code, name);
  }
  return [...found].map(([code, name]) => ({ code, name }));
}

/** Last year's figures from files, the most precise first. */
export function lastYears(
  files: readonly Assigned[],
  pack: TemplatePack,
  packs: readonly TemplatePack[],
): readonly LastYear[] {
  const open = files.filter(({ refused }) => refused === null);
  const books = open.filter(({ kind }) => kind === '上年财决报表');
  const published = open.filter(({ kind }) => kind === '上年决算');
  const [first] = published;
  const [book] = books;
  const foreign =
    published.length > 1
      ? readForeign(
          published.map(({ file }) => file),
          undefined,
          packs,
        )
      : (first?.foreign ?? null);
  return [
    ...(book === undefined
      ? []
      : [
          lastAccounts(
            books.flatMap(({ accounts }) => accounts ?? []),
            pack,
            book.file.file,
          ),
        ]),
    ...(foreign === null || first === undefined ? [] : [lastPublished(foreign, first.file.file)]),
  ];
}

/** Annexes from the tables of 绩效自评. */
export function annexesTaken(files: readonly Assigned[]): readonly TakenAnnex[] {
  return files.flatMap(({ kind, refused, foreign }) => {
    if (kind !== '绩效表' || refused !== null || foreign === null) return [];
    const { 附件1, 附件2 } = foreign.document;
    const where = ({ file, sheetName }: { readonly file: string; readonly sheetName: string }) =>
      `${file} ${sheetName}`;
    return [
      ...(附件1 === null ? [] : [{ annex: '附件1' as const, content: 附件1.content, source: where(附件1) }]),
      ...(附件2 === null ? [] : [{ annex: '附件2' as const, content: 附件2.content, source: where(附件2) }]),
    ];
  });
}

/** One sentence per file from which nothing is taken. */
export function refusals(files: readonly Assigned[]): Taken {
  return { ...NOTHING_TAKEN, missing: files.flatMap(({ refused }) => refused ?? []) };
}
