import type { Move } from './selection.ts';

export type Command =
  | { readonly kind: 'move'; readonly move: Move; readonly extend: boolean }
  | { readonly kind: 'edit' }
  | { readonly kind: 'clear' }
  | { readonly kind: 'cancel' }
  | { readonly kind: 'selectAll' };

/** The keys that the grid needs to know of a keyboard event. */
export interface KeyPress {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

const ARROWS: Readonly<Record<string, Move>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

const JUMPS: Readonly<Record<string, Move>> = { PageUp: 'pageUp', PageDown: 'pageDown' };

/** What a key means while a cell is selected and not being edited; `null` leaves it to the input. */
export function commandFor(press: KeyPress): Command | null {
  const { key, shiftKey: extend } = press;
  const control = press.ctrlKey || press.metaKey;
  const arrow = ARROWS[key] ?? JUMPS[key];
  if (arrow !== undefined) return { kind: 'move', move: arrow, extend };
  if (key === 'Home') return { kind: 'move', move: control ? 'first' : 'home', extend };
  if (key === 'End') return { kind: 'move', move: control ? 'last' : 'end', extend };
  if (key === 'Tab') return { kind: 'move', move: extend ? 'left' : 'right', extend: false };
  if (key === 'Enter') return { kind: 'move', move: extend ? 'up' : 'down', extend: false };
  if (key === 'F2') return { kind: 'edit' };
  if (key === 'Delete' || key === 'Backspace') return { kind: 'clear' };
  if (key === 'Escape') return { kind: 'cancel' };
  return control && key.toLowerCase() === 'a' ? { kind: 'selectAll' } : null;
}

/** What a key means while a cell is being edited: only those that leave it. */
export function commandWhileEditing(press: KeyPress): Command | null {
  if (press.key === 'Escape') return { kind: 'cancel' };
  return press.key === 'Enter' || press.key === 'Tab' ? commandFor(press) : null;
}
