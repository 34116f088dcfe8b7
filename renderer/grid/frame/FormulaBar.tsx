import type { KeyboardEvent, RefObject } from 'react';
import { placeName } from '#renderer/grid/model/cell-name.ts';
import type { GridCell } from '#renderer/grid/model/model.ts';
import type { GridView } from '#renderer/grid/view/useGridView.ts';
import { groupThousands } from '#shared/money/amount';

/** The bar above the grid: the cell's name, its full content for editing, its formula and its source. */
export function FormulaBar(props: {
  readonly view: GridView;
  readonly bar: RefObject<HTMLTextAreaElement | null>;
  readonly readOnly: boolean;
  /** Returns the focus to the grid. */
  readonly focus: () => void;
}) {
  const { view, bar, focus } = props;
  const { active, cursor } = view;
  const { typing } = cursor;
  const editable = active?.editable === true && !props.readOnly;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    const act = actOf(event, view);
    if (act === null) return;
    event.preventDefault();
    act();
    focus();
  };
  return (
    <div className="formula-bar">
      <strong>{active === null ? '' : placeName(active)}</strong>
      <textarea
        ref={bar}
        aria-label="编辑栏：这一格的全部内容"
        rows={1}
        spellCheck={false}
        readOnly={!editable}
        value={typing?.text ?? wholeText(active)}
        onChange={(event) => cursor.type(event.target.value, false)}
        onKeyDown={onKeyDown}
        onBlur={(event) => !isCellInput(event.relatedTarget) && cursor.commit()}
      />
      {active?.formula !== undefined && (
        <span className="formula" title={active.formula}>
          {active.formula}
        </span>
      )}
      {active?.source !== undefined && (
        <span className="source" title={active.source}>
          {active.source}
        </span>
      )}
    </div>
  );
}

/** Keys that end editing in the bar; F2 continues in the cell. */
function actOf({ key, shiftKey }: KeyboardEvent, { cursor }: GridView): (() => void) | null {
  if (key === 'Enter') return () => cursor.next('row', shiftKey);
  if (key === 'Tab') return () => cursor.next('column', shiftKey);
  if (key === 'Escape') return cursor.cancel;
  return key === 'F2' ? () => undefined : null;
}

/** Moving the focus back to the cell does not store the input yet. */
function isCellInput(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.classList.contains('cell-input');
}

/** With every decimal, even if the column is narrow. */
function wholeText(cell: GridCell | null): string {
  if (cell === null) return '';
  return cell.role === 'amount' ? groupThousands(cell.input) : cell.input;
}
