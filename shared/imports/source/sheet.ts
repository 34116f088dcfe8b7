import { addTo } from '#shared/add-to';
import { columnLetters } from '#shared/tables/column-letters';

/** A sheet of cells from any source: a worksheet, or a table of a Word document with the lines around it. */
export interface Sheet {
  readonly file: string;
  readonly name: string;
  /** How cells are named: `C7` in a worksheet, 第7行第3列 in a Word table. */
  readonly naming: 'A1' | 'rows';
  /** The number of rows before the first numbered one. */
  readonly lead: number;
  /** The number of rows at the end that are below the table: its 注. */
  readonly tail?: number;
  readonly rows: readonly SheetRow[];
  readonly merges: readonly Span[];
  readonly hiddenRows: readonly number[];
  /** The page on which a table begins, from 1; absent or `null` if there are no pages. */
  readonly page?: number | null;
  /** Horizontal positions of the column edges on the page, in points. */
  readonly edges?: readonly number[];
  /** No lines separate the cells: a reading that contradicts its own sums is in doubt. */
  readonly unruled?: true;
  /** For a table joined over pages: the table on the page, and the row in it, from 0, of each row. */
  readonly origins?: readonly { readonly name: string; readonly row: number }[];
}

/** `null` for a blank cell. */
export type SheetRow = readonly (SheetCell | null)[];

export interface SheetCell {
  /** As it is shown. */
  readonly text: string;
  /** The exact value of a number, as a decimal text; absent for words. */
  readonly number?: string;
  /** A number without a number format: its display is not a print. */
  readonly unformatted?: true;
  /** The reason why no figure can be taken from the cell, as a Chinese phrase. */
  readonly flaw?: string;
}

/** A rectangle of rows and columns, from 0, inclusive. */
export interface Span {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export function cellAt(sheet: Sheet, row: number, column: number): SheetCell | null {
  return sheet.rows[row]?.[column] ?? null;
}

export function textAt(sheet: Sheet, row: number, column: number): string {
  return cellAt(sheet, row, column)?.text ?? '';
}

/** The text of a cell, or of the merged cell that covers it. */
export function coveredText(sheet: Sheet, row: number, column: number): string {
  const own = textAt(sheet, row, column);
  if (own !== '') return own;
  const merge = mergesOver(sheet, row).find(({ left, right }) => column >= left && column <= right);
  return merge === undefined ? '' : textAt(sheet, merge.top, merge.left);
}

const byRow = new WeakMap<readonly Span[], ReadonlyMap<number, readonly Span[]>>();

/** The merged cells that cover a row, in order: a sheet may have as many as it has rows. */
export function mergesOver({ merges }: Sheet, row: number): readonly Span[] {
  const known = byRow.get(merges) ?? spansByRow(merges);
  byRow.set(merges, known);
  return known.get(row) ?? [];
}

function spansByRow(merges: readonly Span[]): ReadonlyMap<number, readonly Span[]> {
  const found = new Map<number, Span[]>();
  for (const merge of merges) {
    for (let row = merge.top; row <= merge.bottom; row++) addTo(found, row, merge);
  }
  return found;
}

export function widthOf(sheet: Sheet, top = 0, bottom = sheet.rows.length - 1): number {
  let width = 0;
  for (let row = top; row <= bottom; row++) width = Math.max(width, sheet.rows[row]?.length ?? 0);
  return width;
}

/** The name of a cell for people: `公开02!C7`, 表3 第7行第3列. */
export function sheetCellName(sheet: Sheet, row: number, column: number): string {
  if (sheet.naming === 'A1') return `${sheet.name}!${columnLetters(column)}${row + 1 - sheet.lead}`;
  return `${sheetRowName(sheet, row)}第${column + 1}列`;
}

export function sheetRowName(sheet: Sheet, row: number): string {
  const origin = sheet.origins?.[row] ?? { name: sheet.name, row: row - sheet.lead };
  return `${origin.name} 第${origin.row + 1}行`;
}
