import type { Handlers } from '#main/api/handler';
import { openReport } from '#main/api/open-report';
import { type Report, type Row, tableOf } from '#shared/report/report';
import { namesFor } from '#shared/report/rows/subject-names';
import { rowsToAdd, rowsToDelete } from '#shared/report/rows/subject-rows';
import { failure, success } from '#shared/result';
import type { TableId } from '#shared/tables/address';
import { findBlock } from '#shared/tables/find-block';
import { findTable } from '#shared/tables/find-table';
import type { TemplatePack } from '#shared/tables/grammar';

export const rowHandlers = {
  'rows.add': ({ report: id, tables: named, subjects, alone }, { store }) => {
    const tables = [...new Set(named)];
    const opened = openReport(store, id);
    if (!opened.ok) return opened;
    const { pack, report } = opened.value;
    for (const table of tables) {
      const misplaced = subjects.find(({ code }) => findBlock(pack, table, code) === null);
      if (misplaced !== undefined)
        return failure('input', `${table} 没有科目 ${misplaced.code} 的位置，请换一张表`);
    }
    const added = tables.flatMap((table) =>
      rowsToAdd(pack, report, table, subjects, namesFor(report, table), alone),
    );
    const [first] = subjects;
    if (added.length === 0) {
      return failure('conflict', `${tables.join('、')} 已有科目 ${first?.code}，不能重复增加`);
    }
    const what =
      subjects.length > 1 ? `${first?.code} 等 ${subjects.length} 个` : `${first?.code} ${first?.name}`;
    const step = store.write(
      id,
      `增加科目 ${what}（${tables.join('、')}）`,
      added.map((row) => ({ kind: 'addRow', ...row })),
    );
    return success({ added: added.map(({ table, row }) => ({ table, row: row.id })), step });
  },

  'rows.delete': ({ report: id, table, row: rowId }, { store }) => {
    const opened = openReport(store, id);
    if (!opened.ok) return opened;
    const gone = rowsToDelete(tableOf(opened.value.report.tables, table).rows, rowId);
    const row = gone.find((each) => each.id === rowId);
    if (row === undefined || gone.some(({ code }) => isPrinted(opened.value.pack, table, code))) {
      return failure('missing', `${table} 没有可删除的科目行“${rowId}”`);
    }
    const others = gone.length > 1 ? ` 等 ${gone.length} 行` : '';
    store.write(
      id,
      `删除科目 ${table} ${row.code ?? row.id} ${row.label}${others}`,
      gone.map((each) => ({ kind: 'deleteRow', table, row: each.id })),
    );
    return success({ deleted: gone.map((each) => each.id) });
  },

  'rows.rename': ({ report: id, table, row: rowId, label }, { store }) => {
    const opened = openReport(store, id);
    if (!opened.ok) return opened;
    const row = findRow(opened.value.report, table, rowId);
    if (row === undefined || row.code === null) {
      return failure('missing', `${table} 没有可改名的科目行“${rowId}”`);
    }
    store.write(id, `修改科目名称 ${table} ${row.code}`, [{ kind: 'label', table, row: row.id, label }]);
    return success({});
  },
} satisfies Pick<Handlers, 'rows.add' | 'rows.delete' | 'rows.rename'>;

function findRow(report: Report, table: TableId, id: string): Row | undefined {
  return tableOf(report.tables, table).rows.find((row) => row.id === id);
}

/** Whether the form itself prints the row, used or not. */
function isPrinted(pack: TemplatePack, table: TableId, code: string | null): boolean {
  return findTable(pack, table).blocks.some(
    ({ rows }) => rows.kind === 'economic' && rows.subjects.some((subject) => subject.code === code),
  );
}
