import type { Write } from '#shared/report/write';
import { success } from '#shared/result';
import type { Handlers } from '../dispatch.ts';
import { openReport } from '../open-report.ts';
import { outdated } from '../seen.ts';

export const annexHandlers = {
  'annexes.write': ({ report, ...given }, { store }) => {
    const opened = openReport(store, report);
    if (!opened.ok) return opened;
    const { seen: _, ...annex } = given;
    const standing = opened.value.report[annex.annex];
    const seen = 'seen' in given ? { seen: given.seen } : {};
    const conflict = outdated({ place: annex.annex, standing, wanted: annex.content, ...seen });
    if (conflict !== null) return conflict;
    const write: Write = { kind: 'annex', ...annex };
    store.write(report, `填列 ${annex.annex}`, [write]);
    return success({});
  },
} satisfies Pick<Handlers, 'annexes.write'>;
