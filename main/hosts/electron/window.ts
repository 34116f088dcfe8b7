import { app, BrowserWindow, dialog, Menu } from 'electron';
import { APP_ORIGIN } from './protocol.ts';

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
  window.webContents.on('will-prevent-unload', (event) => {
    const choice = dialog.showMessageBoxSync(window, {
      type: 'warning',
      message: '还有修改没有保存',
      detail: '请回到窗口，等保存完成或按“重试”。现在退出会丢掉这些修改。',
      buttons: ['回到窗口', '放弃修改并退出'],
      defaultId: 0,
      cancelId: 0,
    });
    if (choice === 1) event.preventDefault();
  });
  window.once('ready-to-show', () => window.show());
  window.loadURL(`${APP_ORIGIN}/`);
  return window;
}
