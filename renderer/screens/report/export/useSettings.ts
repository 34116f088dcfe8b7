import { useEffect, useState } from 'react';
import { useBridge } from '#renderer/services/bridge.ts';
import type { Settings } from '#shared/api/settings';

/** The remembered choices, `null` until they are read; a change is shown at once and stored. */
export function useSettings(): readonly [Settings | null, (changed: Partial<Settings>) => void] {
  const { call } = useBridge();
  const [settings, setSettings] = useState<Settings | null>(null);
  useEffect(() => {
    call('settings.read', {}).then((read) => {
      if (read.ok) setSettings(read.value);
    });
  }, [call]);
  const change = (changed: Partial<Settings>) => {
    setSettings((before) => (before === null ? null : { ...before, ...changed }));
    void call('settings.write', changed);
  };
  return [settings, change];
}
