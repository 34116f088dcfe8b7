import { Table } from 'antd';
import { useMemo, useState } from 'react';
import { PackSelect } from '#renderer/services/PackSelect.tsx';
import { usePack } from '#renderer/services/usePack.ts';
import { comparePacks, type PackDifference } from '#shared/packs/compare-packs';
import type { TemplatePack } from '#shared/tables/grammar';

/** The differences from another pack, by form, row and sentence. */
export function PackCompare({ pack }: { readonly pack: TemplatePack }) {
  const [other, setOther] = useState<string | null>(null);
  const before = usePack(other);
  const differences = useMemo(() => (before === null ? null : comparePacks(before, pack)), [before, pack]);
  return (
    <div className="pack-form">
      <PackSelect
        aria-label="与哪个模板比较"
        placeholder="与哪个模板比较"
        className="form-choice"
        without={pack.id}
        value={other}
        onChange={setOther}
      />
      {differences !== null && (
        <>
          <p role="status">
            {differences.length === 0 ? '两个模板没有不同。' : `有 ${differences.length} 处不同：`}
          </p>
          <DifferenceTable differences={differences} />
        </>
      )}
    </div>
  );
}

export function DifferenceTable({ differences }: { readonly differences: readonly PackDifference[] }) {
  if (differences.length === 0) return null;
  return (
    <Table<PackDifference>
      rowKey="place"
      size="small"
      pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
      dataSource={[...differences]}
      columns={[
        { title: '在哪里', dataIndex: 'place', width: 240 },
        { title: '那一个', dataIndex: 'before', render: (text: string | null) => text ?? '（没有）' },
        { title: '这一个', dataIndex: 'after', render: (text: string | null) => text ?? '（没有）' },
      ]}
    />
  );
}
