import type { Report, Row } from '#shared/report/report';
import { failure, type Result, success } from '#shared/result';
import type { TableId } from '#shared/tables/address';
import { type Block, type TemplatePack, 合计 } from '#shared/tables/grammar';
import { findTable } from '#shared/tables/packs/index';
import type { Handlers } from '../dispatch.ts';
import { openReport } from '../open-report.ts';

export const rowHandlers = {
  'rows.add': ({ report: id, table, code, label }, { store }) => {
    const opened = openReport(store, id);
    if (!opened.ok) return opened;
    const block = subjectBlock(opened.value.pack, table);
    if (!block.ok) return block;
    const { rows } = opened.value.report.tables[table];
    if (rows.some((row) => row.code === code)) {
      return failure('conflict', `${table} 已有科目 ${code}，不能重复增加`);
    }
    const row: Row = { id: code, block: block.value.id, code, label, cells: {} };
    store.write(id, `增加科目 ${table} ${code} ${label}`, [
      { kind: 'addRow', table, row, position: positionOf(code, rows) },
    ]);
    return success({});
  },

  'rows.delete': ({ report: id, table, row: rowId }, { store }) => {
    const opened = openReport(store, id);
    if (!opened.ok) return opened;
    const block = subjectBlock(opened.value.pack, table);
    if (!block.ok) return block;
    const row = findRow(opened.value.report, table, rowId);
    if (row === undefined || row.id === 合计) {
      return failure('missing', `${table} 没有可删除的科目行“${rowId}”`);
    }
    store.write(id, `删除科目 ${table} ${row.code ?? row.id} ${row.label}`, [
      { kind: 'deleteRow', table, row: row.id },
    ]);
    return success({});
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

function subjectBlock(pack: TemplatePack, table: TableId): Result<Block> {
  const block = findTable(pack, table).blocks.find((each) => each.rows.kind === 'subjects');
  return block === undefined ? failure('input', `${table} 的行是固定的，不能增减`) : success(block);
}

function findRow(report: Report, table: TableId, id: string): Row | undefined {
  return report.tables[table].rows.find((row) => row.id === id);
}

/** Codes stand in order, each below the 类 or 款 that it belongs to; 合计 comes first. */
function positionOf(code: string, rows: readonly Row[]): number {
  const after = rows.findIndex((row) => row.code !== null && row.code > code);
  return after === -1 ? rows.length : after;
}
