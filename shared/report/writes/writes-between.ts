import {
  type Report,
  type ReportTable,
  type Row,
  TEXT_PARTS,
  tableIds,
  tableOf,
} from '#shared/report/report';
import type { TableId } from '#shared/tables/address';
import type { Write } from './write.ts';

/**
 * The writes that turn one state of a report into another of the same department and year, so that an import into
 * an existing report is one step. Rows are matched by id.
 */
export function writesBetween(before: Report, after: Report): readonly Write[] {
  const writes: Write[] = [
    { kind: 'pack', pack: after.pack },
    { kind: 'unit', unit: after.单位 },
    { kind: 'remark', remark: after.说明 },
    ...idsOfBoth(before, after).flatMap((id) =>
      betweenTables(id, tableOf(before.tables, id), tableOf(after.tables, id)),
    ),
    ...TEXT_PARTS.map((part): Write => ({ kind: 'text', part, paragraphs: after.texts[part] })),
    ...keysOf(before.facts, after.facts).map(
      (key): Write => ({ kind: 'fact', key, value: after.facts[key] ?? null }),
    ),
    ...keysOf(before.reasons, after.reasons).map(
      (key): Write => ({ kind: 'reason', key, words: after.reasons[key] ?? null }),
    ),
    { kind: 'annex', annex: '附件1', content: after.附件1 },
    { kind: 'annex', annex: '附件2', content: after.附件2 },
  ];
  return writes;
}

function betweenTables(table: TableId, before: ReportTable, after: ReportTable): readonly Write[] {
  const kept = keptRows(before.rows, after.rows);
  const gone = before.rows.filter(({ id }) => !kept.has(id));
  return [
    { kind: 'words', table, words: after.printed },
    ...gone.map(({ id }): Write => ({ kind: 'deleteRow', table, row: id })),
    ...after.rows.flatMap((row, position): readonly Write[] => {
      const standing = kept.get(row.id);
      return standing === undefined
        ? [{ kind: 'addRow', table, row, position }]
        : [{ kind: 'label', table, row: row.id, label: row.label }, ...betweenCells(table, standing, row)];
    }),
  ];
}

/** Rows that stay; none if the common ones are in another order, so that all are set again. */
function keptRows(before: readonly Row[], after: readonly Row[]): ReadonlyMap<string, Row> {
  const there = new Map(after.map((row) => [row.id, row]));
  const kept = new Map(before.filter((row) => isSameRow(row, there.get(row.id))).map((row) => [row.id, row]));
  const order = after.filter(({ id }) => kept.has(id)).map(({ id }) => id);
  return [...kept.keys()].every((id, index) => order[index] === id) ? kept : new Map();
}

function isSameRow(one: Row, other: Row | undefined): boolean {
  return other !== undefined && one.block === other.block && one.code === other.code;
}

function betweenCells(table: TableId, before: Row, after: Row): readonly Write[] {
  return keysOf(before.cells, after.cells).map((column) => ({
    kind: 'cell',
    table,
    row: after.id,
    column,
    cell: after.cells[column] ?? null,
  }));
}

function keysOf(one: object, other: object): readonly string[] {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])];
}

function idsOfBoth(before: Report, after: Report): readonly TableId[] {
  return [...new Set([...tableIds(before.tables), ...tableIds(after.tables)])];
}
