import { Button } from 'antd';
import { READ_ONLY } from '#renderer/draft/useReadOnly.ts';
import type { Draft } from '#renderer/draft/useReport.ts';

/** Says whether everything is saved, or that nothing can be. */
export function SaveStateText({ draft }: { readonly draft: Draft }) {
  const { saveState: state, retrySaving } = draft;
  if (draft.readOnly) {
    return (
      <span className="save-state" role="status">
        {READ_ONLY}
      </span>
    );
  }
  if (state.kind === 'failed') {
    return (
      <span className="save-state failed" role="alert">
        未保存：{state.message}
        <Button type="link" size="small" onClick={retrySaving}>
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
