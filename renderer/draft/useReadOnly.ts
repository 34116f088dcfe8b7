import { useEffect, useState } from 'react';
import { useBridge } from '#renderer/services/bridge.ts';

export const READ_ONLY = '数据文件所在的位置不能写入，现在只能查看和导出，不能修改';

/** Whether the data file is read-only; `null` until it is known. */
export function useReadOnly(): boolean | null {
  const { call } = useBridge();
  const [readOnly, setReadOnly] = useState<boolean | null>(null);
  useEffect(() => {
    void call('store.status', {}).then((status) => setReadOnly(status.ok && status.value.readOnly));
  }, [call]);
  return readOnly;
}
