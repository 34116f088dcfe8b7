/** Opens the menu of the right button at the active line, as the key for it does. */
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
