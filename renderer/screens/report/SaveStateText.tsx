import { Button } from 'antd';
import type { SaveState } from '#renderer/draft/save-queue.ts';

export function SaveStateText({ state, retry }: { readonly state: SaveState; readonly retry: () => void }) {
  if (state.kind === 'failed') {
    return (
      <span className="save-state failed" role="alert">
        未保存：{state.message}
        <Button type="link" size="small" onClick={retry}>
          重试
        </Button>
      </span>
    );
  }
  return (
    <span className="save-state" role="status">
      {state.kind === 'saving' ? '保存中…' : savedText(state.at)}
    </span>
  );
}

function savedText(at: Date | null): string {
  return at === null ? '已保存' : `已保存 ${at.toLocaleTimeString('zh-CN', { hour12: false })}`;
}
