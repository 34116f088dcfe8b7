import type { Handlers } from '#main/api/handler';
import { planGather, previewOf } from '#main/api/planned-gather';
import { withGivenFiles } from '#main/api/read-given-files';
import { explain } from '#shared/gather/files/explain';
import { alteredNotice } from '#shared/report/entry/plain-text';
import { plainValue } from '#shared/report/entry/plain-value';
import { writesBetween } from '#shared/report/writes/writes-between';
import { failure, success } from '#shared/result';

const GONE = failure('missing', '这次取数的预览已经失效，请重新选择文件');
const NO_NAME = failure('input', '文件里没有部门名称或年度，请打开一份报表再取数，或填写部门和年度');

export const gatherHandlers = {
  'gather.read': ({ token, report, files }, services) => {
    const { store, imports, gathers, newId } = services;
    return withGivenFiles({ token, files }, services, async (packed, signal) => {
      const id = newId();
      const identified = await imports.work({ sources: { key: id, packed } }, 'identify', null, { signal });
      if (!identified.ok) return identified;
      const found = gathers.keep({ id, files: identified.value, pack: null, report });
      const planned = planGather(store, found, report);
      if (!planned.ok) return planned;
      const preview = previewOf(store, found, report, planned.value);
      if (report !== null || preview.standing === null) return success(preview);
      gathers.keep({ ...found, report: preview.standing });
      const beside = planGather(store, found, preview.standing);
      return beside.ok ? success(previewOf(store, found, preview.standing, beside.value)) : beside;
    });
  },

  'gather.preview': ({ gather: id, report, pack }, { store, gathers }) => {
    const found = gathers.get(id);
    if (found === null) return GONE;
    const kept = gathers.keep({ ...found, pack, report });
    const planned = planGather(store, kept, report);
    return planned.ok ? success(previewOf(store, kept, report, planned.value)) : planned;
  },

  'gather.explain': ({ gather: id }, { store, gathers }) => {
    const found = gathers.get(id);
    if (found === null) return GONE;
    const planned = planGather(store, found, found.report);
    return planned.ok ? success({ lines: explain(planned.value.plan.taken) }) : planned;
  },

  'gather.commit': ({ gather: id, target, overwrite }, { store, gathers, newId }) => {
    const found = gathers.get(id);
    if (found === null) return GONE;
    const into = 'report' in target ? target.report : null;
    const planned = planGather(store, found, into, 'report' in target ? {} : target, overwrite);
    if (!planned.ok) return planned;
    const { plan, report } = planned.value;
    const label = `取数 ${found.files.map(({ file }) => file.file).join('、')}`.slice(0, 200);
    const said = plan.planned.headline;
    const made = plainValue(plan.after);
    const notice = alteredNotice(made.altered);
    if (into !== null) {
      store.write(into, label, writesBetween(report, made.value));
      gathers.close(id);
      return success({ report: into, said }, notice);
    }
    if (report.部门 === '') return NO_NAME;
    const added = { ...made.value, id: newId() };
    if (store.find(added) !== null)
      return failure(
        'conflict',
        `“${report.部门}”${report.年度}年度的报表已经有了，请取数到那一份，或换一个名称`,
      );
    store.add(added, label);
    gathers.close(id);
    return success({ report: added.id, said }, notice);
  },
} satisfies Pick<Handlers, 'gather.read' | 'gather.preview' | 'gather.explain' | 'gather.commit'>;
