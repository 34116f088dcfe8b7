import { App } from 'antd';
import { useState } from 'react';
import { useBridge } from '#renderer/services/bridge.ts';
import type { Comparison } from '#shared/api/contract';

/** The backup being viewed. */
interface Shown {
  readonly backup: string;
  readonly comparisons: readonly Comparison[];
  /** Reports in a backup that are not as they were saved. */
  readonly damaged: readonly string[];
}

/** Views a backup, and restores one of its reports if the person confirms. */
export function usePreview(onChanged: () => void) {
  const { call } = useBridge();
  const { message } = App.useApp();
  const [shown, setShown] = useState<Shown | null>(null);

  const openBackup = async (backup: string) => {
    const found = await call('backups.preview', { backup });
    if (!found.ok) return message.error(found.error.message);
    const { reports: comparisons, damaged } = found.value;
    setShown({ comparisons, damaged, backup });
  };
  const take = async (report: string) => {
    if (shown === null) return;
    const taken = await call('backups.restore', { backup: shown.backup, report });
    if (!taken.ok) return message.error(taken.error.message);
    message.success('已完成。此前的内容在“恢复前”的备份里，可以再恢复回来');
    setShown(null);
    onChanged();
  };
  return { shown, openBackup, take, close: () => setShown(null) };
}
