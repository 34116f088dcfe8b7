import { type RefObject, useEffect } from 'react';

const OF_THE_GRID = /^[acdfvx]$/i;

/**
 * Unclaimed keys go to the grid: after a dialog has closed, the focus is nowhere or on the button that opened it,
 * but typing, pasting and arrow keys should continue in the active cell.
 */
export function useStrayKeys(input: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || !isStray(event) || isDialogOpen()) return;
      input.current?.focus({ preventScroll: true });
    };
    document.addEventListener('keydown', listen, true);
    return () => document.removeEventListener('keydown', listen, true);
  }, [input]);
}

function isStray(event: KeyboardEvent): boolean {
  const at = document.activeElement;
  const isNowhere = at === null || at === document.body;
  const isOnTool = at?.closest('.page-head') != null && at.matches('button, input[type="checkbox"]');
  const { key, ctrlKey, metaKey, altKey } = event;
  if (ctrlKey || metaKey) return (isNowhere || isOnTool) && OF_THE_GRID.test(key);
  if (altKey) return false;
  const types = (key.length === 1 && key !== ' ') || key === 'F2' || key === 'Process';
  return types ? isNowhere || isOnTool : isNowhere && key.startsWith('Arrow');
}

/** A closing dialog counts as closed. */
function isDialogOpen(): boolean {
  return [...document.querySelectorAll<HTMLElement>('[role="dialog"]')].some(
    (dialog) => dialog.offsetParent !== null && !dialog.matches('[class*="-leave"]'),
  );
}
