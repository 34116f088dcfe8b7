import { App, Button, Modal, Select } from 'antd';
import { useCallback, useEffect, useState } from 'react';
import { useHandover } from '#renderer/screens/handovers/useHandover.ts';
import { useBridge } from '#renderer/services/bridge.ts';
import type { BackupSummary, ReportSummary } from '#shared/api/contract';
import { BackupPlaces } from './BackupPlaces.tsx';
import { BackupTable } from './BackupTable.tsx';
import { showDiagnostics } from './diagnostics.tsx';
import { PreviewDialog } from './PreviewDialog.tsx';
import { usePreview } from './usePreview.ts';

/** Backups and handover files: make, view, restore, export and import. */
export function KeepingDialog(props: {
  readonly open: boolean;
  readonly reports: readonly ReportSummary[];
  readonly onClose: () => void;
  readonly onChanged: () => void;
}) {
  const { call, host } = useBridge();
  const { message, modal } = App.useApp();
  const [backups, setBackups] = useState<readonly BackupSummary[]>([]);
  const handover = useHandover();
  const preview = usePreview(props.onChanged);

  const load = useCallback(async () => {
    const listed = await call('backups.list', {});
    if (listed.ok) setBackups(listed.value);
    else message.error(listed.error.message);
  }, [call, message]);
  useEffect(() => {
    if (props.open) load();
  }, [props.open, load]);

  const backUp = async () => {
    const made = await call('backups.create', {});
    if (!made.ok) message.error(made.error.message);
    else if (made.value.damaged.length === 0) message.success('已备份，逐份核对无误');
    else message.warning(`已备份，但其中损坏的有：${made.value.damaged.join('、')}；完好的旧备份都留着`, 10);
    await load();
  };
  const receive = async () => {
    const picked = await host.pickFiles(['jsgk']);
    if (!picked.ok) return void message.error(picked.error.message);
    const [file] = picked.value;
    if (file === undefined || (await handover.take(file.base64)) === null) return;
    message.success('已接收。此前的内容在“恢复前”的备份里，可以再恢复回来');
    props.onChanged();
  };

  return (
    <Modal
      title="备份与移交"
      width={760}
      open={props.open}
      onCancel={props.onClose}
      footer={null}
      destroyOnHidden
    >
      <div className="row">
        <Button type="primary" onClick={backUp}>
          立即备份
        </Button>
        <Select<string | null>
          aria-label="移交一份报表"
          placeholder="移交一份报表（.jsgk）"
          style={{ width: 260 }}
          value={null}
          options={props.reports.map(({ id, 部门, 年度 }) => ({ value: id, label: `${部门} ${年度}年度` }))}
          onSelect={(id) => id !== null && handover.give(id)}
        />
        <Button onClick={receive}>接收移交文件</Button>
        <Button type="text" onClick={() => showDiagnostics(modal, call)}>
          诊断信息
        </Button>
      </div>
      <BackupPlaces />
      <BackupTable backups={backups} onOpen={preview.openBackup} />
      <PreviewDialog {...preview} />
    </Modal>
  );
}
