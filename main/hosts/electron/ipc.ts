import { type IpcMainInvokeEvent, ipcMain } from 'electron';
import { INTERNAL_ERROR } from '#main/hosts/defects/internal-error';
import type { Log } from '#main/hosts/log';
import type { Method } from '#shared/api/contract';
import type { Call } from '#shared/api/transport';
import { CHANNELS } from './channels.ts';
import { pickDocuments, readPicked } from './documents.ts';
import { pickFiles, readFiles, revealFile, saveFileAs } from './files.ts';
import { pickFolder, saveInto } from './folders.ts';
import type { OpenedFiles } from './opened.ts';
import { APP_ORIGIN } from './protocol.ts';

/** Calls received and not yet completed; quitting waits for them. */
export interface Pending {
  count(): number;
  settled(): Promise<void>;
}

/** Binds the services and the host's own functions to the window. */
export function bindIpc(dispatch: Call, log: Log, opened: OpenedFiles): Pending {
  const open = new Set<Promise<unknown>>();
  const handle = (channel: string, answer: (...args: unknown[]) => Promise<unknown>) => {
    ipcMain.handle(channel, (event, ...args: unknown[]) => {
      if (!isOwnPage(event)) throw new Error('call from a foreign page');
      const work = answer(...args)
        .catch((error: unknown) => {
          log.error(error);
          return INTERNAL_ERROR;
        })
        .finally(() => open.delete(work));
      open.add(work);
      return work;
    });
  };
  handle(CHANNELS.call, (method, input) => dispatch(String(method) as Method, input as never));
  handle(CHANNELS.saveFile, (filename, base64) => saveFileAs(String(filename), String(base64)));
  handle(CHANNELS.pickFiles, (extensions) =>
    pickFiles(Array.isArray(extensions) ? extensions.map(String) : []),
  );
  handle(CHANNELS.pickDocuments, (kind) => pickDocuments(kind === 'folder' ? 'folder' : 'files'));
  handle(CHANNELS.readPicked, (picked, name) => readPicked(String(picked), String(name)));
  handle(CHANNELS.openedFiles, () => readFiles(opened.take()));
  handle(CHANNELS.pickFolder, pickFolder);
  handle(CHANNELS.saveInto, saveInto);
  handle(CHANNELS.revealFile, (path) => revealFile(String(path)));
  return {
    count: () => open.size,
    settled: async () => {
      await Promise.allSettled(open);
    },
  };
}

function isOwnPage(event: IpcMainInvokeEvent): boolean {
  const frame = event.senderFrame;
  return frame !== null && frame === event.sender.mainFrame && frame.url.startsWith(`${APP_ORIGIN}/`);
}
