import { App, Button, Modal, Table } from 'antd';
import { useEffect, useState } from 'react';
import { useBridge } from '#renderer/services/bridge.ts';
import { PackSelect } from '#renderer/services/PackSelect.tsx';
import type { Output, ReportSummary } from '#shared/api/contract';

type Misfit = Output<'reports.previewMove'>['misfits'][number];

/** Moves a report to another pack's forms, after showing what does not fit. */
export function MovePack(props: {
  readonly report: ReportSummary;
  readonly onClose: () => void;
  readonly onMoved: () => void;
}) {
  const { report } = props;
  const { call } = useBridge();
  const { message } = App.useApp();
  const [pack, setPack] = useState<string | null>(null);
  const [misfits, setMisfits] = useState<readonly Misfit[] | null>(null);

  useEffect(() => {
    setMisfits(null);
    if (pack === null) return;
    void call('reports.previewMove', { report: report.id, pack }).then((read) => {
      if (read.ok) setMisfits(read.value.misfits);
      else message.error(read.error.message);
    });
  }, [call, message, report.id, pack]);

  const move = async () => {
    if (pack === null) return;
    const moved = await call('reports.move', { report: report.id, pack });
    if (!moved.ok) return message.error(moved.error.message);
    message.success('已换模板；打开报表后可以撤销');
    props.onMoved();
  };
  return (
    <Modal
      title={`换模板：${report.部门} ${report.年度}年度`}
      open
      width={760}
      onCancel={props.onClose}
      footer={[
        <Button key="cancel" onClick={props.onClose}>
          取消
        </Button>,
        <Button key="move" type="primary" disabled={misfits === null} onClick={move}>
          换成这个模板
        </Button>,
      ]}
    >
      <PackSelect
        aria-label="换成哪个模板"
        placeholder="换成哪个模板"
        className="wide"
        without={report.pack}
        value={pack}
        onChange={setPack}
      />
      {misfits !== null && <Misfits misfits={misfits} />}
    </Modal>
  );
}

function Misfits({ misfits }: { readonly misfits: readonly Misfit[] }) {
  if (misfits.length === 0) return <p role="status">所有的数都放得下，没有变化。</p>;
  const lost = misfits.filter(({ entered, after }) => entered && after === null).length;
  return (
    <>
      <p role="status">
        {`有 ${misfits.length} 个数放不下或随表样改变${lost > 0 ? `，其中 ${lost} 个填列的数会没有` : ''}：`}
      </p>
      <Table<Misfit>
        rowKey="address"
        size="small"
        pagination={false}
        scroll={{ y: 300 }}
        dataSource={[...misfits]}
        columns={[
          { title: '位置', dataIndex: 'place' },
          { title: '现在', dataIndex: 'before', width: 130, align: 'right' },
          {
            title: '换后',
            dataIndex: 'after',
            width: 130,
            align: 'right',
            render: (after) => after ?? '没有这一格',
          },
        ]}
      />
    </>
  );
}
