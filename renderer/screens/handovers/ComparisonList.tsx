import { Button, Empty, Table } from 'antd';
import type { Comparison } from '#shared/api/contract';

/** Reports from elsewhere compared with the stored ones. */
export function ComparisonList(props: {
  readonly comparisons: readonly Comparison[];
  readonly action: string;
  readonly onTake: (report: string) => void;
}) {
  if (props.comparisons.length === 0) return <Empty description="里面没有可用的报表" />;
  return props.comparisons.map((comparison) => (
    <section key={comparison.report} className="comparison">
      <div className="row">
        <strong>{`${comparison.部门} ${comparison.年度}年度`}</strong>
        <span className="quiet">{summary(comparison)}</span>
        <span className="spacer" />
        <Button
          size="small"
          disabled={comparison.here === 'same'}
          onClick={() => props.onTake(comparison.report)}
        >
          {props.action}
        </Button>
      </div>
      <Differences comparison={comparison} />
    </section>
  ));
}

/** The figures and texts that differ, one per row. */
export function Differences({ comparison: { differences } }: { readonly comparison: Comparison }) {
  if (differences.length === 0) return null;
  return (
    <Table
      rowKey="place"
      size="small"
      dataSource={[...differences]}
      pagination={{ pageSize: 6, hideOnSinglePage: true }}
      columns={[
        { title: '位置', dataIndex: 'place' },
        { title: '其中', dataIndex: 'there' },
        { title: '现在', dataIndex: 'here' },
      ]}
    />
  );
}

function summary({ here, differing }: Comparison): string {
  if (here === 'absent') return '现在没有这份报表';
  return here === 'same' ? '与现在完全相同' : `与现在有 ${differing} 处不同`;
}
