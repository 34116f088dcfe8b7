import { CHECK_NAME, writeCheck } from '#main/apart/write-check';
import { checkOpenReport } from '#main/api/checked-report';
import type { Handlers } from '#main/api/handler';
import { madeFile } from '#main/api/made-file';
import { computeReport } from '#main/api/open-report';
import { writeCheckDocument } from '#shared/publication/check-report';
import { success } from '#shared/result';

export const checkHandlers = {
  'checks.run': async ({ report: id }, services) => {
    const checked = await checkOpenReport(services, id);
    return checked.ok ? success(checked.value.checks) : checked;
  },

  'checks.publish': async ({ report: id, format }, services) => {
    const checked = await checkOpenReport(services, id);
    if (!checked.ok) return checked;
    const { report, checks } = checked.value;
    const document = writeCheckDocument(report, checks, services.now());
    const bytes = await writeCheck(document, format);
    return success(madeFile(report, CHECK_NAME, `.${format}`, bytes));
  },

  'checks.exportAnyway': ({ report: id, errors, reason }, { store }) => {
    const opened = computeReport(store, id);
    if (!opened.ok) return opened;
    store.note(id, {
      what: '带着错误导出',
      place: '报表',
      before: `未处理的错误 ${errors} 处`,
      after: reason,
    });
    return success({});
  },
} satisfies Pick<Handlers, 'checks.run' | 'checks.publish' | 'checks.exportAnyway'>;
