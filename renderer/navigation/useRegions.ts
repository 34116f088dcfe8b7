import { useEffect } from 'react';

/** The regions of a report's window, in F6 order. */
const REGIONS = ['.report-head', '.guided-path', '.sidebar', '.page > .page-head', '.page'] as const;
const FOCUSABLE =
  '.cell-input, [contenteditable="true"], a[href], button:not(:disabled), input:not(:disabled), select, textarea, [tabindex="0"]';
/** The element focused on entering a region, if it exists: the open page, the active cell, the text. */
const ENTRY = '[aria-current="page"], .cell-input, [contenteditable="true"]';

/** F6 and Shift+F6 move between regions, even out of the grid and the editor, which use Tab themselves. */
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
  // the innermost region with the focus: the tools of a page are a region of their own
  const at = regions.findLastIndex((region) => region.contains(document.activeElement) && !isInTools(region));
  for (let step = 1; step <= regions.length; step++) {
    const region = regions[(at + by * step + regions.length * 2) % regions.length];
    const target = region === undefined ? null : entryOf(region);
    if (target === null) continue;
    target.focus();
    return;
  }
}

/** The page contains its tools; while they have the focus, the rest of the page does not. */
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
