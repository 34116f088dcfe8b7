import { Button } from 'antd';
import { useMemo } from 'react';
import { ListTable } from '#renderer/screens/lists/ListTable.tsx';
import type { Unread } from '#shared/desk/inspection';

/** Documents, and parts of them, that could not be read, with the reason. */
export function UnreadTable(props: {
  readonly unread: readonly Unread[];
  readonly onOpen: (name: string, finding: null) => void;
}) {
  const rows = useMemo(
    () => props.unread.map((each, at) => ({ ...each, key: `${at} ${each.name}` })),
    [props.unread],
  );
  return (
    <ListTable
      rows={rows}
      rowKey="key"
      empty="都读到了"
      columns={[
        {
          title: '文件',
          dataIndex: 'name',
          width: 360,
          ellipsis: true,
          render: (name: string) => (
            <Button type="link" size="small" onClick={() => props.onOpen(name, null)}>
              {name}
            </Button>
          ),
        },
        { title: '位置', dataIndex: 'place', width: 220, ellipsis: true },
        { title: '原因', dataIndex: 'message', width: 680 },
      ]}
    />
  );
}
