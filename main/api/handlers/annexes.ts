import type { Write } from '#shared/report/write';
import { success } from '#shared/result';
import type { Handlers } from '../dispatch.ts';
import { openReport } from '../open-report.ts';

export const annexHandlers = {
  'annexes.write': ({ report, ...annex }, { store }) => {
    const opened = openReport(store, report);
    if (!opened.ok) return opened;
    const write: Write = { kind: 'annex', ...annex };
    store.write(report, `填列 ${annex.annex}`, [write]);
    return success({});
  },
} satisfies Pick<Handlers, 'annexes.write'>;
