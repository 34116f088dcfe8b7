import type { ElectronApplication } from 'playwright-core';

/** The buttons of the question that an unfinished window asks before it closes. */
const ANSWERS = { 做完再退出: 0, 回到窗口: 1, 现在退出: 2 };

/** Closes the window as a person does, who gives this answer if asked. */
export async function closeWindow(app: ElectronApplication, answer: keyof typeof ANSWERS): Promise<void> {
  await app.evaluate(({ BrowserWindow, dialog }, response) => {
    dialog.showMessageBox = async () => {
      Reflect.set(globalThis, 'asked', true);
      return { response, checkboxChecked: false };
    };
    // a page being printed has a hidden one
    BrowserWindow.getAllWindows()
      .find((window) => window.isVisible())
      ?.close();
  }, ANSWERS[answer]);
}

/** Whether the window has asked. */
export function hasAsked(app: ElectronApplication): Promise<boolean> {
  return app.evaluate(() => Reflect.get(globalThis, 'asked') === true);
}
