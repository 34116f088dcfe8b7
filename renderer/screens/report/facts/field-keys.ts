import type { KeyboardEvent } from 'react';

/**
 * Enter and the up and down arrows move from field to field, also into the next group, as in a column of figures.
 */
export function goToNextField(event: KeyboardEvent<HTMLElement>): void {
  const by = event.key === 'ArrowUp' ? -1 : event.key === 'Enter' || event.key === 'ArrowDown' ? 1 : 0;
  const { target } = event;
  if (by === 0 || event.nativeEvent.isComposing || !(target instanceof HTMLInputElement)) return;
  if (target.getAttribute('role') === 'combobox') return;
  const fields = [...(target.closest('.facts')?.querySelectorAll<HTMLInputElement>('.fact input') ?? [])];
  const at = fields.indexOf(target);
  if (at === -1) return;
  event.preventDefault();
  // the last one stores its input and keeps the focus, so that further typing is not lost
  const next = fields[at + by] ?? target;
  if (next === target) target.blur();
  next.focus();
  next.select();
}
