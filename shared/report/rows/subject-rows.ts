import { isBlankRow, type Report, type Row, tableOf } from '#shared/report/report';
import type { TableId } from '#shared/tables/address';
import { budgetOf } from '#shared/tables/codes/functional';
import { isItem, lineage } from '#shared/tables/codes/subjects';
import { findBlock } from '#shared/tables/find-block';
import type { Block, Subject, TemplatePack } from '#shared/tables/grammar';

/** The forms whose rows are the unit's own 功能分类科目. */
export const SUBJECT_TABLES = ['公开02', '公开03', '公开05', '公开07', '公开08'] as const;

/** A row to insert at `position` in its form, after those before it in the list. */
export interface NewRow {
  readonly table: TableId;
  readonly row: Row;
  readonly position: number;
}

/**
 * The rows that a form lacks for these 科目, each with the 款 and 类 above it, at their positions by code. Existing
 * rows are not added again. `nameOf` names the rows above; unnamed ones are labelled by code. With `alone` no
 * rows above are added. Empty if the form has no place for them.
 */
export function rowsToAdd(
  pack: TemplatePack,
  report: Report,
  table: TableId,
  subjects: readonly Subject[],
  nameOf: (code: string) => string | null,
  alone = false,
): readonly NewRow[] {
  const given = new Map(subjects.map(({ code, name }) => [code, name]));
  const wanted = [...new Set(subjects.flatMap(({ code }) => (alone ? [code] : lineage(code))))].sort();
  const rows = [...tableOf(report.tables, table).rows];
  return wanted.flatMap((code): readonly NewRow[] => {
    const block = findBlock(pack, table, code);
    if (block === null || rows.some((row) => row.code === code)) return [];
    const label = given.get(code) ?? nameOf(code) ?? code;
    const row: Row = { id: freeId(code, rows), block: block.id, code, label, cells: {} };
    const position = positionOf(row, rows, block);
    rows.splice(position, 0, row);
    return [{ table, row, position }];
  });
}

/**
 * The rows deleted together with a row: the row, all rows below it, and rows above it that would have neither
 * children nor figures of their own. In print order; empty if there is no such 科目 row.
 */
export function rowsToDelete(rows: readonly Row[], id: string): readonly Row[] {
  const code = rows.find((row) => row.id === id)?.code ?? null;
  if (code === null) return [];
  const twins = rows.filter((row) => row.code === code);
  const isGone = (row: Row) =>
    row.id === id || (twins.length === 1 && row.code !== null && row.code.startsWith(code));
  const gone = new Set(rows.filter(isGone));
  for (const upper of lineage(code).slice(0, -1).reverse()) {
    const below = rows.filter((row) => row.code?.startsWith(upper) && row.code !== upper);
    const own = rows.find((row) => row.code === upper);
    if (own !== undefined && below.every((row) => gone.has(row)) && isBlankRow(own)) gone.add(own);
  }
  return rows.filter((row) => gone.has(row));
}

/** A form that shares a 科目, and whether it already has it. */
export interface SharingTable {
  readonly table: TableId;
  readonly present: boolean;
}

/** The other forms in which a form's 科目 belongs: income, spending, and its budget. */
export function sharingTables(report: Report, table: TableId, code: string): readonly SharingTable[] {
  const paidFrom = { 一般公共预算: '公开05', 政府性基金预算: '公开07', 国有资本经营预算: '公开08' } as const;
  const fitting: readonly TableId[] = ['公开02', '公开03', paidFrom[budgetOf(code, report.年度)]];
  return fitting
    .filter((other) => other !== table)
    .map((other) => ({ table: other, present: hasCode(report, other, code) }));
}

/** 项 paid from one of the budgets that 公开03 does not list, by code. */
export function missingInSpending(report: Report): readonly Subject[] {
  const paid = (['公开05', '公开07', '公开08'] as const).flatMap((table) => report.tables[table].rows);
  const missing = paid.flatMap(({ code, label }) =>
    isItem(code) && !hasCode(report, '公开03', code) ? [[code, label] as const] : [],
  );
  return [...new Map(missing)].map(([code, name]) => ({ code, name }));
}

function hasCode(report: Report, table: TableId, code: string): boolean {
  return tableOf(report.tables, table).rows.some((row) => row.code === code);
}

/** Codes are ordered within their block, each below its 类 or 款; 合计 keeps its position. */
function positionOf(row: Row, rows: readonly Row[], block: Block): number {
  const inBlock = (other: Row) => other.block === row.block && other.code !== null;
  const after = rows.findIndex((other) => inBlock(other) && (other.code ?? '') > (row.code ?? ''));
  if (after !== -1) return after;
  const before = rows.findLastIndex(inBlock);
  if (before !== -1) return before + 1;
  const total = rows.findIndex((other) => other.block === row.block);
  const isLast = block.rows.kind === 'subjects' && block.rows.total === 'last';
  return isLast ? total : total + 1;
}

/** In a printed document, another row may already have this id. */
function freeId(code: string, rows: readonly Row[]): string {
  const isTaken = (id: string) => rows.some((row) => row.id === id);
  let id = code;
  for (let count = 2; isTaken(id); count++) id = `${code}#${count}`;
  return id;
}
