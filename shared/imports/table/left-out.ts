import { addTo } from '#shared/add-to';
import { headerBlock, isNumbering } from '#shared/imports/headers/header-blocks';
import { looksLikeFigure, namesRole, plain } from '#shared/imports/label-matching';
import {
  type Sheet,
  type SheetRow,
  sheetCellName,
  sheetRowName,
  textAt,
  widthOf,
} from '#shared/imports/source/sheet';
import { toHalfWidth } from '#shared/money/amount';
import type { LeftOut } from '#shared/report/coverage';
import type { ColumnDefinition, TableDefinition } from '#shared/tables/grammar';
import type { TablePlace } from './locate.ts';
import type { ReadTable } from './read-table.ts';

/** A form read in a sheet. */
interface Reading {
  readonly definition: TableDefinition;
  readonly place: TablePlace;
  readonly read: ReadTable;
}

/** The forms read in a sheet, each with the columns and rows whose figures were not taken. */
export function withLeftOut<Found extends Omit<Reading, 'place'> & { readonly place: TablePlace | null }>(
  found: readonly Found[],
  sheet: Sheet,
): readonly (Found & { readonly leftOut: readonly LeftOut[] })[] {
  const readings = found.map(({ definition, place, read }) =>
    place === null ? [] : [{ definition, place, read }],
  );
  const taken = new Set(readings.flat().flatMap(sourcesOf));
  return found.map((table, at) => ({
    ...table,
    leftOut: (readings[at] ?? []).flatMap((own) =>
      leftOutOf(own, [...readings.slice(0, at), ...readings.slice(at + 1)].flat(), taken, sheet),
    ),
  }));
}

/**
 * The columns and rows of a form with figures that were not taken: the form has no such column or row. Figures
 * `taken` by this form or `others` in the sheet are theirs; rows told as problems are not told again.
 */
function leftOutOf(
  own: Reading,
  others: readonly Reading[],
  taken: ReadonlySet<string>,
  sheet: Sheet,
): readonly LeftOut[] {
  const { place } = own;
  const told = new Set(own.read.problems.map((problem) => problem.place));
  const named = columnsNamed(own);
  const paths = headerBlock(sheet, place.header.top, place.header.bottom).paths;
  const [columns, rows] = [new Map<number, Place[]>(), new Map<number, Place[]>()];
  for (const row of bodyRows(sheet, place, told)) {
    for (const column of columnsOf(own, others, sheet, row)) {
      const isOfForm = named.amounts.has(column);
      const path = paths[column] ?? [];
      const text = textAt(sheet, row, column);
      if (text === '' || named.words.has(column) || !looksLikeFigure(text)) continue;
      if ((!isOfForm && isOfNames(path, text)) || taken.has(sheetCellName(sheet, row, column))) continue;
      if (isOfForm) addTo(rows, row, { row, column });
      else addTo(columns, column, { row, column });
    }
  }
  const say = (name: string, kind: LeftOut['kind'], places: readonly Place[]): readonly LeftOut[] => {
    const [first] = places;
    const isAny = places.some(({ row, column }) => !isZero(textAt(sheet, row, column)));
    if (first === undefined || !isAny) return [];
    return [{ kind, name, place: sheetCellName(sheet, first.row, first.column), cells: places.length }];
  };
  return [
    ...[...columns].flatMap(([at, places]) => say(columnName(paths[at] ?? [], at), 'column', places)),
    ...[...rows].flatMap(([at, places]) => say(rowName(sheet, at), 'row', places)),
  ];
}

interface Place {
  readonly row: number;
  readonly column: number;
}

function sourcesOf({ read }: Reading): readonly string[] {
  return read.rows.flatMap(({ cells }) => Object.values(cells).map(({ source }) => source));
}

/** The sheet's columns that the form's columns of amounts and of names were found in. */
function columnsNamed({ definition, place }: Reading): Record<'amounts' | 'words', ReadonlySet<number>> {
  const roleOf = (block: string, column: string): ColumnDefinition['role'] | undefined =>
    definition.blocks.find(({ id }) => id === block)?.columns.find(({ id }) => id === column)?.role;
  const of = (wanted: (role: ColumnDefinition['role'] | undefined) => boolean) =>
    new Set(place.columns.flatMap(({ block, column, at }) => (wanted(roleOf(block, column)) ? at : [])));
  // a form listed sideways has columns of its own naming
  const isWords = (role: ColumnDefinition['role'] | undefined) => role !== undefined && role !== 'amount';
  return { amounts: of((role) => !isWords(role)), words: of(isWords) };
}

function bodyRows(sheet: Sheet, { body }: TablePlace, told: ReadonlySet<string>): readonly number[] {
  return Array.from({ length: Math.max(0, body.bottom - body.top + 1) }, (_, at) => body.top + at).filter(
    (row) => !numbersColumns(sheet.rows[row] ?? []) && !(told.size > 0 && told.has(sheetRowName(sheet, row))),
  );
}

function numbersColumns(row: SheetRow): boolean {
  const first = plain(row.find((cell) => (cell?.text ?? '') !== '')?.text ?? '');
  if (first !== '栏次' && first !== '1') return false;
  return isNumbering(row.map((cell) => plain(cell?.text ?? '')).filter((word) => word !== ''));
}

/** The columns of a row that belong to this form: of forms side by side, those up to the next one's first. */
function columnsOf(own: Reading, others: readonly Reading[], sheet: Sheet, row: number): readonly number[] {
  const beside = others.filter(({ place: { body } }) => body.top <= row && row <= body.bottom).map(firstOf);
  const from = beside.length === 0 ? 0 : firstOf(own);
  const to = Math.min(widthOf(sheet, row, row), ...beside.filter((column) => column > from));
  return Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);
}

function firstOf({ place }: Reading): number {
  return Math.min(...place.columns.flatMap(({ at }) => at));
}

/** Codes, names and numbers of rows that the form does not tell apart. */
function isOfNames(path: readonly string[], text: string): boolean {
  const leaf = path.at(-1) ?? '';
  return (
    (leaf === '' && !/[.．]\d/.test(text)) ||
    /^[类款项]$|栏次|编号|年度$/.test(leaf) ||
    (['code', 'label', 'line'] as const).some((role) => namesRole(leaf, role))
  );
}

function isZero(text: string): boolean {
  return /^-?[0.]*%?$/.test(toHalfWidth(text).trim());
}

function columnName(path: readonly string[], at: number): string {
  const words = path.filter((word, index) => word !== path[index - 1]);
  return words.length === 0 ? `第${at + 1}列` : words.join('/');
}

function rowName(sheet: Sheet, row: number): string {
  const words = (sheet.rows[row] ?? []).find((cell) => /\p{Script=Han}/u.test(cell?.text ?? ''));
  return words?.text.replace(/\s/g, '') ?? sheetRowName(sheet, row);
}
