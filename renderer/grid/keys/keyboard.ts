import type { Move } from '#renderer/grid/model/navigation.ts';

export type Command =
  | { readonly kind: 'move'; readonly move: Move; readonly extend: boolean }
  /** Enter or Tab: to the next cell, with Shift to the previous one. */
  | { readonly kind: 'next'; readonly by: 'row' | 'column'; readonly back: boolean }
  | {
      readonly kind:
        | 'edit'
        | 'clear'
        | 'cancel'
        | 'selectAll'
        | 'fillDown'
        | 'fillRight'
        | 'bar'
        | 'zoomIn'
        | 'zoomOut'
        | 'zoomReset'
        | 'find'
        | 'replace'
        | 'sources'
        | 'comment'
        | 'return'
        | 'help';
    };

/** The properties of a keyboard event used by the grid. */
export interface KeyPress {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

const ARROWS: Readonly<Record<string, readonly [one: Move, edge: Move]>> = {
  ArrowUp: ['up', 'edgeUp'],
  ArrowDown: ['down', 'edgeDown'],
  ArrowLeft: ['left', 'edgeLeft'],
  ArrowRight: ['right', 'edgeRight'],
  PageUp: ['pageUp', 'pageUp'],
  PageDown: ['pageDown', 'pageDown'],
  Home: ['home', 'first'],
  End: ['end', 'last'],
};

const PLAIN: Readonly<Record<string, Command>> = {
  F2: { kind: 'edit' },
  F1: { kind: 'help' },
  Delete: { kind: 'clear' },
  Backspace: { kind: 'clear' },
  Escape: { kind: 'cancel' },
};

const WITH_CONTROL: Readonly<Record<string, Command>> = {
  a: { kind: 'selectAll' },
  d: { kind: 'fillDown' },
  r: { kind: 'fillRight' },
  f: { kind: 'find' },
  h: { kind: 'replace' },
  '[': { kind: 'sources' },
  ']': { kind: 'return' },
  '=': { kind: 'zoomIn' },
  '+': { kind: 'zoomIn' },
  '-': { kind: 'zoomOut' },
  '0': { kind: 'zoomReset' },
};

/** The command of a key while a cell is selected and not being edited; `null` leaves the key to the input. */
export function commandFor(press: KeyPress): Command | null {
  const control = press.ctrlKey || press.metaKey;
  const arrow = ARROWS[press.key];
  if (arrow !== undefined) {
    return { kind: 'move', move: arrow[control ? 1 : 0], extend: press.shiftKey };
  }
  const next = nextFor(press);
  if (next !== null) return next;
  if (press.key === 'F2' && press.shiftKey) return { kind: 'comment' };
  return (control ? WITH_CONTROL[press.key.toLowerCase()] : PLAIN[press.key]) ?? null;
}

/**
 * The command of a key while a cell is being edited: only keys that leave the cell, or continue in the bar, have
 * one. Arrow keys leave a cell whose text is being replaced; in one opened with F2 they move the caret.
 */
export function commandWhileEditing(press: KeyPress, replacing: boolean): Command | null {
  if (press.key === 'Escape') return { kind: 'cancel' };
  if (press.key === 'F1') return { kind: 'help' };
  if (press.key === 'F2') return { kind: 'bar' };
  const next = nextFor(press);
  if (next !== null) return next;
  const isArrow = press.key.startsWith('Arrow');
  return replacing && isArrow && !press.shiftKey && !press.ctrlKey ? commandFor(press) : null;
}

function nextFor({ key, shiftKey }: KeyPress): Command | null {
  if (key === 'Tab') return { kind: 'next', by: 'column', back: shiftKey };
  return key === 'Enter' ? { kind: 'next', by: 'row', back: shiftKey } : null;
}
