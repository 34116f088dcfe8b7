import { checkOpenReport } from '#main/api/checked-report';
import type { Handlers } from '#main/api/handler';
import { openForEdit } from '#main/api/open-report';
import type { Edit } from '#shared/edits/edit';
import { planStep } from '#shared/edits/plan';
import { success } from '#shared/result';

/** Kinds of edits that refer to findings of the check. */
const OF_FINDINGS: ReadonlySet<Edit['kind']> = new Set(['verify', 'correct']);

export const editHandlers = {
  'report.edit': async ({ report: id, edits }, services) => {
    const opened = edits.some(({ kind }) => OF_FINDINGS.has(kind))
      ? await checkOpenReport(services, id)
      : openForEdit(services.store, id);
    if (!opened.ok) return opened;
    const planned = planStep(edits, opened.value);
    if (!planned.ok) return planned;
    const { label, writes, left = [] } = planned.value;
    services.store.write(id, label, writes);
    return success({ label, left });
  },
} satisfies Pick<Handlers, 'report.edit'>;
