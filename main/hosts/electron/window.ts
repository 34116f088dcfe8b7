import { app, BrowserWindow, dialog, Menu } from 'electron';
import { APP_ORIGIN } from './protocol.ts';

const TIME_TO_SAVE_MS = 500;
const DONE_YET_MS = 300;

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
 * unsaved and files being made, and closes when they are done if the person wants that.
 */
function askBeforeLosing(window: BrowserWindow): void {
  let closing: 'no' | 'saving' | 'asking' | 'when done' = 'no';
  let isOwn = false;
  const closeAgain = () => {
    if (window.isDestroyed()) return;
    isOwn = true;
    window.close();
  };
  /** Until it is gone or the person thinks better of it: a try may be answered by no event. */
  const closeWhenDone = () => {
    const trying = setInterval(() => {
      if (window.isDestroyed() || closing !== 'when done') clearInterval(trying);
      else closeAgain();
    }, DONE_YET_MS);
  };
  const ask = async () => {
    closing = 'asking';
    const answer = await askWhatToDo(window);
    if (window.isDestroyed()) return;
    if (answer === 'leave') window.destroy();
    closing = answer === 'when done' ? answer : 'no';
    if (answer === 'when done') closeWhenDone();
  };
  window.webContents.on('will-prevent-unload', () => {
    const byPerson = !isOwn;
    isOwn = false;
    if (closing === 'no') {
      closing = 'saving';
      setTimeout(closeAgain, TIME_TO_SAVE_MS);
    } else if ((closing === 'when done' && byPerson) || (closing === 'saving' && !byPerson)) void ask();
  });
}

type Answer = 'when done' | 'stay' | 'leave';
const ANSWERS: readonly Answer[] = ['when done', 'stay', 'leave'];

/** Does not block: the files are being made meanwhile. */
async function askWhatToDo(window: BrowserWindow): Promise<Answer> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: '还有事没有做完',
    detail:
      '正在导出，或者还有修改没有保存（回到窗口按“重试”）。现在退出，导出停下，已经写出的文件都是完整的；没有保存的修改会丢掉。',
    buttons: ['做完再退出', '回到窗口', '现在退出'],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  });
  return ANSWERS[response] ?? 'stay';
}
