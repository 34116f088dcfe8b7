import type { Store } from '#main/store/store';
import { compute } from '#shared/compute/compute';
import { moveReport } from '#shared/compute/move';
import { nextYear, packOfNextYear } from '#shared/narrative/next-year';
import { writesBetween } from '#shared/report/writes-between';
import { failure, type Result, success } from '#shared/result';
import type { TemplatePack } from '#shared/tables/grammar';
import { findPack } from '#shared/tables/packs/index';
import type { Handlers } from '../dispatch.ts';
import { type OpenReport, openReport } from '../open-report.ts';

export const packHandlers = {
  'reports.previewMove': ({ report: id, pack }, { store }) => {
    const opened = openForMove(store, id, pack);
    if (!opened.ok) return opened;
    const { report, pack: from, to } = opened.value;
    return success({ misfits: moveReport(report, from, to).misfits });
  },

  'reports.move': ({ report: id, pack }, { store }) => {
    const opened = openForMove(store, id, pack);
    if (!opened.ok) return opened;
    const { report, pack: from, to } = opened.value;
    if (store.find({ ...report, pack }) !== null) {
      return failure('conflict', `“${report.部门}”${report.年度}年度已有一份“${to.title}”的报表，请先删除它`);
    }
    store.write(id, `换模板：${to.title}`, writesBetween(report, moveReport(report, from, to).report));
    return success({});
  },

  'reports.nextYear': ({ report: id }, { store, newId }) => {
    const opened = openReport(store, id);
    if (!opened.ok) return opened;
    const { report: last, pack: from } = opened.value;
    const to = packOfNextYear(from);
    const made = nextYear(last, compute(from, last), from, to, newId());
    if (store.findAnyPack(last.部门, made.report.年度) !== null) {
      return failure('conflict', `“${last.部门}”${made.report.年度}年度的报表已经有了，请直接打开`);
    }
    store.add(made.report, `据${last.年度}年度建立`);
    return success({ report: made.report.id, 年度: made.report.年度, pack: to.id, dropped: made.dropped });
  },
} satisfies Pick<Handlers, 'reports.previewMove' | 'reports.move' | 'reports.nextYear'>;

function openForMove(
  store: Store,
  id: string,
  pack: string,
): Result<OpenReport & { readonly to: TemplatePack }> {
  const opened = openReport(store, id);
  if (!opened.ok) return opened;
  const to = findPack(pack);
  if (to === null) return failure('missing', `没有名为“${pack}”的模板，请另选模板`);
  if (to.id === opened.value.pack.id) return failure('input', '这份报表用的就是这个模板');
  return success({ ...opened.value, to });
}
