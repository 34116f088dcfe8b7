import { App, Button, Table, type TableColumnsType } from 'antd';
import { useCallback, useEffect, useState } from 'react';
import { HelpButton } from '#renderer/help/HelpButton.tsx';
import { AcrossButton } from '#renderer/screens/across/AcrossButton.tsx';
import { CombineButton } from '#renderer/screens/combine/CombineButton.tsx';
import { DropChoice } from '#renderer/screens/gather/DropChoice.tsx';
import { GatherButton } from '#renderer/screens/gather/GatherButton.tsx';
import { ImportButton } from '#renderer/screens/imports/ImportButton.tsx';
import { InspectButton } from '#renderer/screens/inspection/InspectButton.tsx';
import { OpenForeign } from '#renderer/screens/reading/OpenForeign.tsx';
import { useBridge } from '#renderer/services/bridge.ts';
import { titleOf, usePacks } from '#renderer/services/packs.ts';
import type { ReportSummary } from '#shared/api/contract';
import type { PackSummary } from '#shared/api/packs';
import type { PickedFile } from '#shared/api/transport';
import { CreateReport } from './CreateReport.tsx';
import { DeletedReports } from './DeletedReports.tsx';
import { DELETED_NOTICE } from './DeleteReport.tsx';
import { KeepingDialog } from './keeping/KeepingDialog.tsx';
import { ReportActions } from './ReportActions.tsx';
import { StatusNotices } from './StatusNotices.tsx';
import { FirstStart } from './start/FirstStart.tsx';
import { useOpenedFiles } from './start/useOpenedFiles.ts';
import { useStart } from './start/useStart.ts';

/** All reports: create, bring in, open, delete; and the way to documents of others. */
export function ReportsScreen(props: {
  readonly onOpen: (id: string | null) => void;
  readonly onForeign: (files: readonly PickedFile[]) => void;
  readonly onGather: (files: readonly PickedFile[]) => void;
  readonly onInspect: () => void;
  readonly onCompare: () => void;
}) {
  const { onOpen, onForeign, onGather } = props;
  const { call } = useBridge();
  const { list: packs } = usePacks();
  const { message, notification } = App.useApp();
  const [reports, setReports] = useState<readonly ReportSummary[] | null>(null);
  const [creating, setCreating] = useState(false);
  const [keeping, setKeeping] = useState(false);

  const start = useStart({ onOpen, onForeign });
  useOpenedFiles(start);

  const load = useCallback(async () => {
    const listed = await call('reports.list', {});
    if (listed.ok) setReports(listed.value);
    else message.error(listed.error.message);
  }, [call, message]);
  useEffect(() => void load(), [load]);
  useEffect(() => () => notification.destroy(DELETED_NOTICE), [notification]);

  /** An import that was taken back leaves nothing to look at. */
  const leave = () => {
    onOpen(null);
    void load();
  };

  return (
    <main className="reports">
      <header>
        <h1>部门决算公开</h1>
        <span className="spacer" />
        <HelpButton />
        <DeletedReports onChanged={load} />
        <Button onClick={() => setKeeping(true)}>备份与移交</Button>
        <OpenForeign onFiles={onForeign} />
        <InspectButton onInspect={props.onInspect} />
        <AcrossButton onCompare={props.onCompare} />
        <CombineButton onMade={onOpen} />
        <GatherButton onGather={() => onGather([])} />
        <ImportButton report={null} onDone={onOpen} onUndone={leave} onForeign={onForeign} />
        <Button type="primary" onClick={() => setCreating(true)}>
          新建报表
        </Button>
      </header>
      <StatusNotices />
      <Table<ReportSummary>
        rowKey="id"
        loading={reports === null}
        dataSource={[...(reports ?? [])]}
        columns={columns(packs, onOpen, load)}
        pagination={false}
        tableLayout="fixed"
        size="middle"
        locale={{
          emptyText: reports === null ? ' ' : <FirstStart start={start} onCreate={() => setCreating(true)} />,
        }}
      />
      <DropChoice other={{ title: '打开别人的文件', said: '看一看、查一查，不保存' }} onGather={onGather} />
      <KeepingDialog
        open={keeping}
        reports={reports ?? []}
        onClose={() => setKeeping(false)}
        onChanged={load}
      />
      <CreateReport open={creating} onClose={() => setCreating(false)} onCreated={onOpen} />
    </main>
  );
}

function columns(
  packs: readonly PackSummary[],
  open: (id: string) => void,
  onChanged: () => void,
): TableColumnsType<ReportSummary> {
  return [
    {
      title: '部门',
      dataIndex: '部门',
      render: (name: string, { id }) => (
        <Button type="link" size="small" onClick={() => open(id)}>
          {name}
        </Button>
      ),
    },
    { title: '年度', dataIndex: '年度', width: 90 },
    { title: '模板', dataIndex: 'pack', width: 260, render: (id: string) => titleOf(packs, id) },
    {
      title: '最后修改',
      dataIndex: 'changedAt',
      width: 180,
      render: (at: string) => new Date(at).toLocaleString('zh-CN', { hour12: false }),
    },
    {
      title: '操作',
      key: 'actions',
      width: 350,
      render: (_, report) => <ReportActions report={report} onOpen={open} onChanged={onChanged} />,
    },
  ];
}
