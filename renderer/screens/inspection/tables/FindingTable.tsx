import { Button, type TableColumnsType } from 'antd';
import { useMemo } from 'react';
import type { FoundRow } from '#renderer/screens/inspection/filters.ts';
import { ListTable } from '#renderer/screens/lists/ListTable.tsx';
import { SEVERITY_NAMES } from '#shared/desk/inspection';

/** Every finding of every document; each opens its document at its location. */
export function FindingTable(props: {
  readonly rows: readonly FoundRow[];
  readonly onOpen: (name: string, finding: string) => void;
}) {
  const { onOpen } = props;
  const columns = useMemo(() => columnsOf(onOpen), [onOpen]);
  return <ListTable rows={props.rows} rowKey="key" columns={columns} empty="没有这样的问题" />;
}

function columnsOf(onOpen: (name: string, finding: string) => void): TableColumnsType<FoundRow> {
  return [
    { title: '部门', dataIndex: 'department', width: 200, ellipsis: true },
    {
      title: '级别',
      key: 'severity',
      width: 60,
      render: (_, { finding: { severity } }) => (
        <span className={`severity ${severity}`}>{SEVERITY_NAMES[severity]}</span>
      ),
    },
    { title: '规则', key: 'rule', width: 120, ellipsis: true, render: (_, { finding }) => finding.rule },
    { title: '位置', dataIndex: 'place', width: 250, ellipsis: true },
    {
      title: '问题',
      key: 'message',
      width: 640,
      ellipsis: true,
      render: (_, { each, finding }) => (
        <Button
          type="link"
          size="small"
          title={`${finding.message}\n打开到这里`}
          onClick={() => onOpen(each.name, finding.key)}
        >
          {finding.message}
        </Button>
      ),
    },
  ];
}
