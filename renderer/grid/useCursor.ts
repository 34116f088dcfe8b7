import { type KeyboardEvent, useState } from 'react';
import { parseTsv, toTsv } from './clipboard.ts';
import { commandFor, commandWhileEditing } from './keyboard.ts';
import { cellAt, type GridCell, type GridModel } from './model.ts';
import { at, move as moveSelection, type Position, rangeOf, type Selection } from './selection.ts';

/** One cell's new text, as typed or pasted. */
export interface TypedEdit {
  readonly cell: GridCell;
  readonly text: string;
}

export interface Cursor {
  readonly selection: Selection;
  readonly active: GridCell | undefined;
  /** The text being typed; `null` while a cell is only selected. */
  readonly draft: string | null;
  setDraft(text: string): void;
  select(position: Position, extend: boolean): void;
  startEditing(): void;
  /** Takes what is being typed into the cell. */
  commit(): void;
  onKeyDown(event: KeyboardEvent): void;
  copy(): string;
  paste(text: string): void;
}

/** The cursor of a grid: selection, editing and clipboard. `write` takes edits of editable cells only. */
export function useCursor(
  model: GridModel,
  write: (edits: readonly TypedEdit[], refused: readonly GridCell[]) => void,
): Cursor {
  const [selection, setSelection] = useState<Selection>(() => at(firstInput(model)));
  const [draft, setDraft] = useState<string | null>(null);
  const extent = { rows: model.rows.length, columns: model.columnCount };
  const active = cellAt(model, selection.focus.row, selection.focus.column);

  const writeAll = (edits: readonly TypedEdit[]) => {
    const amounts = edits.filter(({ cell }) => cell.role === 'amount');
    write(
      amounts.filter(({ cell }) => cell.editable),
      amounts.filter(({ cell }) => !cell.editable).map(({ cell }) => cell),
    );
  };
  const commit = () => {
    if (draft !== null && active !== undefined && draft !== active.text)
      writeAll([{ cell: active, text: draft }]);
    setDraft(null);
  };
  const startEditing = () => setDraft(active?.editable === true ? active.text : null);

  return {
    selection,
    active,
    draft,
    setDraft: (text) => {
      if (active?.editable === true) setDraft(text);
      else if (active?.role === 'amount') write([], [active]);
    },
    select: (position, extend) => {
      commit();
      setSelection((before) => (extend ? { anchor: before.anchor, focus: position } : at(position)));
    },
    startEditing,
    commit,
    onKeyDown: (event) => {
      if (event.nativeEvent.isComposing || event.keyCode === 229) return;
      const command = draft === null ? commandFor(event) : commandWhileEditing(event);
      if (command === null) return;
      event.preventDefault();
      if (command.kind === 'cancel') setDraft(null);
      else if (command.kind === 'edit') startEditing();
      else if (command.kind === 'clear')
        writeAll(selected(model, selection).map((cell) => ({ cell, text: '' })));
      else if (command.kind === 'selectAll') setSelection(everything(model));
      else {
        commit();
        setSelection((before) => moveSelection(before, command.move, extent, command.extend));
      }
    },
    copy: () => toTsv(textsOf(model, selection)),
    paste: (text) => {
      const { top, left } = rangeOf(selection);
      writeAll(pasted(model, parseTsv(text), { row: top, column: left }, selected(model, selection)));
    },
  };
}

function firstInput(model: GridModel): Position {
  for (const [row, { cells }] of model.rows.entries()) {
    const cell = cells.find((each) => each.editable);
    if (cell !== undefined) return { row, column: cell.column };
  }
  return { row: 0, column: 0 };
}

function everything(model: GridModel): Selection {
  return {
    anchor: { row: 0, column: 0 },
    focus: { row: model.rows.length - 1, column: model.columnCount - 1 },
  };
}

function selected(model: GridModel, selection: Selection): readonly GridCell[] {
  const { top, bottom, left, right } = rangeOf(selection);
  return model.rows
    .slice(top, bottom + 1)
    .flatMap((row) => row.cells.filter((cell) => cell.column >= left && cell.column <= right));
}

function textsOf(model: GridModel, selection: Selection): readonly (readonly string[])[] {
  const { top, bottom, left, right } = rangeOf(selection);
  return model.rows
    .slice(top, bottom + 1)
    .map((row) =>
      row.cells.filter((cell) => cell.column >= left && cell.column <= right).map((cell) => cell.text),
    );
}

/** A single value fills the whole selection; a range is laid out from its first cell on. */
function pasted(
  model: GridModel,
  rows: readonly (readonly string[])[],
  from: Position,
  selection: readonly GridCell[],
): readonly TypedEdit[] {
  const [first] = rows;
  if (rows.length === 1 && first?.length === 1)
    return selection.map((cell) => ({ cell, text: first[0] ?? '' }));
  return rows.flatMap((texts, row) =>
    texts.flatMap((text, column) => {
      const cell = cellAt(model, from.row + row, from.column + column);
      return cell === undefined ? [] : [{ cell, text }];
    }),
  );
}
