import { App } from 'antd';
import { useCallback } from 'react';
import { useHandover } from '#renderer/screens/handovers/useHandover.ts';
import { useBridge } from '#renderer/services/bridge.ts';
import { decodeText } from '#renderer/services/decode-text.ts';
import { SAMPLE } from '#renderer/services/sample.ts';
import { useTakePack } from '#renderer/services/useTakePack.ts';
import type { PickedFile } from '#shared/api/transport';
import { extensionOf, isOwnFormat, OWN_EXTENSIONS, READ_EXTENSIONS } from '#shared/imports/source/formats';

/** The ways to begin with something that is there already. */
export interface Start {
  /** Takes the sample in and opens it. */
  openSample(): Promise<void>;
  /** Asks for files: the program's own are taken in, those of others are looked at first. */
  bringFiles(): Promise<void>;
  /** Takes in a file of the program's own: asks first where it would change a report that is here. */
  takeOwn(file: PickedFile): Promise<void>;
}

export function useStart(to: {
  readonly onOpen: (report: string) => void;
  readonly onForeign: (files: readonly PickedFile[]) => void;
}): Start {
  const { call, host } = useBridge();
  const { message, modal } = App.useApp();
  const { onOpen } = to;
  const { take: takeHandover } = useHandover();
  const takePack = useTakePack();
  const takeOwn = useCallback(
    async ({ filename, base64 }: PickedFile) => {
      const refuse = (content: string) => void modal.error({ title: '没有导入', content, okText: '知道了' });
      if (extensionOf(filename) === 'jsmb') return void (await takePack(base64));
      if (extensionOf(filename) === 'jsgk') {
        const report = await takeHandover(base64);
        if (report !== null) onOpen(report);
        return;
      }
      const taken = await call('transcription.import', { filename, content: decodeText(base64) });
      if (taken.ok) onOpen(taken.value.report);
      else refuse(taken.error.message);
    },
    [call, modal, onOpen, takeHandover, takePack],
  );
  return {
    takeOwn,
    openSample: async () => {
      const taken = await call('transcription.import', SAMPLE);
      if (taken.ok) to.onOpen(taken.value.report);
      else message.error(taken.error.message);
    },
    bringFiles: async () => {
      const picked = await host.pickFiles([...READ_EXTENSIONS, ...OWN_EXTENSIONS]);
      if (!picked.ok) return void message.error(picked.error.message);
      const own = picked.value.find(({ filename }) => isOwnFormat(filename));
      if (own !== undefined) await takeOwn(own);
      else if (picked.value.length > 0) to.onForeign(picked.value);
    },
  };
}
