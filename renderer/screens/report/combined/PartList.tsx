import { Table } from 'antd';
import type { PartState } from '#shared/api/combine';
import type { MoneyUnit } from '#shared/money/amount';
import { ChangeTable } from './ChangeTable.tsx';

const STATES: Readonly<Record<PartState['state'], string>> = {
  same: '没有变化',
  changed: '有变化',
  gone: '已不在列表里',
};

/** The units of a 汇总; changed ones expand to the figures that changed. */
export function PartList({
  parts,
  unit,
}: {
  readonly parts: readonly PartState[];
  readonly unit: MoneyUnit;
}) {
  const first = [...parts].sort((a, b) => Number(a.state === 'same') - Number(b.state === 'same'));
  return (
    <Table<PartState>
      rowKey="id"
      size="small"
      pagination={false}
      scroll={{ y: 360 }}
      dataSource={first}
      expandable={{
        rowExpandable: ({ figures }) => figures.length > 0,
        expandedRowRender: ({ figures }) => (
          <ChangeTable rows={figures} kind="changes" unit={unit} height={200} />
        ),
      }}
      columns={[
        { title: '单位', dataIndex: 'name' },
        {
          title: '汇总之后',
          key: 'state',
          width: 220,
          render: (_, { state, figures }) =>
            state === 'changed' && figures.length > 0
              ? `有变化：${figures.length} 个数`
              : state === 'changed'
                ? '有变化：文字或附件'
                : STATES[state],
        },
      ]}
    />
  );
}
