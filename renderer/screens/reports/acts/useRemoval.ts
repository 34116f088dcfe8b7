import { App, Button } from 'antd';
import { createElement, useEffect } from 'react';
import { useBridge } from '#renderer/services/bridge.ts';
import type { ReportSummary } from '#shared/api/contract';

const OFFERED_SECONDS = 30;
/** The id of the notice that offers to undo a deletion; it stays on the list, empty or not. */
const NOTICE = 'deleted';

/** Deletes reports at once, and offers to undo that. */
export function useRemoval(onChanged: () => void): (reports: readonly ReportSummary[]) => Promise<void> {
  const { call } = useBridge();
  const { message, notification } = App.useApp();
  useEffect(() => () => notification.destroy(NOTICE), [notification]);

  const restore = async (reports: readonly ReportSummary[]) => {
    notification.destroy(NOTICE);
    for (const { id } of reports) {
      const restored = await call('reports.restore', { report: id });
      if (!restored.ok) message.error(restored.error.message);
    }
    onChanged();
  };
  return async (reports) => {
    const deleted: ReportSummary[] = [];
    let problem: string | null = null;
    for (const report of reports) {
      const done = await call('reports.delete', { report: report.id });
      if (done.ok) deleted.push(report);
      else problem = done.error.message;
    }
    onChanged();
    if (problem !== null) message.error(problem);
    if (deleted.length === 0) return;
    notification.info({
      key: NOTICE,
      title: `已删除${nameOf(deleted)}`,
      description: '以后也可以在“已删除”里找回。',
      placement: 'bottomRight',
      duration: OFFERED_SECONDS,
      actions: createElement(Button, { onClick: () => restore(deleted) }, '撤销'),
    });
  };
}

function nameOf(reports: readonly ReportSummary[]): string {
  const [first] = reports;
  return reports.length === 1 && first !== undefined
    ? `“${first.部门}”${first.年度}年度的报表`
    : ` ${reports.length} 份报表`;
}
