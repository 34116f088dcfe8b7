import { join } from 'node:path';
import { app, dialog } from 'electron';
import type { App } from '#main/app';
import { defectSentence } from '#main/hosts/defects/defect-sentence';
import { openLog } from '#main/hosts/log';
import { keepPrivate } from '#main/hosts/private';
import type { Call } from '#shared/api/transport';
import type { Result } from '#shared/result';
import { bindIpc } from './ipc.ts';
import { OpenedFiles } from './opened.ts';
import { serveBundle } from './protocol.ts';
import { DEAD_PROXY, lockDown, NO_UDP } from './session.ts';
import { openWindow } from './window.ts';

// Before Chromium creates its profile.
keepPrivate();

// The program's name is sent in a header, and HTTP headers cannot hold Chinese characters.
app.userAgentFallback = 'juesuan';

// Chromium makes requests of its own (dictionaries, components); without name resolution none of them gets out.
app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
app.commandLine.appendSwitch('disable-background-networking');
app.commandLine.appendSwitch('disable-component-update');

// WebRTC bypasses the session: this allows no UDP except through a proxy, and the only proxy is a port where
// nothing listens.
app.commandLine.appendSwitch('force-webrtc-ip-handling-policy', NO_UDP);
app.commandLine.appendSwitch('webrtc-ip-handling-policy', NO_UDP);
app.commandLine.appendSwitch('proxy-server', DEAD_PROXY);
app.commandLine.appendSwitch('proxy-bypass-list', '<-loopback>');

const opened = new OpenedFiles();
opened.add(process.argv.slice(1), process.cwd());

if (app.requestSingleInstanceLock()) {
  app.whenReady().then(start).catch(fail);
} else {
  app.quit();
}

/** Opens the window first; the services open while Chromium starts its page. */
async function start(): Promise<void> {
  const file = process.env.JUESUAN_DB ?? join(app.getPath('userData'), 'juesuan.db');
  const log = openLog(file);
  process.on('uncaughtException', log.error);
  serveBundle(join(import.meta.dirname, '../renderer'));
  lockDown();
  const window = openWindow(join(import.meta.dirname, '../preload/preload.cjs'));
  const isPainted = new Promise((painted) => window.once('ready-to-show', () => painted(true)));
  const opening = import('./services.ts').then(({ openServices }) =>
    openServices(file, log, import.meta.dirname),
  );
  const pending = bindIpc(calling(opening), log, opened);
  app.on('second-instance', (_event, words, folder) => {
    // the window requests them when it gets the focus
    opened.add(words.slice(1), folder);
    if (window.isMinimized()) window.restore();
    window.focus();
  });
  app.on('window-all-closed', () => app.quit());
  const services = await opening;
  if (!services.ok) {
    dialog.showErrorBox('无法打开数据文件', services.error.message);
    app.exit(1);
    return;
  }
  window.once('closed', () => services.value.stopExports());
  app.on('will-quit', (event) => {
    if (pending.count() > 0) {
      event.preventDefault();
      pending.settled().then(() => app.quit());
      return;
    }
    services.value.close();
  });
  await isPainted;
  services.value.keeper.start();
  services.value.warm();
}

/** Calls of the window wait until the services are open. */
function calling(opening: Promise<Result<App>>): Call {
  return async (method, input) => {
    const services = await opening;
    return services.ok ? services.value.dispatch(method, input) : services;
  };
}

function fail(error: unknown): void {
  dialog.showErrorBox('软件无法启动', defectSentence(error));
  app.exit(1);
}
