import { App } from 'antd';
import { useState } from 'react';
import { useBridge } from '#renderer/services/bridge.ts';
import type { Comparison } from '#shared/api/contract';

/** The import being reviewed before it is taken in. */
interface Shown {
  readonly title: string;
  readonly action: string;
  readonly comparisons: readonly Comparison[];
  /** Reports in a backup that are not as they were saved. */
  readonly damaged: readonly string[];
  readonly source: { readonly backup: string } | { readonly base64: string };
}

/** Looks into a backup or a handover file, and brings one of its reports in when the person says so. */
export function usePreview(onChanged: () => void) {
  const { call, host } = useBridge();
  const { message } = App.useApp();
  const [shown, setShown] = useState<Shown | null>(null);

  const openBackup = async (backup: string) => {
    const found = await call('backups.preview', { backup });
    if (!found.ok) return message.error(found.error.message);
    const { reports: comparisons, damaged } = found.value;
    setShown({ title: '备份中的报表', action: '恢复这一份', comparisons, damaged, source: { backup } });
  };
  const openHandover = async () => {
    const picked = await host.pickFiles(['jsgk']);
    if (!picked.ok) return message.error(picked.error.message);
    const [file] = picked.value;
    if (file === undefined) return;
    const { base64 } = file;
    const found = await call('handover.preview', { base64 });
    if (!found.ok) return message.error(found.error.message);
    const comparisons = [found.value];
    const source = { base64 };
    setShown({ title: '移交文件中的报表', action: '接收', comparisons, damaged: [], source });
  };
  const take = async (report: string) => {
    if (shown === null) return;
    const taken = await ('backup' in shown.source
      ? call('backups.restore', { backup: shown.source.backup, report })
      : call('handover.take', shown.source));
    if (!taken.ok) return message.error(taken.error.message);
    message.success('已完成。此前的内容在“恢复前”的备份里，可以再恢复回来');
    setShown(null);
    onChanged();
  };
  return { shown, openBackup, openHandover, take, close: () => setShown(null) };
}
