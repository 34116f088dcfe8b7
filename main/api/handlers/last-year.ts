import type { Handlers } from '#main/api/handler';
import { computeReport } from '#main/api/open-report';
import type { Store } from '#main/store/store';
import { compute } from '#shared/compute/compute';
import type { Computed } from '#shared/compute/computed';
import { readWithoutRepeats } from '#shared/compute/read-without-repeats';
import { takeOver } from '#shared/narrative/years/last-year';
import { isSameDepartment } from '#shared/report/department-name';
import type { Report } from '#shared/report/report';
import { failure, type Result, success } from '#shared/result';
import type { TemplatePack } from '#shared/tables/grammar';

export const lastYearHandlers = {
  'lastYear.take': ({ report: id, transcription }, { store }) => {
    const now = computeReport(store, id);
    if (!now.ok) return now;
    const last =
      transcription === undefined
        ? standing(store, now.value.report)
        : inFile(transcription.content, now.value.report, store.packs.all());
    if (!last.ok) return last;
    const name = transcription?.filename ?? `${last.value.report.年度}年度的报表`;
    const { writes, facts, kept, texts } = takeOver({ ...last.value, name }, now.value);
    const changed = store.write(id, `取用上年 ${name}`, writes);
    return success({ facts, kept, texts, changed }, last.notice);
  },
} satisfies Pick<Handlers, 'lastYear.take'>;

interface Year {
  readonly report: Report;
  readonly computed: Computed;
}

/** The same department's report of the year before. */
function standing(store: Store, { 部门, 年度, pack }: Report): Result<Year> {
  const year = 年度 - 1;
  const before = store.find({ 部门, 年度: year, pack }) ?? store.findAnyPack(部门, year);
  if (before !== null) return computeReport(store, before);
  return failure('missing', `没有“${部门}”${year}年度的报表，请先导入，或从上年的转录文件取用`);
}

function inFile(content: string, { 部门, 年度 }: Report, packs: readonly TemplatePack[]): Result<Year> {
  const read = readWithoutRepeats(content, 'last-year', packs);
  if (!read.ok) return read;
  const { report, pack } = read.value;
  if (report.年度 !== 年度 - 1)
    return failure('input', `文件是${report.年度}年度的，上年应是${年度 - 1}年度，请换一份文件`);
  if (!isSameDepartment(report.部门, 部门))
    return failure('input', `文件是“${report.部门}”的，不是“${部门}”的，请换一份文件`);
  return success({ report, computed: compute(pack, report) }, read.notice);
}
