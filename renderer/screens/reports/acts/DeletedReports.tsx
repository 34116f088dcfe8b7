import { App, Button, Empty, Modal } from 'antd';
import { useEffect, useState } from 'react';
import { useBridge } from '#renderer/services/bridge.ts';
import type { ReportSummary } from '#shared/api/contract';

/** The button for deleted reports. */
export function DeletedReports({ onChanged }: { readonly onChanged: () => void }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>已删除</Button>
      {open && <DeletedDialog onClose={() => setOpen(false)} onChanged={onChanged} />}
    </>
  );
}

/** The deleted reports, each of which can be restored. */
function DeletedDialog(props: { readonly onClose: () => void; readonly onChanged: () => void }) {
  const { onClose, onChanged } = props;
  const { call } = useBridge();
  const { message } = App.useApp();
  const [deleted, setDeleted] = useState<readonly ReportSummary[]>([]);
  useEffect(() => {
    void call('reports.deleted', {}).then((found) => found.ok && setDeleted(found.value));
  }, [call]);
  const restore = async ({ id, 部门, 年度 }: ReportSummary) => {
    const restored = await call('reports.restore', { report: id });
    if (!restored.ok) return message.error(restored.error.message);
    message.success(`已找回“${部门}”${年度}年度的报表`);
    onChanged();
    onClose();
  };
  return (
    <Modal open title="已删除的报表" footer={null} onCancel={onClose}>
      {deleted.length === 0 && <Empty description="没有删除过报表" />}
      <ul className="deleted-reports">
        {deleted.map((report) => (
          <li key={report.id}>
            <span>{`${report.部门}　${report.年度}年度`}</span>
            <span className="quiet">
              {`删除于 ${new Date(report.changedAt).toLocaleString('zh-CN', { hour12: false })}`}
            </span>
            <Button size="small" onClick={() => restore(report)}>
              找回
            </Button>
          </li>
        ))}
      </ul>
    </Modal>
  );
}
