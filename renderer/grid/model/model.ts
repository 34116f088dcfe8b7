import type { ComputedCell } from '#shared/compute/cell';
import type { Fen, MoneyUnit } from '#shared/money/amount';
import type { ColumnDefinition, HeaderCell } from '#shared/tables/grammar';

/** A form or an annex as the grid draws it. Rows are made when they are asked for: a screen shows some thirty. */
export interface GridModel {
  readonly columns: readonly GridColumn[];
  readonly header: readonly (readonly HeaderCell[])[];
  /** Parts that stand side by side with rows of their own; Tab stays in one until its end. */
  readonly blocks: readonly ColumnSpan[];
  readonly rowCount: number;
  /** How many rows from the top and from the bottom stay in view. */
  readonly pinned: { readonly top: number; readonly bottom: number };
  /** Unit of the figures. */
  readonly unit: MoneyUnit;
  /** The same object for the same content, so that only changed rows are drawn again. */
  rowAt(index: number): GridRow;
  /** Why a text cannot stand in a cell, as a Chinese sentence; `null` where it can. */
  refusal(cell: GridCell, text: string): string | null;
}

export type GridColumn = Pick<ColumnDefinition, 'id' | 'width'> & {
  readonly role: ColumnDefinition['role'] | 'words';
};

/** Columns `from` up to, not including, `to`. */
export interface ColumnSpan {
  readonly from: number;
  readonly to: number;
}

export interface GridRow {
  readonly key: string;
  readonly emphasis: boolean;
  /** 1 类, 2 款, 3 项; `null` for rows without a 科目. */
  readonly level: 1 | 2 | 3 | null;
  readonly cells: readonly GridCell[];
}

/** head, label, line, code: the form's own words. amount: a figure of a form. words, number: of an annex. */
export type CellRole = 'head' | 'label' | 'line' | 'code' | 'amount' | 'words' | 'number';

export interface GridCell {
  readonly column: number;
  readonly span: number;
  /** Absent: 1. */
  readonly rowSpan?: number;
  readonly role: CellRole;
  readonly level: number;
  readonly text: string;
  /** The text that editing begins with, with every decimal. */
  readonly input: string;
  readonly amount: Fen | null;
  /** Names the cell to whoever takes the edits; `null` where nothing can be entered. */
  readonly address: string | null;
  readonly origin: ComputedCell['origin'] | null;
  readonly editable: boolean;
  /** Tab stops here: a cell to be filled in, not one that a formula fills sooner or later. */
  readonly stop: boolean;
  /** Said on hover, line by line: the other unit, how the figure is made, what contradicts it. */
  readonly hint: string;
  /** How a formula makes the figure, in words, and where an entered one was taken from; absent: nothing of the kind. */
  readonly formula?: string | undefined;
  readonly source?: string | undefined;
  /** What somebody noted at the cell, and who and when. */
  readonly comment?: string | undefined;
  readonly mark: Mark | null;
}

/** Of a cell that holds the form's own words. */
export const OWN_WORDS = {
  amount: null,
  address: null,
  origin: null,
  editable: false,
  stop: false,
  hint: '',
  mark: null,
} as const;

/** The findings at a cell. */
export interface Mark {
  readonly severity: 'error' | 'warning' | 'todo' | 'info';
  readonly message: string;
}

/** A cell and the row in which it begins. */
export interface Located {
  readonly row: number;
  readonly cell: GridCell;
}

/** One cell's new text, as typed or pasted. */
export interface TypedEdit {
  readonly cell: GridCell;
  readonly text: string;
}

/** Cells that hold figures or words of the user, not the form's own. */
export function holdsEntry(cell: GridCell): boolean {
  return cell.role === 'amount' || cell.role === 'words' || cell.role === 'number';
}

/** The cell that covers a position, also from a row above. */
export function cellAt(model: GridModel, { row, column }: Position): Located | null {
  for (let start = row; start >= 0; start--) {
    const cell = model
      .rowAt(start)
      .cells.find((each) => column >= each.column && column < each.column + each.span);
    if (cell !== undefined && start + (cell.rowSpan ?? 1) > row) return { row: start, cell };
    if (start === row && cell !== undefined) return null;
  }
  return null;
}

/** Where the cell with an address stands; `null` where there is none. */
export function locate(model: GridModel, address: string): Position | null {
  for (let row = 0; row < model.rowCount; row++) {
    const cell = model.rowAt(row).cells.find((each) => each.address === address);
    if (cell !== undefined) return { row, column: cell.column };
  }
  return null;
}

/** The first cell that takes a figure now, also one that a formula fills later; the first of all where there is none. */
export function firstInput(model: GridModel): Position {
  for (let row = 0; row < model.rowCount; row++) {
    const cell = model.rowAt(row).cells.find((each) => each.editable);
    if (cell !== undefined) return { row, column: cell.column };
  }
  return { row: 0, column: 0 };
}

/** Where the cursor stands and what is selected: pure, in rows and columns of the drawn grid. */
export interface Position {
  readonly row: number;
  readonly column: number;
}
