import { Table } from 'antd';
import type { NamedChange } from '#shared/combine/named';
import type { MoneyUnit } from '#shared/money/amount';
import { sayFigure } from './say-figure.ts';

/** Figures before and after; for overridden ones the sum of the units and the current value. */
export function ChangeTable(props: {
  readonly rows: readonly NamedChange[];
  readonly kind: 'changes' | 'overridden';
  readonly unit: MoneyUnit;
  readonly height?: number;
}) {
  const { rows, kind, unit } = props;
  const [before, after] = kind === 'changes' ? ['现在', '变成'] : ['各单位合计', '照所改的'];
  const figure = (title: string, key: 'before' | 'after') => ({
    title,
    dataIndex: key,
    width: 170,
    align: 'right' as const,
    render: (value: number | null, { place }: NamedChange) => sayFigure(place, value, unit),
  });
  return (
    <Table<NamedChange>
      virtual
      className="figures"
      rowKey="place"
      size="small"
      pagination={false}
      scroll={{ x: 820, y: props.height ?? 360 }}
      dataSource={[...rows]}
      locale={{ emptyText: kind === 'changes' ? '没有变化' : '没有人改过的数' }}
      columns={[
        { title: '位置', dataIndex: 'name', width: 480, ellipsis: true },
        figure(before, 'before'),
        figure(after, 'after'),
      ]}
    />
  );
}
