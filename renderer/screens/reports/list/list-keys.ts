import type { KeyboardEvent } from 'react';
import type { ListActs } from '#renderer/screens/reports/acts/useListActs.ts';
import type { DeskLine, Selection } from './useSelection.ts';

/** Rows that PageUp and PageDown move. */
const PAGE = 12;

interface ListKeys {
  readonly lines: readonly DeskLine[];
  readonly selection: Selection;
  readonly acts: ListActs;
  readonly fold: (place: string, folded: boolean) => void;
  /** Focuses the search, which receives the typed letter. */
  readonly search: () => void;
  readonly openMenu: () => void;
}

/** The keys of the list: arrows move, Space selects, Enter opens, Delete deletes, letters search. */
export function listKeys(of: ListKeys): (event: KeyboardEvent) => void {
  const { lines, selection, acts } = of;
  const { active } = selection;
  const line = lines[active];
  const go = (index: number) => (event: KeyboardEvent) =>
    selection.goTo(index, { extend: event.shiftKey, keep: event.ctrlKey || event.metaKey });
  const foldTo = (folded: boolean) => () => {
    if (line?.kind === 'group') of.fold(line.place, folded);
    else if (folded && line?.inGroup)
      selection.goTo(lines.findLastIndex(({ kind }, at) => kind === 'group' && at < active));
  };
  const enter = () => {
    if (line?.kind === 'group') of.fold(line.place, !line.collapsed);
    else if (line !== undefined) acts.open?.();
  };
  const keys = new Map<string, (event: KeyboardEvent) => void>([
    ['ArrowDown', go(active + 1)],
    ['ArrowUp', go(Math.max(active - 1, 0))],
    ['PageDown', go(active + PAGE)],
    ['PageUp', go(Math.max(active - PAGE, 0))],
    ['Home', go(0)],
    ['End', go(lines.length - 1)],
    ['ArrowLeft', foldTo(true)],
    ['ArrowRight', foldTo(false)],
    ['Enter', enter],
    [' ', () => selection.toggle(active)],
    ['F2', () => acts.rename?.()],
    ['Delete', () => acts.remove?.()],
    ['Escape', selection.clear],
    ['ContextMenu', of.openMenu],
  ]);
  return (event) => {
    const { key } = event;
    const act = keys.get(key);
    const controlled = event.ctrlKey || event.metaKey;
    if (controlled && key.toLowerCase() === 'a') selection.chooseAll();
    else if (controlled && key.toLowerCase() === 'f') of.search();
    else if (event.shiftKey && key === 'F10') of.openMenu();
    else if (act !== undefined) act(event);
    else {
      // the letter itself, or the first key of an input method, then goes to the focused element
      const types = key === 'Process' || (key.length === 1 && !controlled && !event.altKey);
      if (types) of.search();
      return;
    }
    event.preventDefault();
  };
}
