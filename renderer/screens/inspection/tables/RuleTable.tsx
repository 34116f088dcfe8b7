import { Button, type TableColumnsType } from 'antd';
import { useMemo } from 'react';
import { ListTable } from '#renderer/screens/lists/ListTable.tsx';
import type { Severity } from '#shared/checks/findings/finding';
import { type RuleTally, SEVERITY_NAMES } from '#shared/desk/inspection';

type Row = RuleTally & { readonly key: string };

/** The number of findings and documents of each rule; each links to its findings. */
export function RuleTable(props: {
  readonly tallies: readonly RuleTally[];
  readonly onRule: (rule: string, severity: Severity) => void;
}) {
  const { tallies, onRule } = props;
  const rows = useMemo(
    () => tallies.map((tally): Row => ({ ...tally, key: `${tally.severity} ${tally.rule}` })),
    [tallies],
  );
  const columns = useMemo(() => columnsOf(onRule), [onRule]);
  return <ListTable rows={rows} rowKey="key" columns={columns} empty="没有发现问题" />;
}

function columnsOf(onRule: (rule: string, severity: Severity) => void): TableColumnsType<Row> {
  return [
    {
      title: '规则',
      dataIndex: 'rule',
      width: 320,
      render: (rule: string, { severity }) => (
        <Button type="link" size="small" onClick={() => onRule(rule, severity)}>
          {rule}
        </Button>
      ),
    },
    {
      title: '级别',
      dataIndex: 'severity',
      width: 90,
      render: (severity: Severity) => (
        <span className={`severity ${severity}`}>{SEVERITY_NAMES[severity]}</span>
      ),
    },
    { title: '处数', dataIndex: 'count', width: 110, align: 'right', sorter: (a, b) => a.count - b.count },
    {
      title: '文件数',
      dataIndex: 'documents',
      width: 110,
      align: 'right',
      sorter: (a, b) => a.documents - b.documents,
    },
    { title: '', key: 'rest', width: 400 },
  ];
}
