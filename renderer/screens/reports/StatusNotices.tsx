import { Alert } from 'antd';
import { useEffect, useState } from 'react';
import { useBridge } from '#renderer/services/bridge.ts';

/** What the person should know about the data file: what was recovered, what is unsafe. */
export function StatusNotices() {
  const { call } = useBridge();
  const [notices, setNotices] = useState<readonly string[]>([]);
  useEffect(() => {
    call('store.status', {}).then((status) => setNotices(status.ok ? status.value.notices : []));
  }, [call]);
  return notices.map((notice) => (
    <Alert key={notice} className="notice" type="warning" showIcon closable title={notice} />
  ));
}
