import type { ImportProblem } from '#shared/imports/table/read-table';
import type { LeftOut } from '#shared/report/coverage';
import type { TableId } from '#shared/tables/address';
import type { DocumentKind, FoundTable, OtherTable, ReadDocument } from './found-document.ts';

/**
 * Summary of what was and was not recognised in a document: `read` of `check --json`, and the window's reading
 * view.
 */
export interface ReadSummary {
  readonly 部门: string | null;
  readonly 年度: number | null;
  /** The kind of the document. */
  readonly kind: DocumentKind;
  /** The built-in forms nearest to the document's. */
  readonly pack: string;
  readonly tables: readonly TableSummary[];
  readonly unread: readonly ImportProblem[];
}

export interface TableSummary {
  /** The form it was read as; `null`: kept as printed. */
  readonly table: TableId | null;
  readonly title: string;
  readonly file: string;
  /** Index among all sheets of the files; `null` in plain text. */
  readonly sheet: number | null;
  readonly page: number | null;
  /** The reasons for choosing that form, e.g. 标题, 表头, 算式. */
  readonly why: readonly string[];
  readonly state: 'whole' | 'partial';
  /** Numbers of figures that were read and that could not be read. */
  readonly cells: number;
  readonly doubtful: number;
  /** Its columns and rows whose figures were not read, as the form has none such. */
  readonly leftOut: readonly LeftOut[];
}

export function summarise(document: ReadDocument, pack: string): ReadSummary {
  const { 部门, 年度, kind } = document;
  const tables = [...document.tables.map(formSummary), ...document.others.map(otherSummary)];
  return { 部门, 年度, kind, pack, tables: tables.toSorted(inFileOrder), unread: document.problems };
}

function formSummary({ read, definition, file, sheet, page, why, leftOut = [] }: FoundTable): TableSummary {
  const cells = read.rows.flatMap((row) => Object.values(row.cells));
  return {
    table: read.id,
    title: read.printed.标题 ?? definition.title,
    file,
    sheet,
    page,
    why,
    state: read.partial || read.problems.length > 0 ? 'partial' : 'whole',
    cells: cells.filter(({ amount }) => amount !== null).length,
    doubtful: cells.filter(({ refused }) => refused !== null).length,
    leftOut,
  };
}

/** A table other than the forms: kept as printed, no figures taken. */
function otherSummary({ file, sheet, sheetName, page, title }: OtherTable): TableSummary {
  return {
    table: null,
    title: title ?? sheetName,
    file,
    sheet,
    page,
    why: [],
    state: 'whole',
    cells: 0,
    doubtful: 0,
    leftOut: [],
  };
}

function inFileOrder(a: TableSummary, b: TableSummary): number {
  return (a.sheet ?? 0) - (b.sheet ?? 0);
}

export type { DocumentKind };
