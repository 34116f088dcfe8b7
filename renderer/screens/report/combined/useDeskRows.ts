import { App } from 'antd';
import { useEffect, useState } from 'react';
import { useBridge } from '#renderer/services/bridge.ts';
import type { DeskRow } from '#shared/api/desk';

/** All listed reports; empty until they are read. */
export function useDeskRows(): readonly DeskRow[] {
  const { call } = useBridge();
  const { message } = App.useApp();
  const [rows, setRows] = useState<readonly DeskRow[]>([]);
  useEffect(() => {
    void call('desk.list', {}).then((read) => {
      if (read.ok) setRows(read.value);
      else message.error(read.error.message);
    });
  }, [call, message]);
  return rows;
}
