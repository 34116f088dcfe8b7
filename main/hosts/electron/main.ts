import { join } from 'node:path';
import { app, dialog } from 'electron';
import { createApp, readPackedApart } from '#main/app';
import { defectSentence } from '#main/hosts/defects/defect-sentence';
import { diagnostics } from '#main/hosts/defects/diagnostics';
import { openLog } from '#main/hosts/log';
import { newId } from '#main/hosts/new-id';
import { keepPrivate } from '#main/hosts/private';
import { who } from '#main/hosts/who';
import { bindIpc } from './ipc.ts';
import { OpenedFiles } from './opened.ts';
import { printInElectron } from './print.ts';
import { serveBundle } from './protocol.ts';
import { startReader } from './reader.ts';
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

async function start(): Promise<void> {
  const file = process.env.JUESUAN_DB ?? join(app.getPath('userData'), 'juesuan.db');
  const log = openLog(file);
  process.on('uncaughtException', log.error);
  const services = createApp({
    file,
    now: () => new Date(),
    newId,
    who: who(),
    diagnostics: () => diagnostics(log, app.getVersion()),
    readGiven: readPackedApart(startReader),
    backupWorker: join(import.meta.dirname, 'backup-worker.js'),
    exporting: {
      print: printInElectron,
      worker: join(import.meta.dirname, 'export-worker.js'),
      log: log.error,
    },
  });
  if (!services.ok) {
    dialog.showErrorBox('无法打开数据文件', services.error.message);
    app.exit(1);
    return;
  }
  serveBundle(join(import.meta.dirname, '../renderer'));
  lockDown();
  const pending = bindIpc(services.value.dispatch, log, opened);
  const window = openWindow(join(import.meta.dirname, '../preload/preload.cjs'));
  window.once('ready-to-show', () => services.value.keeper.start());
  app.on('second-instance', (_event, words, folder) => {
    // the window requests them when it gets the focus
    opened.add(words.slice(1), folder);
    if (window.isMinimized()) window.restore();
    window.focus();
  });
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (event) => {
    if (pending.count() > 0) {
      event.preventDefault();
      pending.settled().then(() => app.quit());
      return;
    }
    services.value.close();
  });
}

function fail(error: unknown): void {
  dialog.showErrorBox('软件无法启动', defectSentence(error));
  app.exit(1);
}
