import { App } from 'antd';
import { useEffect } from 'react';
import { useBridge } from '#renderer/services/bridge.ts';
import type { Start } from './useStart.ts';

/** Opens the files with which the program was started: at the start, and whenever the window gets the focus. */
export function useOpenedFiles({ takeOwn }: Pick<Start, 'takeOwn'>): void {
  const { host } = useBridge();
  const { message } = App.useApp();
  useEffect(() => {
    const look = async () => {
      const opened = await host.openedFiles();
      if (!opened.ok) return void message.error(opened.error.message);
      for (const file of opened.value) await takeOwn(file);
    };
    void look();
    window.addEventListener('focus', look);
    return () => window.removeEventListener('focus', look);
  }, [host, message, takeOwn]);
}
