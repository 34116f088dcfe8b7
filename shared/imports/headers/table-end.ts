import { titledForm } from '#shared/imports/forms/titles';
import { isNote } from '#shared/imports/label-matching';

/** Whether a text in a sheet ends the table above it: a 注, or the title of the next table. */
export function endsTable(text: string): boolean {
  return titledForm(text) !== null || isNote(text);
}
