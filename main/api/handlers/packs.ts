import type { Handlers } from '#main/api/handler';
import { type OpenReport, openReport } from '#main/api/open-report';
import type { ListedSubject } from '#main/store/reports/listed-subjects';
import type { Store } from '#main/store/store';
import type { LearnedSubject } from '#shared/api/years';
import { compute } from '#shared/compute/compute';
import { moveReport } from '#shared/compute/move';
import { nextYear, packOfNextYear } from '#shared/narrative/years/next-year';
import { writesBetween } from '#shared/report/writes/writes-between';
import { failure, type Result, success } from '#shared/result';
import { economicSubjects } from '#shared/tables/codes/economic';
import { functionalSubjects } from '#shared/tables/codes/functional';
import { subjectLevel } from '#shared/tables/codes/subjects';
import type { TemplatePack } from '#shared/tables/grammar';

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

  'reports.nextYear': ({ report: id }, { store, states, newId }) => {
    const opened = openReport(store, id);
    if (!opened.ok) return opened;
    const { report: last, pack: from } = opened.value;
    const to = packOfNextYear(from, store.packs.all());
    const made = nextYear(last, compute(from, last), from, to, newId());
    if (store.findAnyPack(last.部门, made.report.年度) !== null) {
      return failure('conflict', `“${last.部门}”${made.report.年度}年度的报表已经有了，请直接打开`);
    }
    store.add(made.report, `据${last.年度}年度建立`);
    states.keepPlaceOf(id, made.report.id);
    return success({ report: made.report.id, 年度: made.report.年度, pack: to.id, dropped: made.dropped });
  },

  'subjects.learned': ({ report: id }, { store }) => {
    const opened = openReport(store, id);
    if (!opened.ok) return opened;
    return success(learnedSubjects(opened.value.report.年度, store.subjectsElsewhere(id)));
  },
} satisfies Pick<Handlers, 'subjects.learned' | 'reports.previewMove' | 'reports.move' | 'reports.nextYear'>;

/** Codes missing from the dictionary of a year, each with its latest name. */
function learnedSubjects(year: number, listed: readonly ListedSubject[]): readonly LearnedSubject[] {
  const found = new Map<string, LearnedSubject>();
  for (const { code, name, 部门, 年度, imported } of listed) {
    const isKnown = functionalSubjects(year).nameOf(code) !== null || economicSubjects.nameOf(code) !== null;
    if (isKnown || name === code || found.has(code) || subjectLevel(code) === null) continue;
    found.set(code, { code, name, origin: `${imported === 1 ? '导入' : '增加'}：${部门}${年度}年度` });
  }
  return [...found.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
}

function openForMove(
  store: Store,
  id: string,
  pack: string,
): Result<OpenReport & { readonly to: TemplatePack }> {
  const opened = openReport(store, id);
  if (!opened.ok) return opened;
  const found = store.packs.find(pack);
  if (!found.ok) return found;
  const to = found.value;
  if (to.id === opened.value.pack.id) return failure('input', '这份报表用的就是这个模板');
  return success({ ...opened.value, to });
}
