import { changedSums } from '#main/api/checked-report';
import type { Handlers } from '#main/api/handler';
import { openCurrent, openReport } from '#main/api/open-report';
import { checksum } from '#main/store/checksum';
import { safeFileName } from '#shared/publication/editions/file-name';
import { failure, success } from '#shared/result';

export const deskHandlers = {
  'desk.bringIn': async (input, services) => {
    const { bringIn } = await import('./bring-in.ts');
    return bringIn(input, services);
  },

  'desk.list': (_input, { states, combinations }) => {
    const wholes = new Map<string, string>();
    const units = new Map<string, { count: number; changed: number }>();
    for (const { whole, part, changed } of combinations.memberships()) {
      wholes.set(part, whole);
      const known = units.get(whole) ?? { count: 0, changed: 0 };
      units.set(whole, { count: known.count + 1, changed: known.changed + (changed ? 1 : 0) });
    }
    return success(
      states.list().map((row) => ({
        ...row,
        whole: wholes.get(row.id) ?? null,
        units: units.get(row.id)?.count ?? 0,
        changedUnits: units.get(row.id)?.changed ?? 0,
      })),
    );
  },

  'desk.renew': async ({ report: id }, { store, states, combinations, apart, isWritable }) => {
    const opened = openCurrent(store, id);
    if (!opened.ok) return opened;
    const { report } = opened.value;
    const sums = changedSums({ combinations }, report);
    const counts = await apart('countReport', { report, sums });
    if (counts.ok && isWritable()) states.keepCounts(id, checksum(report), counts.value);
    return counts;
  },

  'desk.exported': ({ report: id }, { store, states, isWritable, now }) => {
    const opened = openReport(store, id);
    if (!opened.ok) return opened;
    if (isWritable()) states.keepExport(id, checksum(opened.value.report), now());
    return success({});
  },

  'desk.published': ({ report, on }, { store, states }) => {
    if (!store.list().some(({ id }) => id === report))
      return failure('missing', '这份报表不存在或已删除，请刷新列表');
    states.keepPublished(report, on);
    return success({});
  },

  'desk.outcome': async ({ title, lines }) => {
    const { writeOutcome } = await import('#main/exports/check-report/outcome-workbook');
    const bytes = await writeOutcome(title, lines);
    return success({
      filename: `${safeFileName(title)}.xlsx`,
      base64: Buffer.from(bytes).toString('base64'),
    });
  },

  'desk.place': ({ reports, superior }, { states }) => {
    const known = new Set(states.list().map(({ id }) => id));
    if (reports.some((id) => !known.has(id)))
      return failure('missing', '其中有的报表不存在或已删除，请刷新列表');
    for (const report of reports) states.keepSuperior(report, superior);
    return success({});
  },
} satisfies Pick<
  Handlers,
  | 'desk.bringIn'
  | 'desk.list'
  | 'desk.renew'
  | 'desk.exported'
  | 'desk.published'
  | 'desk.place'
  | 'desk.outcome'
>;
