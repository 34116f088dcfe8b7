import type { Handlers, Services } from '#main/api/handler';
import { computeReport } from '#main/api/open-report';
import { checksum } from '#main/store/checksum';
import { currentFigures } from '#shared/publication/trace/current-figures';
import type { Manifest } from '#shared/publication/trace/manifest';
import { traceFigures } from '#shared/publication/trace/trace';
import { failure, success } from '#shared/result';

export const traceHandlers = {
  'publish.trace': async ({ base64, beside, report: asked }, { store, apart }) => {
    const working = beside === undefined ? null : Buffer.from(beside, 'base64');
    const read = await apart('tracedWord', { bytes: Buffer.from(base64, 'base64'), beside: working });
    if (!read.ok) return read;
    const file = read.value;
    if (!file.ok) return file;
    const { manifest } = file.value;
    const id = asked ?? reportOf(manifest, store);
    if (id === null) {
      return failure('missing', `数据文件中没有${manifest.部门}${manifest.年度}年度的报表，无从核对`);
    }
    const opened = computeReport(store, id);
    if (!opened.ok) return opened;
    const { report, computed } = opened.value;
    return success({
      部门: manifest.部门,
      年度: manifest.年度,
      report: id,
      unchanged: checksum(report) === manifest.snapshot,
      figures: traceFigures(file.value, currentFigures(report, computed)),
    });
  },
} satisfies Pick<Handlers, 'publish.trace'>;

/** The report that the file was made from, else the department's report of the same year. */
function reportOf({ report, 部门, 年度 }: Manifest, store: Services['store']): string | null {
  return store.list().some(({ id }) => id === report) ? report : store.findAnyPack(部门, 年度);
}
