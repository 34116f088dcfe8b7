import type { KeyboardEvent } from 'react';

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Moves the focus from cell to cell with the arrow keys, past covered cells; each is selected when reached. */
export function moveInGrid(
  event: KeyboardEvent<HTMLTableElement>,
  choose: (row: number, column: number) => void,
): void {
  const cell = (event.target as HTMLElement).closest<HTMLElement>('[data-cell]');
  const [row = Number.NaN, column = Number.NaN] = (cell?.dataset.cell ?? '').split('/').map(Number);
  if (cell === null) return;
  if (event.key === 'Enter' || event.key === ' ') {
    event.preventDefault();
    choose(row, column);
    return;
  }
  const step = STEPS[event.key];
  if (step === undefined) return;
  event.preventDefault();
  const next = nextCell(event.currentTarget, [row, column], step);
  if (next === null) return;
  next.cell.focus();
  choose(next.row, next.column);
}

const FARTHEST = 40;

function nextCell(
  table: HTMLElement,
  [row, column]: readonly [number, number],
  [down, right]: readonly [number, number],
): { readonly cell: HTMLElement; readonly row: number; readonly column: number } | null {
  for (let count = 1; count <= FARTHEST; count++) {
    const [to, at] = [row + down * count, column + right * count];
    const cell = table.querySelector<HTMLElement>(`[data-cell="${to}/${at}"]`);
    if (cell !== null) return { cell, row: to, column: at };
  }
  return null;
}
