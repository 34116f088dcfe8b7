import { type CellStyle, type Look, lookOf } from './looks.ts';
import { cellText } from './text.ts';

/** A formula with its result. */
export interface Formula {
  readonly formula: string;
  readonly result: number | string;
}

export type Value = number | string | Formula | null;

/** Cells joined to one; rows and columns from 1. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface SheetCell {
  readonly look: Look | null;
  readonly value: Value;
  /** The area that covers the cell, if another cell begins it. */
  readonly within: Area | null;
}

export interface SheetRow {
  /** In points; 0 for the usual height. */
  height: number;
  /** By column from 1; a column without a cell is empty. */
  readonly cells: (SheetCell | undefined)[];
}

export interface Note {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** The cells of a worksheet. Rows and columns count from 1. */
export class Sheet {
  /** By number from 1; a row without cells or height may be absent. */
  readonly rows: (SheetRow | undefined)[] = [];
  readonly notes: Note[] = [];
  /** The last column with a cell. */
  columnCount = 0;

  set(row: number, column: number, style: CellStyle, value: Value = null): void {
    this.#put(row, column, { look: lookOf(style), value, within: null });
  }

  /** Writes text as text: never as a formula, and a code never as a number. */
  setText(row: number, column: number, text: string, style: CellStyle = {}): void {
    const look = /^\d+$/.test(text) ? { ...style, format: '@' } : style;
    this.set(row, column, look, text === '' ? null : cellText(text));
  }

  /** Joins the cells of an area, of which those after the first look like `style`. */
  merge(area: Area, style: CellStyle | null = null): void {
    const cell = { look: style === null ? null : lookOf(style), value: null, within: area };
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        if (row > area.top || column > area.left) this.#put(row, column, cell);
      }
    }
  }

  /** Height of a row in points; 0 if it is the usual one. */
  heightOf(row: number): number {
    return this.rows[row]?.height ?? 0;
  }

  setHeight(row: number, height: number): void {
    this.#row(row).height = height;
  }

  #put(row: number, column: number, cell: SheetCell): void {
    this.#row(row).cells[column] = cell;
    if (column > this.columnCount) this.columnCount = column;
  }

  #row(number: number): SheetRow {
    const known = this.rows[number];
    if (known !== undefined) return known;
    const row = { height: 0, cells: [] };
    this.rows[number] = row;
    return row;
  }
}
