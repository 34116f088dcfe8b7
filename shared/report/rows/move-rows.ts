import { completeRows, createReport, FOOTER_BLOCK } from '#shared/report/create';
import { mapTables, type Report, type Row, tableOf } from '#shared/report/report';
import { classOf, isClass } from '#shared/tables/codes/subjects';
import { findBlock } from '#shared/tables/find-block';
import { findTable } from '#shared/tables/find-table';
import { type Block, type TableDefinition, type TemplatePack, 合计 } from '#shared/tables/grammar';

/**
 * A report in the forms of another pack: every row and column that exists there. Labels of the old form are
 * replaced by the new one's. Entries without a place are dropped; `shared/compute/move.ts` lists them.
 */
export function moveRows(report: Report, from: TemplatePack, to: TemplatePack): Report {
  const there = createReport({ ...report, pack: to }).tables;
  const tables = mapTables({ ...there, ...report.tables }, (id, table) => {
    const [before, after] = [findTable(from, id), findTable(to, id)];
    if (report.tables[id] === undefined) return tableOf(there, id);
    const moved = table.rows.flatMap((row) => moveRow(row, before, after, to) ?? []);
    return { ...table, rows: inFormOrder(after, completeRows(after, withPrinted(after, moved))) };
  });
  return { ...report, pack: to.id, tables };
}

function moveRow(row: Row, before: TableDefinition, after: TableDefinition, to: TemplatePack): Row | null {
  if (row.block === FOOTER_BLOCK) return row;
  const block = blockFor(row, after, to);
  if (block === null) return null;
  const columns = new Set(block.columns.map(({ id }) => id));
  const cells = Object.fromEntries(Object.entries(row.cells).filter(([column]) => columns.has(column)));
  const isOwnLabel = row.label !== printedLabel(before, row.id);
  const label = isOwnLabel ? row.label : (printedLabel(after, row.id) ?? row.label);
  return { ...row, block: block.id, label, cells };
}

function blockFor(row: Row, { id, blocks }: TableDefinition, to: TemplatePack): Block | null {
  if (row.code !== null) return findBlock(to, id, row.code);
  return (
    blocks.find(({ rows }) => {
      if (rows.kind === 'lines') return rows.lines.some(({ number }) => String(number) === row.id);
      if (rows.kind === 'record') return rows.row === row.id;
      if (rows.kind === 'open') return row.id !== 合计 || rows.total !== undefined;
      return rows.kind === 'subjects' && row.id === 合计;
    }) ?? null
  );
}

function printedLabel({ blocks }: TableDefinition, id: string): string | undefined {
  for (const { rows } of blocks) {
    if (rows.kind !== 'lines') continue;
    const line = rows.lines.find(({ number }) => String(number) === id);
    if (line !== undefined) return line.label;
  }
  return undefined;
}

/** A form with printed 经济分类 prints all of them: missing ones are added blank. */
function withPrinted({ blocks }: TableDefinition, rows: readonly Row[]): readonly Row[] {
  const missing = blocks.flatMap(({ id, rows: source }): readonly Row[] => {
    if (source.kind !== 'economic') return [];
    return source.subjects
      .filter(({ code }) => rows.every((row) => row.code !== code))
      .map(({ code, name }) => ({ id: code, block: id, code, label: name, cells: {} }));
  });
  return [...rows, ...missing];
}

/** 合计 at the form's position; 经济分类 in the order of their blocks' codes. */
function inFormOrder({ blocks }: TableDefinition, rows: readonly Row[]): readonly Row[] {
  return [...blocks.map(({ id }) => id), FOOTER_BLOCK].flatMap((id) => {
    const own = rows.filter((row) => row.block === id);
    const source = blocks.find((block) => block.id === id)?.rows;
    if (source?.kind === 'economic')
      return inGroups(
        source.subjects.map(({ code }) => code),
        own,
      );
    if (source?.kind !== 'subjects' && source?.kind !== 'open') return own;
    const total = own.filter((row) => row.id === 合计);
    const others = own.filter((row) => row.id !== 合计);
    return source.total === 'last' ? [...others, ...total] : [...total, ...others];
  });
}

/** By 类 in the order printed in the form, then by code. */
function inGroups(printed: readonly string[], rows: readonly Row[]): readonly Row[] {
  const groups = printed.filter((code) => isClass(code));
  const key = (row: Row) => groups.indexOf(classOf(row.code ?? ''));
  return [...rows].sort((a, b) => key(a) - key(b) || ((a.code ?? '') < (b.code ?? '') ? -1 : 1));
}
