import { App } from 'antd';
import { useCallback } from 'react';
import { useBridge } from '#renderer/services/bridge.ts';
import type { Comparison } from '#shared/api/contract';
import type { Result } from '#shared/result';
import { askNewPassword, askPassword } from './ask-password.tsx';
import { askToTake } from './ask-to-take.tsx';

/** Exports a report as a .jsgk file, and imports one. */
export interface Handover {
  give(report: string): Promise<void>;
  /** Shows the changes and asks, also for a password; returns the imported report. */
  take(base64: string): Promise<string | null>;
}

export function useHandover(): Handover {
  const { call, host } = useBridge();
  const { message, modal } = App.useApp();

  const give = useCallback(
    async (report: string) => {
      const password = await askNewPassword(modal, '移交这份报表');
      if (password === null) return;
      const made = await call('handover.export', { report, ...(password === '' ? {} : { password }) });
      if (!made.ok) return void message.error(made.error.message);
      const saved = await host.saveFile(made.value.filename, made.value.base64);
      if (!saved.ok) message.error(saved.error.message);
      else if (saved.value !== null) message.success(`已写出 ${saved.value.path}`);
    },
    [call, host, message, modal],
  );

  const take = useCallback(
    async (base64: string) => {
      const refuse = (content: string) => void modal.error({ title: '没有接收', content, okText: '知道了' });
      let file: { base64: string; password?: string } = { base64 };
      let found: Result<Comparison> = await call('handover.preview', file);
      while (!found.ok && found.error.code === 'locked') {
        const password = await askPassword(modal, found.error.message);
        if (password === null) return null;
        file = { base64, password };
        found = await call('handover.preview', file);
      }
      if (!found.ok) {
        refuse(found.error.message);
        return null;
      }
      if (!(await askToTake(modal, found.value))) return null;
      const taken = await call('handover.take', file);
      if (taken.ok) return taken.value.report;
      refuse(taken.error.message);
      return null;
    },
    [call, modal],
  );

  return { give, take };
}
