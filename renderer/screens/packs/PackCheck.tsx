import { Alert, Table } from 'antd';
import { useMemo } from 'react';
import { type PackProblem, packProblems } from '#shared/narrative/pack-problems';
import type { TemplatePack } from '#shared/tables/grammar';

/** The check of a pack: headers, circles, and missing references. */
export function PackCheck({ pack }: { readonly pack: TemplatePack }) {
  const problems = useMemo(() => packProblems(pack), [pack]);
  return (
    <div className="pack-form">
      <Alert
        showIcon
        type={problems.length === 0 ? 'success' : 'error'}
        title={
          problems.length === 0
            ? `没有问题：${pack.tables.length} 张表的表头盖满各栏，公式不成圈，引用的格都有`
            : `有 ${problems.length} 处要改`
        }
      />
      {pack.inferred.length > 0 && (
        <Alert
          showIcon
          type="info"
          title={`推定 ${pack.inferred.length} 处`}
          description={pack.inferred.join('；')}
        />
      )}
      {problems.length > 0 && (
        <Table<PackProblem>
          rowKey={({ place, message }) => place + message}
          size="small"
          pagination={false}
          dataSource={[...problems]}
          columns={[
            { title: '在哪里', dataIndex: 'place', width: 260 },
            { title: '什么事，怎样改', dataIndex: 'message' },
          ]}
        />
      )}
    </div>
  );
}
