import { Input, Table } from 'antd';
import { useMemo, useState } from 'react';
import type { DeskRow } from '#shared/api/desk';
import { sayState } from '#shared/desk/state';

/** The listed reports from which to choose the units: those matching the search, and those chosen. */
export function PartChoice(props: {
  readonly rows: readonly DeskRow[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}) {
  const { rows, chosen } = props;
  const [words, setWords] = useState('');
  const shown = useMemo(() => {
    const asked = words.split(/\s+/).filter((word) => word !== '');
    return rows.filter((row) => asked.every((word) => `${row.部门} ${row.年度} ${row.pack}`.includes(word)));
  }, [rows, words]);
  return (
    <section aria-label="单位">
      <Input.Search
        aria-label="按名称或年度查找单位"
        placeholder="名称、年度；空格隔开的都要有"
        allowClear
        autoFocus
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      <Table<DeskRow>
        virtual
        rowKey="id"
        size="small"
        pagination={false}
        scroll={{ x: 480, y: 380 }}
        dataSource={shown}
        rowSelection={{
          columnWidth: 40,
          selectedRowKeys: [...chosen],
          preserveSelectedRowKeys: true,
          getCheckboxProps: ({ 部门, 年度 }) => ({ 'aria-label': `${部门} ${年度}年度` }) as never,
          onChange: (keys) => props.onChange(keys.map(String)),
        }}
        columns={[
          {
            title: '单位',
            dataIndex: '部门',
            width: 260,
            ellipsis: true,
            render: (name: string, { units }) => (units > 0 ? `${name}（汇总 ${units} 个）` : name),
          },
          { title: '年度', dataIndex: '年度', width: 70 },
          { title: '状态', key: 'state', width: 110, render: (_, row) => sayState(row) },
        ]}
      />
      <p className="status">{`选了 ${chosen.length} 个单位，应含本级`}</p>
    </section>
  );
}
