import { plain } from '#shared/imports/words';
import type { AccountForm } from '../form.ts';
import { ECONOMY_FORMS } from './by-economy.ts';
import { SUBJECT_FORMS } from './by-subject.ts';
import { RUNNING_FORMS } from './running.ts';
import { TOTAL_FORMS } from './totals.ts';

/** The forms of the 决算 software that anything is taken from, by their numbers. */
export const ACCOUNT_FORMS: readonly AccountForm[] = [
  ...TOTAL_FORMS,
  ...SUBJECT_FORMS,
  ...ECONOMY_FORMS,
  ...RUNNING_FORMS,
].toSorted((a, b) => order(a.id).localeCompare(order(b.id)));

/** 附 stands behind the numbers. */
function order(id: string): string {
  return id.replace('附', '财决9');
}

export function formTitled(title: string): AccountForm | null {
  const words = plain(title);
  return (
    ACCOUNT_FORMS.find(({ titles, versions = [] }) =>
      [...titles, ...versions.flatMap((version) => version.titles)].some((name) => plain(name) === words),
    ) ?? null
  );
}

export function formNumbered(id: string): AccountForm | null {
  return ACCOUNT_FORMS.find((form) => form.id === id) ?? null;
}
