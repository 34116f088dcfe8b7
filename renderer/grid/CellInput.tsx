import {
  type ClipboardEvent,
  type KeyboardEvent,
  type RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
} from 'react';
import { cellsIn, rangeOf } from './model/selection.ts';
import { toHtml, toTsv } from './paste/clipboard.ts';
import { readClipboard } from './paste/read-clipboard.ts';
import type { GridActions } from './view/useCursor.ts';
import type { GridView } from './view/useGridView.ts';

interface Props {
  readonly view: GridView;
  readonly input: RefObject<HTMLInputElement | null>;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly actions: GridActions;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/**
 * The one input of a grid, always focused and lying over the active cell, so that input methods compose in
 * place. It is invisible until something is typed.
 */
export function CellInput(props: Props) {
  const { input, scroller } = props;
  const { cursor, gridId, activeId: cellId } = props.view;
  const { typing } = cursor;
  const place = useCallback(
    () => layOver(input.current, scroller.current, cellId),
    [input, scroller, cellId],
  );
  useLayoutEffect(place);
  useEffect(() => {
    const box = scroller.current;
    input.current?.focus({ preventScroll: true });
    box?.addEventListener('scroll', place, { passive: true });
    return () => box?.removeEventListener('scroll', place);
  }, [input, scroller, place]);

  useEffect(() => {
    if (typing?.refused) input.current?.select();
  }, [input, typing]);

  return (
    <div className="cell-input-anchor">
      <input
        ref={input}
        className={`cell-input ${cursor.active?.role ?? ''} ${typing === null ? '' : 'editing'}`}
        aria-label="当前单元格"
        aria-controls={gridId}
        aria-activedescendant={cellId}
        autoComplete="off"
        spellCheck={false}
        value={typing?.text ?? ''}
        onChange={(event) => cursor.type(event.target.value)}
        onKeyDown={props.onKeyDown}
        onBlur={cursor.commit}
        onCopy={(event) => copy(event, props)}
        onCut={(event) => copy(event, props) && cursor.clear()}
        onPaste={(event) => paste(event, props)}
      />
    </div>
  );
}

/** While a text is being edited, the clipboard is its own. */
function copy(event: ClipboardEvent, { view: { cursor, model } }: Props): boolean {
  if (cursor.typing !== null) return false;
  event.preventDefault();
  const cells = cellsIn(model, rangeOf(cursor.selection));
  event.clipboardData.setData('text/plain', toTsv(cells.map((row) => row.map(({ input }) => input))));
  event.clipboardData.setData('text/html', toHtml(cells));
  return true;
}

function paste(event: ClipboardEvent, { view: { cursor }, actions }: Props): void {
  if (cursor.typing !== null) return;
  event.preventDefault();
  actions.paste(readClipboard(event.clipboardData), rangeOf(cursor.selection));
}

function layOver(input: HTMLInputElement | null, scroller: HTMLElement | null, cellId: string): void {
  const cell = document.getElementById(cellId);
  if (input === null || scroller === null || cell === null) return;
  const view = scroller.getBoundingClientRect();
  const box = cell.getBoundingClientRect();
  input.style.top = `${box.top - view.top - scroller.clientTop}px`;
  input.style.left = `${box.left - view.left - scroller.clientLeft}px`;
  input.style.width = `${box.width}px`;
  input.style.height = `${box.height}px`;
}
