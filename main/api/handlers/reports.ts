import type { Handlers } from '#main/api/handler';
import { computeReport, NO_REPORT, openCurrent, openReport } from '#main/api/open-report';
import { figuresOfYear, type YearFigures } from '#shared/compute/headlines';
import { createReport } from '#shared/report/create';
import type { Report } from '#shared/report/report';
import { failure, type Result, success } from '#shared/result';

export const reportHandlers = {
  'reports.list': (_input, { store }) => success(store.list()),

  'reports.create': ({ pack: packId, ...of }, { store, newId }) => {
    const pack = store.packs.find(packId);
    if (!pack.ok) return pack;
    const report = createReport({ ...of, id: newId(), pack: pack.value });
    if (store.find(report) !== null) return taken(of);
    store.add(report, '新建报表');
    return success({ report: report.id });
  },

  'reports.open': ({ report }, { store }) => {
    const opened = openReport(store, report);
    return opened.ok ? success(opened.value.report, opened.value.notice) : opened;
  },

  'reports.earlierYears': ({ report: id }, { store }) => {
    const opened = openCurrent(store, id);
    if (!opened.ok) return opened;
    const { 部门, 年度 } = opened.value.report;
    const years = new Map<number, YearFigures>();
    for (const earlier of store.list()) {
      if (earlier.部门 !== 部门 || earlier.年度 >= 年度 || years.has(earlier.年度)) continue;
      const read = computeReport(store, earlier.id);
      if (read.ok) years.set(earlier.年度, figuresOfYear(earlier.年度, read.value.computed));
    }
    return success([...years.values()].sort((a, b) => a.年度 - b.年度));
  },

  'reports.delete': ({ report }, { store }) => (store.remove(report) ? success({}) : NO_REPORT),

  'reports.deleted': (_input, { store }) => success(store.listRemoved()),

  'reports.restore': ({ report }, { store }) => store.restore(report),
} satisfies Pick<
  Handlers,
  | 'reports.list'
  | 'reports.create'
  | 'reports.open'
  | 'reports.earlierYears'
  | 'reports.delete'
  | 'reports.deleted'
  | 'reports.restore'
>;

function taken({ 部门, 年度 }: Pick<Report, '部门' | '年度'>): Result<never> {
  return failure('conflict', `“${部门}”${年度}年度的报表已经有了，请直接打开，或换一个名称`);
}
