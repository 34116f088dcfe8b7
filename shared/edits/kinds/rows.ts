import type { EditOf } from '#shared/edits/edit';
import type { Edited, Planned } from '#shared/edits/planned';
import { tableOf } from '#shared/report/report';
import { namesFor } from '#shared/report/rows/subject-names';
import { rowsToAdd, rowsToDelete } from '#shared/report/rows/subject-rows';
import { failure, type Result, success } from '#shared/result';
import type { TableId } from '#shared/tables/address';
import { findBlock } from '#shared/tables/find-block';
import { findTable } from '#shared/tables/find-table';
import type { TemplatePack } from '#shared/tables/grammar';

export function planAddRows(
  { tables: named, subjects, alone }: EditOf<'addRows'>,
  { pack, report }: Edited,
): Result<Planned> {
  const tables = [...new Set(named)];
  for (const table of tables) {
    const misplaced = subjects.find(({ code }) => findBlock(pack, table, code) === null);
    if (misplaced !== undefined)
      return failure('input', `${table} 没有科目 ${misplaced.code} 的位置，请换一张表`);
  }
  const added = tables.flatMap((table) =>
    rowsToAdd(pack, report, table, subjects, namesFor(report, table), alone),
  );
  const [first] = subjects;
  if (added.length === 0)
    return failure('conflict', `${tables.join('、')} 已有科目 ${first?.code}，不能重复增加`);
  const what =
    subjects.length > 1 ? `${first?.code} 等 ${subjects.length} 个` : `${first?.code} ${first?.name}`;
  return success({
    label: `增加科目 ${what}（${tables.join('、')}）`,
    writes: added.map((row) => ({ kind: 'addRow', ...row })),
  });
}

export function planDeleteRow(
  { table, row: id }: EditOf<'deleteRow'>,
  { pack, report }: Edited,
): Result<Planned> {
  const gone = rowsToDelete(tableOf(report.tables, table).rows, id);
  const row = gone.find((each) => each.id === id);
  if (row === undefined || gone.some(({ code }) => isPrinted(pack, table, code)))
    return failure('missing', `${table} 没有可删除的科目行“${id}”`);
  const others = gone.length > 1 ? ` 等 ${gone.length} 行` : '';
  return success({
    label: `删除科目 ${table} ${row.code ?? row.id} ${row.label}${others}`,
    writes: gone.map((each) => ({ kind: 'deleteRow', table, row: each.id })),
  });
}

/** Whether the form itself prints the row, used or not. */
function isPrinted(pack: TemplatePack, table: TableId, code: string | null): boolean {
  return findTable(pack, table).blocks.some(
    ({ rows }) => rows.kind === 'economic' && rows.subjects.some((subject) => subject.code === code),
  );
}
