import type { ComputedCell } from '#shared/compute/cell';
import type { Fen, MoneyUnit } from '#shared/money/amount';
import type { ColumnDefinition, HeaderCell, TableDefinition } from '#shared/tables/grammar';

/** A form or an annex, as drawn by the grid. Rows are created on demand: a screen shows some thirty. */
export interface GridModel {
  /** The form's printed number and title; absent for an annex. */
  readonly form?: Pick<TableDefinition, 'number' | 'title'>;
  readonly columns: readonly GridColumn[];
  readonly header: readonly (readonly HeaderCell[])[];
  /** Parts side by side with rows of their own; Tab stays in one until its end. */
  readonly blocks: readonly ColumnSpan[];
  readonly rowCount: number;
  /** The number of rows pinned at the top and at the bottom. */
  readonly pinned: { readonly top: number; readonly bottom: number };
  /** Unit of the figures. */
  readonly unit: MoneyUnit;
  /** The same object for equal content, so that only changed rows are redrawn. */
  rowAt(index: number): GridRow;
  /** The reason why a cell cannot have a text, as a Chinese sentence; `null` if it can. */
  refusal(cell: GridCell, text: string): string | null;
}

export type GridColumn = Pick<ColumnDefinition, 'id' | 'width' | 'role'>;

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

/** head, label, line, code: the form's own text. amount: a figure of a form. words: of a free form or an annex. number: of an annex. */
export type CellRole = 'head' | 'label' | 'line' | 'code' | 'amount' | 'words' | 'number';

export interface GridCell {
  readonly column: number;
  readonly span: number;
  /** Default: 1. */
  readonly rowSpan?: number;
  readonly role: CellRole;
  readonly level: number;
  readonly text: string;
  /** The initial text for editing, with every decimal. */
  readonly input: string;
  readonly amount: Fen | null;
  /** Identifies the cell for edits; `null` if it is not editable. */
  readonly address: string | null;
  readonly origin: ComputedCell['origin'] | null;
  readonly editable: boolean;
  /** Whether Tab stops here: at a cell to fill in, not one that a formula will fill. */
  readonly stop: boolean;
  /** Shown on hover, line by line: the other unit, the formula, contradictions. */
  readonly hint: string;
  /** The formula in words, and the source of an entered figure; absent if there is none. */
  readonly formula?: string | undefined;
  readonly source?: string | undefined;
  /** The comment on the cell, with author and time. */
  readonly comment?: string | undefined;
  readonly mark: Mark | null;
}

/** Properties of a cell with the form's own text. */
export const OWN_WORDS = {
  amount: null,
  address: null,
  origin: null,
  editable: false,
  stop: false,
  hint: '',
  mark: null,
} as const;

/** The findings on a cell. */
export interface Mark {
  readonly severity: 'error' | 'warning' | 'todo' | 'info';
  readonly message: string;
}

/** A cell and the row where it begins. */
export interface Located {
  readonly row: number;
  readonly cell: GridCell;
}

/** The new text of one cell, as typed or pasted. */
export interface TypedEdit {
  readonly cell: GridCell;
  readonly text: string;
}

/** Whether a cell holds the user's figures or text, not the form's own. */
export function holdsEntry(cell: GridCell): boolean {
  return cell.role === 'amount' || cell.role === 'words' || cell.role === 'number';
}

/** The cell that covers a position, possibly from a row above. */
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

/** The position of a cell with an address; `null` if there is none. */
export function locate(model: GridModel, address: string): Position | null {
  for (let row = 0; row < model.rowCount; row++) {
    const cell = model.rowAt(row).cells.find((each) => each.address === address);
    if (cell !== undefined) return { row, column: cell.column };
  }
  return null;
}

/**
 * The first cell that accepts a figure now, even if a formula will fill it later; the first of all if there is
 * none.
 */
export function firstInput(model: GridModel): Position {
  for (let row = 0; row < model.rowCount; row++) {
    const cell = model.rowAt(row).cells.find((each) => each.editable);
    if (cell !== undefined) return { row, column: cell.column };
  }
  return { row: 0, column: 0 };
}

/** The position of the cursor and the selection: pure, in rows and columns of the drawn grid. */
export interface Position {
  readonly row: number;
  readonly column: number;
}
