import { App, Input } from 'antd';
import { useEffect, useState } from 'react';
import { useBridge } from '#renderer/services/bridge.ts';

/** The person's own name, written into the log and into comments from now on instead of the account's. */
export function OwnName() {
  const { call } = useBridge();
  const { message } = App.useApp();
  const [account, setAccount] = useState('');
  const [name, setName] = useState<string | null>(null);
  useEffect(() => {
    call('store.status', {}).then((status) => status.ok && setAccount(status.value.who));
    call('settings.read', {}).then((read) => read.ok && setName(read.value.person));
  }, [call]);
  if (name === null) return null;
  const keep = async () => {
    const kept = await call('settings.write', { person: name });
    if (!kept.ok) message.error(kept.error.message);
  };
  return (
    <Input
      aria-label="记录里写的姓名"
      title="从现在起，修改记录和批注写这个姓名；不填写账户名"
      prefix="姓名："
      placeholder={account}
      value={name}
      maxLength={40}
      style={{ width: 200 }}
      onChange={(event) => setName(event.target.value)}
      onBlur={keep}
      onPressEnter={keep}
    />
  );
}
