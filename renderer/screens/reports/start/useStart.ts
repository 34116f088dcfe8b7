import { App } from 'antd';
import { useBridge } from '#renderer/services/bridge.ts';
import { decodeText } from '#renderer/services/decode-text.ts';
import type { PickedFile } from '#shared/api/transport';
import { extensionOf, isOwnFormat, OWN_EXTENSIONS, READ_EXTENSIONS } from '#shared/imports/source/formats';
import { SAMPLE } from './sample.ts';

/** The ways to begin with something that is there already. */
export interface Start {
  /** Takes the sample in and opens it. */
  openSample(): Promise<void>;
  /** Asks for files: the program's own are taken in, those of others are looked at first. */
  bringFiles(): Promise<void>;
}

export function useStart(to: {
  readonly onOpen: (report: string) => void;
  readonly onForeign: (files: readonly PickedFile[]) => void;
}): Start {
  const { call, host } = useBridge();
  const { message, modal } = App.useApp();
  const takeOwn = async ({ filename, base64 }: PickedFile) => {
    const taken = await (extensionOf(filename) === 'jsgk'
      ? call('handover.take', { base64 })
      : call('transcription.import', { filename, content: decodeText(base64) }));
    if (taken.ok) to.onOpen(taken.value.report);
    else modal.error({ title: '没有导入', content: taken.error.message, okText: '知道了' });
  };
  return {
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
