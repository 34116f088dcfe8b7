import { App } from 'antd';
import { useEffect } from 'react';
import type { Draft } from '#renderer/draft/useReport.ts';

/** Ctrl+S has nothing left to do: every edit is saved as it is made. It says so, or that one is not. */
export function useSaveKey({ saveState, retrySaving }: Draft): void {
  const { message } = App.useApp();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 's' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      if (saveState.kind === 'failed') retrySaving();
      message.info({ key: 'save', content: SAID[saveState.kind] });
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [saveState, retrySaving, message]);
}

const SAID = {
  saved: '已全部保存：每改一格都随时存盘，不用另存',
  saving: '正在保存，马上就好',
  failed: '有修改没有存上，正在重试',
};
