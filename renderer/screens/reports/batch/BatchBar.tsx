import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { useBridge } from '#renderer/services/bridge.ts';
import { later } from '#renderer/services/later.tsx';
import type { DeskRow } from '#shared/api/desk';
import { rowItems } from '#shared/batch/row-items';
import { checkWork, deleteWork, lastYearWork, nextYearWork } from '#shared/batch/works';
import type { Batch } from './batch.ts';

const ExportMany = later(async () => (await import('./ExportMany.tsx')).ExportMany);
const MoveMany = later(async () => (await import('./MoveMany.tsx')).MoveMany);

/** Actions on all chosen reports at once. */
export function BatchBar(props: {
  readonly chosen: readonly DeskRow[];
  readonly onStart: (batch: Batch) => void;
}) {
  const { chosen } = props;
  const { call } = useBridge();
  const [asking, setAsking] = useState<'export' | 'pack' | null>(null);
  const close = () => setAsking(null);
  const start = (batch: Batch) => {
    close();
    props.onStart(batch);
  };
  const many = (what: string, work: Batch['work']) => () =>
    start({ title: `${what}：${chosen.length} 份报表`, items: rowItems(chosen), work });
  const items = [
    { key: 'next', label: '建下一年度', onClick: many('建下一年度', nextYearWork(call)) },
    { key: 'last', label: '取用上年', onClick: many('取用上年', lastYearWork(call)) },
    { key: 'pack', label: '换模板…', onClick: () => setAsking('pack') },
    { key: 'delete', label: '删除', onClick: many('删除', deleteWork(call)) },
  ];
  const none = chosen.length === 0;
  return (
    <>
      <Button size="small" disabled={none} onClick={many('检查', checkWork(call))}>
        检查所选
      </Button>
      <Button size="small" disabled={none} onClick={() => setAsking('export')}>
        导出所选…
      </Button>
      <Dropdown trigger={['click']} disabled={none} menu={{ items }}>
        <Button size="small">对所选…</Button>
      </Dropdown>
      {asking === 'export' && <ExportMany rows={chosen} onStart={start} onClose={close} />}
      {asking === 'pack' && <MoveMany rows={chosen} onStart={start} onClose={close} />}
    </>
  );
}
