import { App } from 'antd';
import { useCallback } from 'react';
import { useTakeOwn } from '#renderer/screens/handovers/useTakeOwn.ts';
import { useBridge } from '#renderer/services/bridge.ts';
import type { PickedFile } from '#shared/api/transport';
import { isOwnFormat } from '#shared/imports/source/formats';
import { IMPORT_EXTENSIONS, textFile } from './picked-files.ts';
import { useDroppedFiles } from './useDroppedFiles.ts';
import type { ImportFlow } from './useImport.ts';

/**
 * Accepts files that are picked, dropped on the window, or pasted as text. Others' files dropped while no import
 * is in progress go to `onForeign`, if given.
 */
export function useTakeFiles(
  flow: ImportFlow,
  onDone: (report: string) => void,
  onForeign: ((files: readonly PickedFile[]) => void) | null = null,
) {
  const { host } = useBridge();
  const { message, modal } = App.useApp();
  const { read, close, stage } = flow;
  const takeOwn = useTakeOwn(onDone);

  const refuse = useCallback(
    (content: string) => modal.error({ title: '没有导入', content, okText: '知道了' }),
    [modal],
  );

  const take = useCallback(
    async (files: readonly PickedFile[]) => {
      const [first] = files;
      if (first === undefined) return;
      const own = files.find(({ filename }) => isOwnFormat(filename));
      if (own === undefined) return read(files);
      if (files.length > 1)
        return void refuse('转录文件（.json）、移交文件（.jsgk）和模板文件（.jsmb）请一次导入一个');
      close();
      await takeOwn(own);
    },
    [close, read, refuse, takeOwn],
  );

  const drop = useCallback(
    async (files: readonly PickedFile[]) => {
      const foreign = !files.some(({ filename }) => isOwnFormat(filename));
      if (onForeign !== null && foreign && stage.kind === 'closed') onForeign(files);
      else await take(files);
    },
    [onForeign, stage.kind, take],
  );
  useDroppedFiles(drop, (problem) => message.error(problem));

  return {
    takeText: (text: string) => take([textFile(text)]),
    pick: async () => {
      const picked = await host.pickFiles(IMPORT_EXTENSIONS);
      if (!picked.ok) return void message.error(picked.error.message);
      await take(picked.value);
    },
  };
}
