import type { WorkWatch } from '#main/apart/work-apart';
import type { Gather } from '#main/api/gathers';
import type { Handlers, Services } from '#main/api/handler';
import { openReport } from '#main/api/open-report';
import { gatherInput, previewOf } from '#main/api/planned-gather';
import { withGivenFiles } from '#main/api/read-given-files';
import { checksum } from '#main/store/checksum';
import type { GatherPreview } from '#shared/api/gather';
import { alteredNotice } from '#shared/report/entry/plain-text';
import { plainValue } from '#shared/report/entry/plain-value';
import { writesBetween } from '#shared/report/writes/writes-between';
import { failure, type Result, success } from '#shared/result';

const GONE = failure('missing', '这次取数的预览已经失效，请重新选择文件');
const NO_NAME = failure('input', '文件里没有部门名称或年度，请打开一份报表再取数，或填写部门和年度');
const CHANGED = failure('conflict', '报表刚刚被修改，没有取数；请再看一遍取数会改变什么，然后重试');

export const gatherHandlers = {
  'gather.read': ({ token, report, files }, services) => {
    const { imports, gathers, newId } = services;
    return withGivenFiles({ token, files }, services, async (packed, signal) => {
      const id = newId();
      const sources = { key: id, packed };
      const heads = await imports.work({ sources }, 'headsOf', null, { signal });
      if (!heads.ok) return heads;
      const found = gathers.keep({ id, sources, heads: heads.value, pack: null, report });
      const made = await preview(services, found, report, { signal });
      if (!made.ok || report !== null || made.value.standing === null) return made;
      gathers.keep({ ...found, report: made.value.standing });
      return preview(services, found, made.value.standing, { signal });
    });
  },

  'gather.preview': async ({ gather: id, report, pack }, services) => {
    const found = services.gathers.get(id);
    if (found === null) return GONE;
    return preview(services, services.gathers.keep({ ...found, pack, report }), report);
  },

  'gather.explain': async ({ gather: id }, { store, gathers, imports }) => {
    const found = gathers.get(id);
    if (found === null) return GONE;
    const input = gatherInput(store, found, found.report);
    if (!input.ok) return input;
    const lines = await imports.work(found, 'explainGather', input.value);
    return lines.ok ? success({ lines: lines.value }) : lines;
  },

  'gather.commit': async ({ gather: id, target, overwrite }, services) => {
    const { store, gathers, newId } = services;
    const found = gathers.get(id);
    if (found === null) return GONE;
    const into = 'report' in target ? target.report : null;
    const given = 'report' in target ? {} : target;
    const input = gatherInput(store, found, into, given, overwrite);
    if (!input.ok) return input;
    const { report } = input.value;
    const plan = await services.imports.work(found, 'planGather', input.value);
    if (!plan.ok) return plan;
    const label = `取数 ${found.sources.packed.names.join('、')}`.slice(0, 200);
    const said = plan.value.planned.headline;
    const made = plainValue(plan.value.after);
    const notice = alteredNotice(made.altered);
    if (into !== null) {
      const now = openReport(store, into);
      if (!now.ok) return now;
      if (checksum(now.value.report) !== checksum(report)) return CHANGED;
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

async function preview(
  { store, imports }: Services,
  found: Gather,
  into: string | null,
  watch?: WorkWatch,
): Promise<Result<GatherPreview>> {
  const input = gatherInput(store, found, into);
  if (!input.ok) return input;
  const plan = await imports.work(found, 'planGather', input.value, watch);
  return plan.ok ? success(previewOf(store, found.id, into, input.value, plan.value)) : plan;
}
