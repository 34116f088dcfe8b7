import type { EditOf } from '#shared/edits/edit';
import type { Edited, Planned } from '#shared/edits/planned';
import { type Row, tableOf } from '#shared/report/report';
import { failure, type Result, success } from '#shared/result';
import type { TableId } from '#shared/tables/address';
import { findTable } from '#shared/tables/find-table';
import { type Block, 合计 } from '#shared/tables/grammar';

/** The new row goes last in its block, before a 合计 below them. */
export function planAddLine({ table, name }: EditOf<'addLine'>, of: Edited): Result<Planned> {
  const block = openBlock(of, table);
  if (block === undefined) return failure('input', `${table} 的行由模板规定，不能增加`);
  const { rows } = tableOf(of.report.tables, table);
  if (rows.some((row) => row.block === block.id && row.label === name))
    return failure('conflict', `${table} 已有“${name}”一行，请换一个名称`);
  const row: Row = { id: freeNumber(rows), block: block.id, code: null, label: name, cells: {} };
  const last = rows.findLastIndex((each) => each.block === block.id && each.id !== 合计);
  const total = rows.findIndex((each) => each.block === block.id && each.id === 合计);
  const isTotalLast = block.rows.kind === 'open' && block.rows.total === 'last';
  const position = last !== -1 ? last + 1 : total === -1 ? rows.length : isTotalLast ? total : total + 1;
  return success({
    label: `增加行 ${table} ${name}`,
    writes: [{ kind: 'addRow', table, row, position }],
  });
}

export function planRenameLine({ table, row: id, name }: EditOf<'renameLine'>, of: Edited): Result<Planned> {
  const row = findLine(of, table, id);
  if (row === undefined) return failure('missing', `${table} 没有可以改名的行“${id}”`);
  return success({
    label: `修改行名 ${table} ${row.label}`,
    writes: [{ kind: 'label', table, row: id, label: name }],
  });
}

/** `null` if the row was not named by a person. */
export function planDeleteLine({ table, row: id }: EditOf<'deleteRow'>, of: Edited): Result<Planned> | null {
  const row = findLine(of, table, id);
  if (row === undefined) return null;
  return success({
    label: `删除行 ${table} ${row.label}`,
    writes: [{ kind: 'deleteRow', table, row: id }],
  });
}

function findLine(of: Edited, table: TableId, id: string): Row | undefined {
  const block = openBlock(of, table)?.id;
  return tableOf(of.report.tables, table).rows.find(
    (row) => row.id === id && row.block === block && id !== 合计,
  );
}

function openBlock({ pack }: Edited, table: TableId): Block | undefined {
  return findTable(pack, table).blocks.find(({ rows }) => rows.kind === 'open');
}

function freeNumber(rows: readonly Row[]): string {
  const numbers = rows.map(({ id }) => Number(id)).filter(Number.isInteger);
  return String(Math.max(0, ...numbers) + 1);
}
