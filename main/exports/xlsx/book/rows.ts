import { columnLetters } from '#shared/tables/column-letters';
import type { Area, Sheet, SheetCell, SheetRow } from './sheet.ts';
import type { Strings } from './strings.ts';
import type { Styles } from './styles.ts';
import { encoded } from './xml.ts';

/** What the sheets of a workbook share. */
export interface Shared {
  readonly styles: Styles;
  readonly strings: Strings;
}

/** The cells of a sheet as XML. */
export interface SheetXml {
  /** From the first to the last cell that is not blank, as A1 references. */
  readonly extent: string;
  readonly rows: string;
  readonly merges: string;
}

export function sheetXml({ rows }: Sheet, shared: Shared): SheetXml {
  const merged = new Set<Area>();
  const extent = { top: 0, left: Number.POSITIVE_INFINITY, bottom: 0, right: 0 };
  let written = '';
  for (let number = 1; number < rows.length; number++) {
    const row = rows[number];
    if (row === undefined) continue;
    written += rowXml(row, number, shared);
    for (let column = 1; column < row.cells.length; column++) {
      const cell = row.cells[column];
      if (cell === undefined) continue;
      if (cell.within !== null) merged.add(cell.within);
      else if (cell.value === null) continue;
      extent.top ||= number;
      extent.bottom = number;
      if (column < extent.left) extent.left = column;
      if (column > extent.right) extent.right = column;
    }
  }
  return { extent: extent.top === 0 ? 'A1' : rangeOf(extent), rows: written, merges: mergesXml(merged) };
}

function mergesXml(merged: ReadonlySet<Area>): string {
  if (merged.size === 0) return '';
  const listed = [...merged].map((area) => `<mergeCell ref="${rangeOf(area)}"/>`);
  return `<mergeCells count="${listed.length}">${listed.join('')}</mergeCells>`;
}

function rangeOf({ top, left, bottom, right }: Area): string {
  return `${columnLetters(left - 1)}${top}:${columnLetters(right - 1)}${bottom}`;
}

function rowXml({ height, cells }: SheetRow, number: number, shared: Shared): string {
  let first = 0;
  let written = '';
  for (let column = 1; column < cells.length; column++) {
    const cell = cells[column];
    if (cell === undefined) continue;
    first ||= column;
    written += cellXml(cell, `${columnLetters(column - 1)}${number}`, shared);
  }
  if (height === 0 && first === 0) return '';
  const high = height === 0 ? '' : ` ht="${height}" customHeight="1"`;
  const spans = first === 0 ? '' : ` spans="${first}:${cells.length - 1}"`;
  const opening = `<row r="${number}"${high}${spans} x14ac:dyDescent="0.25"`;
  return first === 0 ? `${opening}/>` : `${opening}>${written}</row>`;
}

function cellXml({ look, value }: SheetCell, place: string, { styles, strings }: Shared): string {
  const opening = look === null ? `<c r="${place}"` : `<c r="${place}" s="${styles.numberOf(look)}"`;
  if (value === null) return `${opening}/>`;
  if (typeof value === 'number') return `${opening}><v>${value}</v></c>`;
  if (typeof value === 'string') return `${opening} t="s"><v>${strings.numberOf(value)}</v></c>`;
  const { formula, result } = value;
  const worked = `<f>${encoded(formula)}</f>`;
  return typeof result === 'number'
    ? `${opening}>${worked}<v>${result}</v></c>`
    : `${opening} t="str">${worked}<v>${encoded(result)}</v></c>`;
}
