import { Alert, App, Button, Input } from 'antd';
import { useCallback, useEffect, useState } from 'react';
import { useBridge } from '#renderer/services/bridge.ts';
import type { BackupPlaces as Places } from '#shared/api/contract';

/** The backup folders, and the choice of a second one. */
export function BackupPlaces() {
  const { call, host } = useBridge();
  const { message } = App.useApp();
  const [places, setPlaces] = useState<Places | null>(null);
  const [typed, setTyped] = useState('');

  const show = useCallback((next: Places) => {
    setPlaces(next);
    setTyped(next.second ?? '');
  }, []);
  useEffect(() => {
    call('backups.places', {}).then((found) => found.ok && show(found.value));
  }, [call, show]);

  const choose = async (folder: string | null) => {
    const chosen = await call('backups.choosePlace', { folder });
    if (!chosen.ok) return message.error(chosen.error.message);
    show(chosen.value);
    message.success(folder === null ? '已不用第二处备份' : '最新的备份已复制到第二处');
  };
  const pick = async () => {
    const picked = await host.folders?.pick([]);
    if (picked?.ok && picked.value !== null) await choose(picked.value.path);
  };

  if (places === null) return null;
  const isChanged = typed.trim() !== '' && typed.trim() !== places.second;
  return (
    <>
      <p>
        备份在 <code>{places.folder}</code>
      </p>
      <div className="row">
        <Input
          aria-label="第二处备份的文件夹"
          placeholder="第二处备份（U 盘、网络文件夹），例如 E:\决算备份"
          style={{ width: 380 }}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
          onPressEnter={() => isChanged && choose(typed.trim())}
        />
        {host.folders !== null && <Button onClick={pick}>选择…</Button>}
        <Button disabled={!isChanged} onClick={() => choose(typed.trim())}>
          用作第二处
        </Button>
        {places.second !== null && (
          <Button type="text" onClick={() => choose(null)}>
            不再使用
          </Button>
        )}
      </div>
      {places.problem !== null && <Alert type="warning" showIcon title={places.problem} />}
    </>
  );
}
