import { App, Select } from 'antd';
import type { Draft } from '#renderer/draft/useReport.ts';
import type { Row } from '#shared/report/report';
import type { TableId } from '#shared/tables/address';

/** Chooses a 科目 row to delete; asks where it holds figures. */
export function DeleteRow(props: {
  readonly draft: Draft;
  readonly table: TableId;
  readonly rows: readonly Row[];
}) {
  const { modal, message } = App.useApp();
  if (props.rows.length === 0) return null;
  const remove = (id: string) => {
    const row = props.rows.find((each) => each.id === id);
    modal.confirm({
      title: `删除科目 ${row?.code ?? ''} ${row?.label ?? ''}？`,
      content: '这一行填列的金额会一并删除，修改记录中仍可查到。',
      okText: '删除',
      okButtonProps: { danger: true },
      onOk: async () => {
        const deleted = await props.draft.deleteRow(props.table, id);
        if (!deleted.ok) message.error(deleted.error.message);
      },
    });
  };
  return (
    <Select<string | null>
      aria-label="删除科目"
      placeholder="删除科目"
      style={{ width: 150 }}
      popupMatchSelectWidth={320}
      value={null}
      showSearch={{ optionFilterProp: 'label' }}
      options={props.rows.map((row) => ({ value: row.id, label: `${row.code ?? ''} ${row.label}` }))}
      onSelect={(id) => id !== null && remove(id)}
    />
  );
}
