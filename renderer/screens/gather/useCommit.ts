import { App, Button } from 'antd';
import { createElement } from 'react';
import { useBridge } from '#renderer/services/bridge.ts';
import type { Input } from '#shared/api/contract';
import type { GatherPreview } from '#shared/api/gather';
import type { Call } from '#shared/api/transport';
import { failure, type Result } from '#shared/result';

/** The id of the notice that offers to undo; only the latest is shown. */
export const GATHERED_NOTICE = 'gathered';

export type GatherTarget = Input<'gather.commit'>['target'];

/** Writes the gathered figures, shows a notice, and offers to undo. */
export function useCommit(
  { gather, files }: GatherPreview,
  onDone: (report: string) => void,
  onUndone: (report: string | null) => void,
) {
  const { call } = useBridge();
  const { message, modal, notification } = App.useApp();
  return async (target: GatherTarget, overwrite: readonly string[]) => {
    const done = await call('gather.commit', { gather, target, overwrite: [...overwrite] });
    if (!done.ok)
      return void modal.error({ title: '没有填入', content: done.error.message, okText: '知道了' });
    const { report, said } = done.value;
    const stands = 'report' in target;
    const undo = async () => {
      notification.destroy(GATHERED_NOTICE);
      const undone = await (stands ? undoStep(call, report) : call('reports.delete', { report }));
      if (!undone.ok) return void message.error(undone.error.message);
      message.success('已撤销取数');
      onUndone(stands ? report : null);
    };
    notification.success({
      key: GATHERED_NOTICE,
      title: said,
      placement: 'bottomRight',
      description: files.map(({ file }) => file).join('、'),
      actions: createElement(Button, { onClick: () => void undo() }, '撤销取数'),
      duration: 20,
    });
    onDone(report);
  };
}

/** Undoes it if it is still the last step. */
async function undoStep(call: Call, report: string): Promise<Result<unknown>> {
  const next = await call('history.next', { report });
  if (next.ok && next.value.undo?.includes('取数') !== true) {
    return failure('conflict', '取数之后又有修改，请用“撤销”一步一步退回');
  }
  return call('history.undo', { report });
}
