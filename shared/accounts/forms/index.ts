import type { AccountForm } from '#shared/accounts/form';
import { plain } from '#shared/imports/label-matching';
import { ECONOMY_FORMS } from './by-economy.ts';
import { SUBJECT_FORMS } from './by-subject.ts';
import { RUNNING_FORMS } from './running.ts';
import { TOTAL_FORMS } from './totals.ts';

/** The forms of the 决算 software from which figures are taken, in the order of their numbers. */
export const ACCOUNT_FORMS: readonly AccountForm[] = [
  ...TOTAL_FORMS,
  ...SUBJECT_FORMS,
  ...ECONOMY_FORMS,
  ...RUNNING_FORMS,
].toSorted((a, b) => order(a.id).localeCompare(order(b.id)));

/** 附 sorts after the numbered forms. */
function order(id: string): string {
  return id.replace('附', '财决9');
}

const TITLES: ReadonlyMap<string, AccountForm> = new Map(
  ACCOUNT_FORMS.flatMap((form) =>
    [...form.titles, ...(form.versions ?? []).flatMap(({ titles }) => titles)].map(
      (title) => [plain(title), form] as const,
    ),
  ),
);

/** Returns the form with a title, given as comparable words. */
export function formTitled(words: string): AccountForm | null {
  return TITLES.get(words) ?? null;
}

export function formNumbered(id: string): AccountForm | null {
  return ACCOUNT_FORMS.find((form) => form.id === id) ?? null;
}
