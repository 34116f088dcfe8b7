import {
  type ClipboardEvent,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useCallback,
  useEffect,
} from 'react';
import { cellsIn, rangeOf } from '#renderer/grid/model/selection.ts';
import { toHtml, toTsv } from '#renderer/grid/paste/clipboard.ts';
import { readClipboard } from '#renderer/grid/paste/read-clipboard.ts';
import type { GridActions } from '#renderer/grid/view/useCursor.ts';
import type { GridView } from '#renderer/grid/view/useGridView.ts';
import { boxOf, layOver, useOver } from './useOver.ts';

interface Props {
  readonly view: GridView;
  readonly input: RefObject<HTMLInputElement | null>;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly actions: GridActions;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  /** The element in which editing may continue, so that moving the focus there does not store the input. */
  readonly bar: RefObject<HTMLElement | null>;
  /** Other overlays on the cells. */
  readonly children: ReactNode;
}

/**
 * The only input of a grid, always focused and positioned over the active cell, so that input methods compose in
 * place. It is invisible until something is typed.
 */
export function CellInput(props: Props) {
  const { input, scroller } = props;
  const { cursor, gridId, activeId: cellId } = props.view;
  const { typing } = cursor;
  const place = useCallback(
    () => layOver(input.current, boxOf(scroller.current, [cellId])),
    [input, scroller, cellId],
  );
  useOver(scroller, place);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another active cell takes the keys
  useEffect(() => {
    // moving between matches keeps the focus in the search
    if (document.activeElement?.closest('.find-bar') == null) input.current?.focus({ preventScroll: true });
  }, [input, place]);
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
        onBlur={(event) => event.relatedTarget !== props.bar.current && cursor.commit()}
        onCopy={(event) => copy(event, props)}
        onCut={(event) => copy(event, props) && cursor.clear()}
        onPaste={(event) => paste(event, props)}
      />
      {props.children}
    </div>
  );
}

/** While a text is being edited, the clipboard belongs to it. */
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
