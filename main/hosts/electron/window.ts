import { app, BrowserWindow, dialog, Menu } from 'electron';
import { APP_ORIGIN } from './protocol.ts';

const TIME_TO_SAVE_MS = 500;

export function openWindow(preload: string): BrowserWindow {
  Menu.setApplicationMenu(null);
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    minWidth: 1024,
    minHeight: 600,
    show: false,
    title: '决算公开',
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      disableBlinkFeatures: 'Auxclick',
      devTools: !app.isPackaged,
    },
  });
  askBeforeLosing(window);
  window.once('ready-to-show', () => window.show());
  window.loadURL(`${APP_ORIGIN}/`);
  return window;
}

/**
 * The last input is saved within moments, and the window then closes by itself; it asks only about changes still
 * unsaved and files being made.
 */
function askBeforeLosing(window: BrowserWindow): void {
  let hasWaited = false;
  window.webContents.on('will-prevent-unload', (event) => {
    if (!hasWaited) {
      hasWaited = true;
      setTimeout(() => {
        if (!window.isDestroyed()) window.close();
      }, TIME_TO_SAVE_MS);
      return;
    }
    hasWaited = false;
    const choice = dialog.showMessageBoxSync(window, {
      type: 'warning',
      message: '还有事没有做完',
      detail:
        '正在导出，或者还有修改没有保存。请回到窗口，等它做完（没有保存的按“重试”）。现在退出，导出停下，没有保存的修改会丢掉。',
      buttons: ['回到窗口', '退出'],
      defaultId: 0,
      cancelId: 0,
    });
    if (choice === 1) event.preventDefault();
  });
}
