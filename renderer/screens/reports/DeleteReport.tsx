import { App, Button } from 'antd';
import { useBridge } from '#renderer/services/bridge.ts';
import type { ReportSummary } from '#shared/api/contract';

const OFFERED_SECONDS = 30;
/** The one offer to take a deletion back; it stays with the list. */
export const DELETED_NOTICE = 'deleted';

/** Deletes a report when told twice, and offers to take that back. */
export function DeleteReport(props: { readonly report: ReportSummary; readonly onChanged: () => void }) {
  const { report, onChanged } = props;
  const { call } = useBridge();
  const { message, modal, notification } = App.useApp();
  const name = `“${report.部门}”${report.年度}年度的报表`;

  const restore = async () => {
    notification.destroy(DELETED_NOTICE);
    const restored = await call('reports.restore', { report: report.id });
    if (!restored.ok) message.error(restored.error.message);
    onChanged();
  };
  const remove = async () => {
    const deleted = await call('reports.delete', { report: report.id });
    onChanged();
    if (!deleted.ok) return message.error(deleted.error.message);
    notification.info({
      key: DELETED_NOTICE,
      title: `已删除${name}`,
      placement: 'bottomRight',
      duration: OFFERED_SECONDS,
      actions: <Button onClick={restore}>撤销</Button>,
    });
  };
  const confirm = () =>
    modal.confirm({
      title: `删除${name}？`,
      content: '报表会从列表中移除，随时可以在“已删除”里找回。',
      okText: '删除',
      okButtonProps: { danger: true },
      onOk: remove,
    });
  return (
    <Button danger type="text" size="small" onClick={confirm}>
      删除
    </Button>
  );
}
