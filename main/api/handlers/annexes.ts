import type { Handlers } from '#main/api/handler';
import { openReport } from '#main/api/open-report';
import { outdated } from '#main/api/seen';
import type { Write } from '#shared/report/writes/write';
import { success } from '#shared/result';

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
