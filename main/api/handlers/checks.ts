import { checkReport } from '#shared/checks/run';
import { success } from '#shared/result';
import type { Handlers } from '../dispatch.ts';
import { computeReport } from '../open-report.ts';

export const checkHandlers = {
  'checks.run': ({ report: id }, { store }) => {
    const computed = computeReport(store, id);
    if (!computed.ok) return computed;
    const { pack, report, computed: cells } = computed.value;
    return success(checkReport(pack, report, cells));
  },
} satisfies Pick<Handlers, 'checks.run'>;
