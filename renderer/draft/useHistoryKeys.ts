import { useEffect } from 'react';

export type HistoryKey = 'undo' | 'redo' | 'save';

/** A text field has an undo of its own; so does the grid's input while a cell is being edited. */
const OWN_UNDO = 'input:not(.cell-input), .cell-input.editing, textarea, [contenteditable="true"]';

/** Ctrl+Z, Ctrl+Y or Ctrl+Shift+Z, and Ctrl+S, anywhere in the window except while a text is being edited. */
export function useHistoryKeys(onKey: (key: HistoryKey) => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const key = historyKey(event);
      if (key === null || event.defaultPrevented) return;
      const target = event.target instanceof Element ? event.target : null;
      if (key !== 'save' && target?.closest(OWN_UNDO)) return;
      event.preventDefault();
      onKey(key);
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [onKey]);
}

/** The command of a key press; `null` for other keys. */
export function historyKey(
  press: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>,
): HistoryKey | null {
  if (!(press.ctrlKey || press.metaKey) || press.altKey) return null;
  const key = press.key.toLowerCase();
  if (key === 'z') return press.shiftKey ? 'redo' : 'undo';
  if (press.shiftKey) return null;
  return key === 'y' ? 'redo' : key === 's' ? 'save' : null;
}
