import { Button, Table } from 'antd';
import type { BackupSummary } from '#shared/api/contract';

/** The backups, newest first. */
export function BackupTable({
  backups,
  onOpen,
}: {
  readonly backups: readonly BackupSummary[];
  readonly onOpen: (name: string) => void;
}) {
  return (
    <Table<BackupSummary>
      rowKey="name"
      size="small"
      dataSource={[...backups]}
      pagination={{ pageSize: 8, hideOnSinglePage: true }}
      locale={{ emptyText: '还没有备份。有了报表以后，有改动的每一天自动备份一次。' }}
      columns={[
        {
          title: '时间',
          dataIndex: 'madeAt',
          render: (at: string) => new Date(at).toLocaleString('zh-CN', { hour12: false }),
        },
        { title: '由来', dataIndex: 'kind', width: 90 },
        { title: '核对', dataIndex: 'state', width: 90 },
        {
          title: '操作',
          key: 'actions',
          width: 110,
          render: (_, { name }) => (
            <Button type="link" size="small" onClick={() => onOpen(name)}>
              查看与恢复
            </Button>
          ),
        },
      ]}
    />
  );
}
