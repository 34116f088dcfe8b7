import { App, Button, Empty, Table, type TableColumnsType } from 'antd';
import { useCallback, useEffect, useState } from 'react';
import { HelpButton } from '#renderer/help/HelpButton.tsx';
import { useBridge } from '#renderer/services.ts';
import type { ReportSummary } from '#shared/api/contract';
import { findPack } from '#shared/tables/packs/index';
import { CreateReport } from './CreateReport.tsx';
import { DeleteReport } from './DeleteReport.tsx';
import { KeepingDialog } from './KeepingDialog.tsx';
import { StatusNotices } from './StatusNotices.tsx';

/** All reports: create, bring in, open, delete. */
export function ReportsScreen({ onOpen }: { readonly onOpen: (id: string) => void }) {
  const { call, host } = useBridge();
  const { message, modal } = App.useApp();
  const [reports, setReports] = useState<readonly ReportSummary[] | null>(null);
  const [creating, setCreating] = useState(false);
  const [keeping, setKeeping] = useState(false);

  const load = useCallback(async () => {
    const listed = await call('reports.list', {});
    if (listed.ok) setReports(listed.value);
    else message.error(listed.error.message);
  }, [call, message]);
  useEffect(() => void load(), [load]);

  const importFile = async () => {
    const picked = await host.pickFile(['json']);
    if (!picked.ok) return message.error(picked.error.message);
    if (picked.value === null) return;
    const { filename, base64 } = picked.value;
    const imported = await call('transcription.import', { filename, content: decodeText(base64) });
    if (!imported.ok)
      return modal.error({ title: '没有导入', content: imported.error.message, okText: '知道了' });
    onOpen(imported.value.report);
  };

  return (
    <main className="reports">
      <header>
        <h1>部门决算公开</h1>
        <span className="spacer" />
        <HelpButton />
        <Button onClick={() => setKeeping(true)}>备份与移交</Button>
        <Button onClick={importFile}>导入转录文件</Button>
        <Button type="primary" onClick={() => setCreating(true)}>
          新建报表
        </Button>
      </header>
      <StatusNotices />
      <Table<ReportSummary>
        rowKey="id"
        loading={reports === null}
        dataSource={[...(reports ?? [])]}
        columns={columns(onOpen, load)}
        pagination={false}
        size="middle"
        locale={{
          emptyText: <Empty description="还没有报表。新建一份，或导入已公开文档的转录文件（.json）。" />,
        }}
      />
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

/** UTF-8 as a transcription file is written; what is no text is refused by its reader. */
function decodeText(base64: string): string {
  return new TextDecoder().decode(Uint8Array.from(atob(base64), (char) => char.charCodeAt(0)));
}

function columns(open: (id: string) => void, onChanged: () => void): TableColumnsType<ReportSummary> {
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
    { title: '模板', dataIndex: 'pack', width: 260, render: (id: string) => findPack(id)?.title ?? id },
    {
      title: '最后修改',
      dataIndex: 'changedAt',
      width: 180,
      render: (at: string) => new Date(at).toLocaleString('zh-CN', { hour12: false }),
    },
    {
      title: '操作',
      key: 'actions',
      width: 90,
      render: (_, report) => <DeleteReport report={report} onChanged={onChanged} />,
    },
  ];
}
