import { Alert } from 'antd';
import { useEffect, useState } from 'react';
import { useBridge } from '#renderer/services/bridge.ts';

/** Notices about the data file: recovered content, unsafe locations. */
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
