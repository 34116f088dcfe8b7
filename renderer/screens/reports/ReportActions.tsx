import { App, Button } from 'antd';
import { useState } from 'react';
import { useBridge } from '#renderer/services/bridge.ts';
import { titleOf, usePacks } from '#renderer/services/packs.ts';
import type { ReportSummary } from '#shared/api/contract';
import { DeleteReport } from './DeleteReport.tsx';
import { MovePack } from './MovePack.tsx';
import { RenameReport } from './RenameReport.tsx';

/** Actions on a report of the list. */
export function ReportActions(props: {
  readonly report: ReportSummary;
  readonly onOpen: (id: string) => void;
  readonly onChanged: () => void;
}) {
  const { report } = props;
  const { call } = useBridge();
  const { list: packs } = usePacks();
  const { message, modal } = App.useApp();
  const [asking, setAsking] = useState<'name' | 'pack' | null>(null);
  const close = () => setAsking(null);
  const done = () => {
    close();
    props.onChanged();
  };
  const startNextYear = async () => {
    const made = await call('reports.nextYear', { report: report.id });
    if (!made.ok) return message.error(made.error.message);
    const { 年度, pack, dropped } = made.value;
    props.onChanged();
    modal.confirm({
      title: `已建立 ${年度}年度的报表（${titleOf(packs, pack)}）`,
      content: (
        <>
          <p>带来了科目、上年决算数、部门概况、名词解释和改写的段落；金额、原因和附件另填。</p>
          {dropped.length > 0 && (
            <p>{`${年度}年度的科目里已没有：${dropped.map(({ code, name }) => `${code} ${name}`).join('、')}。这些行还在，请改用新科目。`}</p>
          )}
        </>
      ),
      okText: '打开',
      cancelText: '留在列表',
      onOk: () => props.onOpen(made.value.report),
    });
  };
  return (
    <>
      <Button type="text" size="small" onClick={startNextYear}>
        据此建下一年度
      </Button>
      <Button type="text" size="small" onClick={() => setAsking('pack')}>
        换模板
      </Button>
      <Button type="text" size="small" onClick={() => setAsking('name')}>
        改名称
      </Button>
      <DeleteReport report={report} onChanged={props.onChanged} />
      {asking === 'name' && <RenameReport report={report} onClose={close} onRenamed={done} />}
      {asking === 'pack' && <MovePack report={report} onClose={close} onMoved={done} />}
    </>
  );
}
