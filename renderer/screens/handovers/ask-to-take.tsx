import type { App } from 'antd';
import type { Comparison } from '#shared/api/contract';
import { Differences } from './ComparisonList.tsx';

type Modal = ReturnType<typeof App.useApp>['modal'];

/** Asks whether to import a report, showing the changes. */
export async function askToTake(modal: Modal, comparison: Comparison): Promise<boolean> {
  const { 部门, 年度 } = comparison;
  return modal.confirm({
    title: `接收“${部门}”${年度}年度的报表？`,
    width: 680,
    content: <WhatChanges comparison={comparison} />,
    okText: '接收',
  });
}

function WhatChanges({ comparison }: { readonly comparison: Comparison }) {
  const { here, differing } = comparison;
  if (here === 'absent') return <p>这里还没有这份报表。</p>;
  if (here === 'same') return <p>与现有的报表完全相同。</p>;
  return (
    <>
      <p>{`现有的报表有 ${differing} 处不同，会被替换；原来的在“恢复前”的备份里。`}</p>
      <Differences comparison={comparison} />
    </>
  );
}
