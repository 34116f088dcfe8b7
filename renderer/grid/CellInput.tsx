import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import type { Cursor } from './useCursor.ts';

/**
 * The one input of a grid, always focused and lying over the active cell, so that input methods compose in
 * place. It is invisible until something is typed.
 */
export function CellInput({
  cursor,
  scroller,
}: {
  readonly cursor: Cursor;
  readonly scroller: RefObject<HTMLDivElement | null>;
}) {
  const input = useRef<HTMLInputElement>(null);
  const { row, column } = cursor.selection.focus;
  const activeColumn = cursor.active?.column ?? column;

  useLayoutEffect(() => {
    // the scroller's own ref is set only after its children's first effects
    const grid = input.current?.parentElement;
    const cell = grid?.querySelector<HTMLElement>(`[data-at="${row}:${activeColumn}"]`);
    if (!cell || !input.current) return;
    const { style } = input.current;
    style.top = `${cell.offsetTop}px`;
    style.left = `${cell.offsetLeft}px`;
    style.width = `${cell.offsetWidth}px`;
    style.height = `${cell.offsetHeight}px`;
  }, [row, activeColumn]);

  useEffect(() => {
    const grid = scroller.current;
    const focus = () => requestAnimationFrame(() => input.current?.focus({ preventScroll: true }));
    focus();
    grid?.addEventListener('mousedown', focus);
    return () => grid?.removeEventListener('mousedown', focus);
  }, [scroller]);

  return (
    <input
      ref={input}
      className={cursor.draft === null ? 'cell-input' : 'cell-input editing'}
      aria-label="当前单元格"
      aria-activedescendant={`cell-${row}-${activeColumn}`}
      autoComplete="off"
      spellCheck={false}
      value={cursor.draft ?? ''}
      onChange={(event) => cursor.setDraft(event.target.value)}
      onKeyDown={cursor.onKeyDown}
      onBlur={cursor.commit}
      onDoubleClick={cursor.startEditing}
      onCopy={(event) => {
        if (cursor.draft !== null) return;
        event.preventDefault();
        event.clipboardData.setData('text/plain', cursor.copy());
      }}
      onPaste={(event) => {
        if (cursor.draft !== null) return;
        event.preventDefault();
        cursor.paste(event.clipboardData.getData('text/plain'));
      }}
    />
  );
}
