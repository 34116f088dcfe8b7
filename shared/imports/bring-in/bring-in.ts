import { compute } from '#shared/compute/compute';
import type { Computed } from '#shared/compute/computed';
import { dropRepeatedEntries } from '#shared/compute/drop-repeated-entries';
import type { FoundTable, ReadDocument } from '#shared/imports/document/found-document';
import type { ReadCell, ReadRow } from '#shared/imports/table/read-table';
import { completeRows } from '#shared/report/create';
import {
  type Cell,
  mapTables,
  type Report,
  type ReportTable,
  type Row,
  TEXT_PARTS,
} from '#shared/report/report';
import { withRowsInOrder } from '#shared/report/rows/rows-in-order';
import type { TableId } from '#shared/tables/address';
import { findTable } from '#shared/tables/find-table';
import type { TemplatePack } from '#shared/tables/grammar';

/** A part of a document that can be chosen for import. */
export type ImportItem = TableId | (typeof TEXT_PARTS)[number] | '附件1' | '附件2';

export interface ImportChoice {
  readonly items: ReadonlySet<ImportItem>;
  /**
   * merge: blanks and rows missing from the file leave the report's content, and blank totals are computed.
   * replace: each form becomes as in the file, blanks included.
   */
  readonly mode: 'merge' | 'replace';
}

/** Returns the report with the chosen parts of a document imported. Refused figures change nothing. */
export function bringIn(
  report: Report,
  pack: TemplatePack,
  document: ReadDocument,
  choice: ImportChoice,
): Report {
  return bringInAndCompute(report, pack, document, choice).report;
}

/** The same, with the computation of the resulting report. */
export function bringInAndCompute(
  report: Report,
  pack: TemplatePack,
  document: ReadDocument,
  choice: ImportChoice,
): { readonly report: Report; readonly computed: Computed } {
  const tables = mapTables(report.tables, (id, table) => {
    const found = choice.items.has(id) ? document.tables.find(({ read }) => read.id === id) : undefined;
    return found === undefined ? table : bringTable(table, found, pack, report, choice.mode);
  });
  const texts = Object.fromEntries(
    TEXT_PARTS.map((part) => {
      const own = choice.items.has(part) ? document.texts[part] : undefined;
      return [part, own ?? report.texts[part]];
    }),
  ) as Report['texts'];
  const after: Report = {
    ...report,
    tables,
    texts,
    附件1: (choice.items.has('附件1') ? document.附件1?.content : undefined) ?? report.附件1,
    附件2: (choice.items.has('附件2') ? document.附件2?.content : undefined) ?? report.附件2,
  };
  const computed = compute(pack, after);
  const settled = dropRepeatedEntries(after, computed);
  return { report: settled, computed: compute(pack, settled, computed) };
}

function bringTable(
  table: ReportTable,
  { read, file }: FoundTable,
  pack: TemplatePack,
  report: Report,
  mode: ImportChoice['mode'],
): ReportTable {
  const keepsPrint = read.unit === report.单位;
  const standing = new Map(table.rows.map((row) => [`${row.block} ${row.id}`, row]));
  const rows = read.rows.map((given): Row => {
    return bringRow(standing.get(`${given.block} ${given.id}`), given, { file, keepsPrint, mode });
  });
  const definition = findTable(pack, read.id);
  if (mode === 'replace' && !read.partial)
    return { printed: read.printed, rows: completeRows(definition, rows) };
  return { printed: table.printed, rows: merge(table.rows, rows) };
}

interface Manner {
  readonly file: string;
  readonly keepsPrint: boolean;
  readonly mode: ImportChoice['mode'];
}

function bringRow(standing: Row | undefined, given: ReadRow, manner: Manner): Row {
  const cells: Record<string, Cell> = { ...standing?.cells };
  for (const [column, cell] of Object.entries(given.cells)) {
    const brought = cellOf(cell, manner);
    if (brought !== null) cells[column] = brought;
  }
  const { id, block, code } = given;
  const label = manner.mode === 'merge' && standing !== undefined ? standing.label : given.label;
  return { id, block, code, label, cells };
}

/** `null` if the file says nothing about the cell. */
function cellOf(
  { amount, printed, refused, source }: ReadCell,
  { file, keepsPrint, mode }: Manner,
): Cell | null {
  if (amount === null && printed !== null) return { amount, printed, source: `${file} ${source}` };
  if (refused !== null || (amount === null && mode === 'merge')) return null;
  if (amount === null) return { amount, printed: null };
  return { amount, printed: keepsPrint ? printed : null, source: `${file} ${source}` };
}

/** Merges rows in order, the new ones among them. */
function merge(standing: readonly Row[], given: readonly Row[]): readonly Row[] {
  const byId = new Map(given.map((row) => [row.id, row]));
  const own = new Set(standing.map(({ id }) => id));
  const rows = standing.map((row) => byId.get(row.id) ?? row);
  return withRowsInOrder(
    rows,
    given.filter(({ id }) => !own.has(id)),
  );
}
