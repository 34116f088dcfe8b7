import { App, Button } from 'antd';
import { useCallback } from 'react';
import { type HistoryKey, useHistoryKeys } from '#renderer/draft/useHistoryKeys.ts';
import type { Draft } from '#renderer/draft/useReport.ts';
import { PASTE_NOTICE } from '#renderer/grid/paste/paste-notice.ts';
import { sayStep } from './say-change.ts';

const NOTHING = { undo: null, redo: null };

/** 撤销 and 重做, with the steps they would take, and their keys in the whole window. */
export function HistoryButtons({ draft }: { readonly draft: Draft }) {
  const { message, notification } = App.useApp();
  const { undo, redo, readOnly, saveState } = draft;
  const next = readOnly ? NOTHING : draft.next;
  const state = saveState.kind;
  const act = useCallback(
    async (key: HistoryKey) => {
      if (key === 'save') {
        if (state !== 'failed' && !readOnly)
          message.info({ key: 'history', content: '每次修改都已自动保存，不用再存' });
        return;
      }
      notification.destroy(PASTE_NOTICE);
      const travelled = await (key === 'undo' ? undo() : redo());
      const content = travelled.ok
        ? `${key === 'undo' ? '已撤销' : '已重做'}：${sayStep(travelled.value.label)}`
        : travelled.error.message;
      message[travelled.ok ? 'success' : 'info']({ key: 'history', content });
    },
    [undo, redo, readOnly, state, message, notification],
  );
  useHistoryKeys(act);
  return (
    <>
      <Button
        disabled={next.undo === null}
        title={next.undo === null ? '没有可以撤销的修改' : `撤销：${sayStep(next.undo)}（Ctrl+Z）`}
        onClick={() => act('undo')}
      >
        撤销
      </Button>
      <Button
        disabled={next.redo === null}
        title={next.redo === null ? '没有可以重做的修改' : `重做：${sayStep(next.redo)}（Ctrl+Y）`}
        onClick={() => act('redo')}
      >
        重做
      </Button>
    </>
  );
}
