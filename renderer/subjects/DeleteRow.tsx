import { App, Button } from 'antd';
import type { Draft } from '#renderer/draft/useReport.ts';
import { isBlankRow, type Row, tableOf } from '#shared/report/report';
import { rowsToDelete } from '#shared/report/rows/subject-rows';
import type { TableId } from '#shared/tables/address';

/** Deletes the 科目 of the active cell; asks if others or figures are deleted with it. */
export function DeleteRow(props: {
  readonly draft: Draft;
  readonly table: TableId;
  /** `null` if the active cell is not in a row that can be deleted. */
  readonly row: Row | null;
}) {
  const { draft, table, row } = props;
  const { modal, message } = App.useApp();
  const remove = (id: string, said: string) => {
    const deleted = draft.tryEdit({ kind: 'deleteRow', table, row: id });
    if (deleted.ok) message.success(`已删除 ${said}，按 Ctrl+Z 撤销`);
    else message.error(deleted.error.message);
  };
  const ask = () => {
    if (row === null) return;
    const gone = rowsToDelete(tableOf(draft.report.tables, table).rows, row.id);
    const name = `${row.code} ${row.label}`;
    const filled = gone.filter((each) => !isBlankRow(each));
    if (gone.length === 1 && filled.length === 0) return remove(row.id, name);
    modal.confirm({
      title: gone.length > 1 ? `删除 ${name} 等 ${gone.length} 行？` : `删除科目 ${name}？`,
      content: (
        <>
          {gone.length > 1 && <p>{gone.map((each) => `${each.code} ${each.label}`).join('、')}</p>}
          {filled.length > 0 && <p>{`其中 ${filled.length} 行填有金额，会一并删除；可以撤销。`}</p>}
        </>
      ),
      okText: '删除',
      okButtonProps: { danger: true },
      onOk: () => remove(row.id, name),
    });
  };
  return (
    <Button disabled={row === null} title={row === null ? '先选中要删除的科目行' : undefined} onClick={ask}>
      删除科目
    </Button>
  );
}
