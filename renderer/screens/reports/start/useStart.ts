import { App } from 'antd';
import { useTakeOwn } from '#renderer/screens/handovers/useTakeOwn.ts';
import { useBridge } from '#renderer/services/bridge.ts';
import type { PickedFile } from '#shared/api/transport';
import { isOwnFormat, OWN_EXTENSIONS, READ_EXTENSIONS } from '#shared/imports/source/formats';

/** Ways to begin with existing files. */
export interface Start {
  /** Imports the sample and opens it. */
  openSample(): Promise<void>;
  /** Asks for files: the program's own are imported, others' are opened for reading first. */
  bringFiles(): Promise<void>;
  /** Imports one of the program's own files: asks first if it would change an existing report. */
  takeOwn(file: PickedFile): Promise<void>;
}

export function useStart(to: {
  readonly onOpen: (report: string) => void;
  readonly onForeign: (files: readonly PickedFile[]) => void;
}): Start {
  const { call, host } = useBridge();
  const { message } = App.useApp();
  const takeOwn = useTakeOwn(to.onOpen);
  return {
    takeOwn,
    openSample: async () => {
      const { SAMPLE } = await import('#renderer/screens/handovers/sample.ts');
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
