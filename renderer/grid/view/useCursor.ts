import { useRef, useState } from 'react';
import { type Fill, fillDownwards, fillEdits, fillRightwards } from '#renderer/grid/model/fill.ts';
import {
  cellAt,
  firstInput,
  type GridCell,
  type GridModel,
  holdsEntry,
  type Position,
  type TypedEdit,
} from '#renderer/grid/model/model.ts';
import { type Move, moveSelection, moveWithin, nextInput, nextRow } from '#renderer/grid/model/navigation.ts';
import {
  at,
  cellsIn,
  clamped,
  everything,
  extended,
  isSingle,
  type Range,
  rangeOf,
  type Selection,
} from '#renderer/grid/model/selection.ts';
import type { Block } from '#renderer/grid/paste/clipboard.ts';

/** Actions of a grid on entries. */
export interface GridActions {
  /** Whether no cell accepts an entry, whatever its kind. */
  readonly readOnly: boolean;
  /** Applies edits of editable cells as one step. */
  write(edits: readonly TypedEdit[]): void;
  /** Says why a cell accepts no entry, or with `why` not this one. */
  refuse(cell: GridCell, why?: string): void;
  paste(block: Block, range: Range): void;
  /** Receives a text that was typed over the form's own, such as a code; absent where that is impossible. */
  typedOver?(text: string): void;
}

/** The text being typed. `replacing`: it replaces the old text, so that arrow keys store it. */
export interface Typing {
  readonly text: string;
  readonly replacing: boolean;
  /** Whether it was refused and must be corrected. */
  readonly refused?: true;
}

/** The cursor of a grid: selection and typing. */
export interface Cursor {
  readonly selection: Selection;
  readonly active: GridCell | undefined;
  /** `null` while a cell is only selected. */
  readonly typing: Typing | null;
  /** `replacing`: whether typing replaces the old text, if it begins with this; true by default. */
  type(text: string, replacing?: boolean): void;
  select(position: Position, extend?: boolean): void;
  selectAll(): void;
  move(move: Move, extend: boolean, page: number): void;
  next(by: 'row' | 'column', back: boolean): void;
  startEditing(): void;
  /** Stores the typed text in the cell; returns whether it was accepted. */
  commit(): boolean;
  cancel(): void;
  clear(): void;
  fillDown(): void;
  fillRight(): void;
  /** Repeats cells in others, as one step. */
  fill(wanted: Fill): void;
}

export function useCursor(model: GridModel, actions: GridActions): Cursor {
  const [chosen, setChosen] = useState<Selection>(() => at(firstInput(model)));
  const selection = clamped(model, chosen);
  const [typing, setTyping] = useState<Typing | null>(null);
  /** The column where a sequence of Tabs began: Enter returns to it. */
  const tabbedFrom = useRef<number | null>(null);
  const active = cellAt(model, selection.active)?.cell;

  const takesEntry = (cell: GridCell) => cell.editable && !actions.readOnly;
  const takesWords = (cell: GridCell) => !holdsEntry(cell) && actions.typedOver !== undefined;
  /** Returns whether the cell may be left: refused input stays open, as in Excel. */
  const commit = (): boolean => {
    if (typing !== null && active !== undefined) {
      const why = store(model, actions, active, typing.text);
      if (why !== null) {
        actions.refuse(active, why);
        setTyping({ text: typing.text, replacing: false, refused: true });
        return false;
      }
    }
    setTyping(null);
    return true;
  };
  const go = (change: (before: Selection) => Selection) => {
    if (commit()) setChosen((before) => change(clamped(model, before)));
  };
  const next = (by: 'row' | 'column', back: boolean) => {
    if (!isSingle(model, selection)) return go((before) => moveWithin(before, by, back));
    if (by === 'column') {
      tabbedFrom.current ??= selection.active.column;
      return go((before) => at(nextInput(model, before.active, back)));
    }
    const column = tabbedFrom.current ?? selection.active.column;
    tabbedFrom.current = null;
    go(() => at(nextRow(model, { row: selection.active.row, column }, back)));
  };
  const clear = () => {
    const entries = cellsIn(model, rangeOf(selection)).flat().filter(holdsEntry);
    const edits = entries.filter(takesEntry).map((cell) => ({ cell, text: '' }));
    const [first] = entries;
    if (edits.length > 0) actions.write(edits);
    else if (first !== undefined) actions.refuse(first);
  };
  const fill = (wanted: Fill | null) => wanted !== null && fillCells(model, actions, wanted);

  return {
    selection,
    active,
    typing,
    type: (text, replacing = typing?.replacing ?? true) => {
      if (active !== undefined && (takesEntry(active) || takesWords(active))) setTyping({ text, replacing });
      else if (active !== undefined) actions.refuse(active);
    },
    select: (position, extend = false) => {
      tabbedFrom.current = null;
      go((before) => (extend ? extended(before, position) : at(position)));
    },
    selectAll: () => go(() => everything(model)),
    move: (move, extend, page) => {
      tabbedFrom.current = null;
      go((before) => moveSelection(model, before, move, extend, page));
    },
    next,
    startEditing: () => {
      if (active !== undefined && takesEntry(active)) setTyping({ text: active.input, replacing: false });
      else if (active !== undefined) actions.refuse(active);
    },
    commit,
    cancel: () => setTyping(null),
    clear,
    fillDown: () => fill(fillDownwards(rangeOf(selection))),
    fillRight: () => fill(fillRightwards(rangeOf(selection))),
    fill,
  };
}

/** Stores a typed text where it belongs; returns why it was refused, or `null`. */
function store(model: GridModel, actions: GridActions, cell: GridCell, text: string): string | null {
  if (!holdsEntry(cell)) {
    if (text.trim() !== '') actions.typedOver?.(text.trim());
    return null;
  }
  if (text === cell.input) return null;
  const why = model.refusal(cell, text);
  if (why === null) actions.write([{ cell, text }]);
  return why;
}

/** Fills cells, or says why none of them accepts an entry. */
function fillCells(model: GridModel, actions: GridActions, wanted: Fill): void {
  const edits = actions.readOnly ? [] : fillEdits(model, wanted);
  const first = cellsIn(model, wanted.target).flat().find(holdsEntry);
  if (edits.length > 0) actions.write(edits);
  else if (first !== undefined) actions.refuse(first);
}
