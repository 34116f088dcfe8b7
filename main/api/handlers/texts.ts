import { success } from '#shared/result';
import type { Handlers } from '../dispatch.ts';
import { openReport } from '../open-report.ts';

export const textHandlers = {
  'texts.write': ({ report, part, paragraphs }, { store }) => {
    const opened = openReport(store, report);
    if (!opened.ok) return opened;
    store.writeText(report, part, paragraphs);
    return success({});
  },
} satisfies Pick<Handlers, 'texts.write'>;
