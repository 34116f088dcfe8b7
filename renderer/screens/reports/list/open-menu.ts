/** Opens the context menu at the active row, for its key. */
export function openMenuAt(scroller: HTMLElement | null): void {
  const row = scroller?.querySelector('[data-active]');
  if (row === null || row === undefined) return;
  const { left, bottom } = row.getBoundingClientRect();
  const { left: edge } = scroller?.getBoundingClientRect() ?? { left };
  row.dispatchEvent(
    new MouseEvent('contextmenu', {
      bubbles: true,
      cancelable: true,
      clientX: Math.max(left, edge) + 48,
      clientY: bottom,
    }),
  );
}
