import type { Database } from '#main/store/sqlite/open-sqlite';
import { statement } from '#main/store/sqlite/statement';
import { type Report, type Row, TEXT_PARTS, tableIds, tableOf } from '#shared/report/report';
import type { Write, WriteOf } from '#shared/report/writes/write';
import type { TableId } from '#shared/tables/address';
import { type Command, commandsFor } from './commands.ts';

/** Writes reports as rows of the database. No computation; uses the caller's transaction. */

export function insertReport(database: Database, report: Report, changedAt: string): void {
  const { id, 部门, 年度, pack, 单位, 说明 } = report;
  run(database, { sql: 'INSERT INTO departments (name) VALUES (?) ON CONFLICT DO NOTHING', values: [部门] });
  run(database, {
    sql: `INSERT INTO reports (id, department, year, pack, unit, remark, changed_at)
          VALUES (?, (SELECT id FROM departments WHERE name = ?), ?, ?, ?, ?, ?)`,
    values: [id, 部门, 年度, pack, 单位, 说明, changedAt],
  });
  write(database, id, everything(report));
}

/** The writes that fill an empty report. */
function everything(report: Report): readonly Write[] {
  return [
    ...tableIds(report.tables).flatMap((table): readonly Write[] => [
      { kind: 'words', table, words: tableOf(report.tables, table).printed },
      ...tableOf(report.tables, table).rows.map(
        (row, position): Write => ({ kind: 'addRow', table, row, position }),
      ),
    ]),
    ...TEXT_PARTS.map((part): Write => ({ kind: 'text', part, paragraphs: report.texts[part] })),
    ...Object.entries(report.facts).map(([key, value]): Write => ({ kind: 'fact', key, value })),
    ...Object.entries(report.reasons).map(([key, words]): Write => ({ kind: 'reason', key, words })),
    { kind: 'annex', annex: '附件1', content: report.附件1 },
    { kind: 'annex', annex: '附件2', content: report.附件2 },
  ];
}

/** Saves writes that were applied to a report; `after` is the resulting report. */
export function saveWrites(database: Database, after: Report, writes: readonly Write[]): void {
  write(database, after.id, writes);
  const moved = new Set(writes.flatMap((each) => (isOfRows(each) ? [each.table] : [])));
  for (const table of moved) numberRows(database, after.id, table, tableOf(after.tables, table).rows);
}

function isOfRows(each: Write): each is WriteOf<'addRow' | 'deleteRow'> {
  return each.kind === 'addRow' || each.kind === 'deleteRow';
}

/** Renumbers the rows of a form in order. */
function numberRows(database: Database, report: string, table: TableId, rows: readonly Row[]): void {
  const sql = 'UPDATE form_rows SET position = ? WHERE report = ? AND form = ? AND id = ? AND position <> ?';
  rows.forEach(({ id }, position) => {
    run(database, { sql, values: [position, report, table, id, position] });
  });
}

function write(database: Database, report: string, writes: readonly Write[]): void {
  for (const each of writes) for (const command of commandsFor(report, each)) run(database, command);
}

function run(database: Database, { sql, values }: Command): void {
  statement(database, sql).run(...values);
}
