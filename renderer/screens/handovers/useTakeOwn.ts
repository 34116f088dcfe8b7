import { App } from 'antd';
import { useCallback } from 'react';

import { useBridge } from '#renderer/services/bridge.ts';
import { decodeText } from '#renderer/services/decode-text.ts';
import { useTakePack } from '#renderer/services/useTakePack.ts';
import type { PickedFile } from '#shared/api/transport';
import { extensionOf } from '#shared/imports/source/formats';
import { useHandover } from './useHandover.ts';

/** Imports one of the app's own files: a report (.jsgk, .json) exactly, or a pack (.jsmb). */
export function useTakeOwn(onReport: (report: string) => void): (file: PickedFile) => Promise<void> {
  const { call } = useBridge();
  const { modal } = App.useApp();
  const { take: takeHandover } = useHandover();
  const takePack = useTakePack();
  return useCallback(
    async ({ filename, base64 }: PickedFile) => {
      if (extensionOf(filename) === 'jsmb') return void (await takePack(base64));
      if (extensionOf(filename) === 'jsgk') {
        const report = await takeHandover(base64);
        if (report !== null) onReport(report);
        return;
      }
      const taken = await call('transcription.import', { filename, content: decodeText(base64) });
      if (taken.ok) onReport(taken.value.report);
      else modal.error({ title: '没有导入', content: taken.error.message, okText: '知道了' });
    },
    [call, modal, onReport, takeHandover, takePack],
  );
}
