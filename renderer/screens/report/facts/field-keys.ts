import type { KeyboardEvent } from 'react';

/** Enter and the arrows up and down go from field to field of a form, as in a column of figures. */
export function goToNextField(event: KeyboardEvent<HTMLElement>): void {
  const by = event.key === 'ArrowUp' ? -1 : event.key === 'Enter' || event.key === 'ArrowDown' ? 1 : 0;
  const { target } = event;
  if (by === 0 || event.nativeEvent.isComposing || !(target instanceof HTMLInputElement)) return;
  if (target.getAttribute('role') === 'combobox') return;
  const fields = [...event.currentTarget.querySelectorAll<HTMLInputElement>('.fact input')];
  const next = fields[fields.indexOf(target) + by];
  event.preventDefault();
  if (next === undefined) target.blur();
  else next.focus();
  next?.select();
}
