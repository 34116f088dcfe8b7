import type { App } from 'antd';

type Modal = ReturnType<typeof App.useApp>['modal'];

/** Asks whether the text typed here replaces the one another window has saved meanwhile. */
export async function askToOverwrite(modal: Modal, words: string, unsaved: string): Promise<boolean> {
  return modal.confirm({
    title: '这里在别的窗口里改过了',
    content: `${words}。\n\n这里要写的：\n${unsaved}`,
    className: 'lines',
    okText: '用这里的替换',
    cancelText: '保留别处改的',
    autoFocusButton: 'cancel',
  });
}
