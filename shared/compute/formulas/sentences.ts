import type { Row } from '#shared/report/report';
import type { CellPosition, ColumnId } from '#shared/tables/address';
import { printsLineNumbers } from '#shared/tables/line-numbers';
import { tableName } from '#shared/tables/table-name';
import type { Shapes, TableShape } from './shapes.ts';

/** The words for each part of a formula. */
export const ADD = '＋';
export const SUBTRACT = '－';

const LIST_AT_MOST = 4;

/** Names lines of a form by 行次, or by label if the form prints none. */
export function lines(from: number, to: number, shape: TableShape): string {
  if (printsLineNumbers(shape.definition)) return `第${from}至${to}行之和`;
  const own = [...shape.rows.values()].filter(({ id }) => Number(id) >= from && Number(id) <= to);
  return `“${own[0]?.label ?? ''}”至“${own.at(-1)?.label ?? ''}”各行之和`;
}

export function columns(names: readonly ColumnId[]): string {
  return names.length > LIST_AT_MOST
    ? `“${names[0]}”至“${names.at(-1)}”${names.length}栏之和`
    : names.map((name) => `“${name}”`).join(ADD);
}

export function children(rows: readonly Row[]): string {
  const codes = rows.map((row) => row.code);
  return codes.length > LIST_AT_MOST ? `${codes.length}个下级科目之和` : `下级科目 ${codes.join('、')} 之和`;
}

export function tops(codes: readonly string[] | undefined): string {
  return codes === undefined ? '各类科目之和' : `${codes.join('、')} 之和`;
}

/** A cell as seen from `place`: names only what differs. */
export function cell(at: CellPosition, place: CellPosition, shapes: Shapes): string {
  const row = rowLabel(at, shapes);
  if (at.table !== place.table) {
    const sameSubject = at.row === place.row && /^\d{3,}/.test(at.row);
    const definition = shapes.get(at.table)?.definition;
    const table = definition === undefined ? at.table : tableName(definition);
    const named = sameSubject ? '同一科目' : /^\d{3}/.test(row) ? ` ${row}` : row;
    return `${table}${named}“${at.column}”`;
  }
  if (at.row === place.row) return `“${at.column}”`;
  return at.column === place.column ? row : `${row}“${at.column}”`;
}

/** `第27行`, `合计行`, or code and name of a 科目. */
export function rowLabel(at: CellPosition, shapes: Shapes): string {
  const shape = shapes.get(at.table);
  const row = shape?.rows.get(at.row);
  if (row !== undefined && row.code !== null && row.block !== 'income' && row.block !== 'expenditure') {
    return `${row.code} ${row.label}`;
  }
  if (!/^\d{1,2}$/.test(at.row)) return `${at.row}行`;
  const isNumbered = shape === undefined || row === undefined || printsLineNumbers(shape.definition);
  return isNumbered ? `第${at.row}行` : `“${row.label}”行`;
}
