import type { AccountForm } from '#shared/accounts/form';
import { cellAt, type Sheet, sheetCellName, sheetRowName } from '#shared/imports/source/sheet';
import type { ImportProblem } from '#shared/imports/table/read-table';
import { findColumns } from './columns.ts';
import { economicColumns } from './economic-columns.ts';
import { gridOf, type PaperGrid, type RowPosition } from './grid.ts';
import { readLineBlocks } from './line-rows.ts';
import { subjectRows } from './subject-rows.ts';
import { type PaperUnit, readCount, readPaperFigure, stepOf } from './unit.ts';

/** A figure of a form: amounts in 分, counts as integers. A blank cell is `null`. */
export interface FormFigure {
  readonly value: number | null;
  /** File, sheet and cell. */
  readonly source: string;
  /** The value of its last decimal place. */
  readonly step: number;
}

export interface FormRow {
  readonly code: string | null;
  readonly name: string;
  /** By the ids of the form's columns. */
  readonly figures: ReadonlyMap<string, FormFigure>;
}

/** A form as read. Rows are keyed by code, `合计`, or the id of their line. */
export interface ReadForm {
  readonly form: AccountForm;
  readonly sheet: Sheet;
  readonly rows: ReadonlyMap<string, FormRow>;
  readonly problems: readonly ImportProblem[];
}

/** Reads a sheet as a form, finding rows and columns by name. */
export function readForm(form: AccountForm, sheet: Sheet, unit: PaperUnit): ReadForm {
  const grid = gridOf(sheet);
  if (grid === null) return nothing(form, sheet, '没有找到表头');
  const { places, problems } = rowPlaces(form, grid);
  if (places.length === 0 && problems.length === 0 && isStrange(form, grid))
    return nothing(form, sheet, `表头与${form.id} ${form.titles[0]}对不上`);
  const rows = new Map<string, FormRow>();
  const found = [...problems];
  for (const place of places) {
    if (rows.has(place.id)) {
      found.push({
        place: sheetRowName(sheet, place.row),
        message: `“${place.name}”出现了两次，只用了前一行`,
      });
      continue;
    }
    rows.set(place.id, readRow(place, sheet, unit, found));
  }
  return { form, sheet, rows, problems: found };
}

function rowPlaces(
  { rows }: AccountForm,
  grid: PaperGrid,
): { readonly places: readonly RowPosition[]; readonly problems: readonly ImportProblem[] } {
  if (rows.kind === 'lines') return readLineBlocks(grid, rows.blocks);
  const named = findColumns(grid.paths, rows.columns);
  const columns = rows.kind === 'economic' ? new Map([...named, ...economicColumns(grid, named)]) : named;
  if (columns.size === 0) return { places: [], problems: [] };
  const { places, problems } = subjectRows(grid, columns);
  return rows.kind === 'economic'
    ? { places, problems: [...problems, ...unknownColumns(grid, columns)] }
    : { places, problems };
}

/** Columns of 经济分类 with figures whose 科目 was not recognised, one sentence each. */
function unknownColumns(
  { sheet, paths, body }: PaperGrid,
  columns: ReadonlyMap<string, number>,
): readonly ImportProblem[] {
  const known = new Set(columns.values());
  const first = Math.min(...known);
  return paths.flatMap((path, at): readonly ImportProblem[] => {
    const name = path.at(-1) ?? '';
    if (at < first || known.has(at) || name === '' || /^([合小总]计|备注|其中.*)$/.test(name)) return [];
    const row = sheet.rows.findIndex(
      (_, each) => each >= body.top && each <= body.bottom && holdsAmount(cellAt(sheet, each, at)),
    );
    const message = `“${name}”一列没有认出是哪个支出经济分类科目，没有读入；请在表头写上编码`;
    return row === -1 ? [] : [{ place: sheetCellName(sheet, row, at), message }];
  });
}

function holdsAmount(cell: ReturnType<typeof cellAt>): boolean {
  return /[1-9]/.test(cell?.number ?? cell?.text ?? '');
}

function readRow(place: RowPosition, sheet: Sheet, unit: PaperUnit, problems: ImportProblem[]): FormRow {
  const figures = new Map<string, FormFigure>();
  for (const [id, column] of place.columns) {
    const cell = cellAt(sheet, place.row, column);
    const where = sheetCellName(sheet, place.row, column);
    const read = place.count ? readCount(cell) : readPaperFigure(cell, unit);
    if (read.kind === 'refused') {
      problems.push({ place: where, message: read.reason });
      continue;
    }
    const value = read.kind === 'blank' ? null : read.kind === 'count' ? read.count : read.amount;
    const step = place.count ? 1 : stepOf(cell, unit);
    figures.set(id, { value, source: `${sheet.file} ${where}`, step });
  }
  return { code: place.code, name: place.name, figures };
}

function nothing(form: AccountForm, sheet: Sheet, why: string): ReadForm {
  const problem = { place: sheet.name, message: `${why}，没有读入；请检查这张表是否完整` };
  return { form, sheet, rows: new Map(), problems: [problem] };
}

/**
 * A form without rows is one the unit had nothing to enter in; a form without a known column is something
 * else.
 */
function isStrange({ rows }: AccountForm, { paths }: PaperGrid): boolean {
  const columns = rows.kind === 'lines' ? rows.blocks.flatMap((block) => block.columns) : rows.columns;
  return columns.length > 0 && findColumns(paths, columns).size === 0;
}
