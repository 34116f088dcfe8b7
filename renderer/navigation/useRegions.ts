import { useEffect } from 'react';

/** The regions of a report's window, in the order in which F6 goes through them. */
const REGIONS = ['.report-head', '.guided-path', '.sidebar', '.page > .page-head', '.page'] as const;
const FOCUSABLE =
  '.cell-input, [contenteditable="true"], a[href], button:not(:disabled), input:not(:disabled), select, textarea, [tabindex="0"]';
/** Where a region is entered, if it is there: the open page, the active cell, the text. */
const ENTRY = '[aria-current="page"], .cell-input, [contenteditable="true"]';

/** F6 and Shift+F6 go from region to region, out of the grid and the editor too, which keep Tab for themselves. */
export function useRegions(): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key !== 'F6' || event.ctrlKey || event.altKey || event.defaultPrevented) return;
      if (document.querySelector('[role="dialog"][aria-modal="true"]:not([hidden])')?.checkVisibility())
        return;
      event.preventDefault();
      goToRegion(event.shiftKey ? -1 : 1);
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}

function goToRegion(by: 1 | -1): void {
  const regions = REGIONS.flatMap((selector) => document.querySelector<HTMLElement>(selector) ?? []);
  // the innermost region that holds the focus: the tools of a page are one of their own
  const at = regions.findLastIndex((region) => region.contains(document.activeElement) && !isInTools(region));
  for (let step = 1; step <= regions.length; step++) {
    const region = regions[(at + by * step + regions.length * 2) % regions.length];
    const target = region === undefined ? null : entryOf(region);
    if (target === null) continue;
    target.focus();
    return;
  }
}

/** The page holds its tools; while the focus is in these it is not in the rest of the page. */
function isInTools(region: HTMLElement): boolean {
  return region.matches('.page') && document.activeElement?.closest('.page > .page-head') != null;
}

function entryOf(region: HTMLElement): HTMLElement | null {
  const entry = region.querySelector<HTMLElement>(ENTRY);
  if (entry !== null) return entry;
  const all = [...region.querySelectorAll<HTMLElement>(FOCUSABLE)];
  const own = region.matches('.page') ? all.filter((each) => each.closest('.page-head') === null) : all;
  return own.find((each) => each.checkVisibility()) ?? null;
}
