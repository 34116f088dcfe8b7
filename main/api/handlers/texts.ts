import { factKind } from '#shared/narrative/facts';
import { lastYearFacts } from '#shared/narrative/last-year';
import { failure, success } from '#shared/result';
import type { Handlers } from '../dispatch.ts';
import { computeReport, openReport } from '../open-report.ts';

export const textHandlers = {
  'texts.write': ({ report, part, paragraphs }, { store }) => {
    const opened = openReport(store, report);
    if (!opened.ok) return opened;
    store.writeText(report, part, paragraphs);
    return success({});
  },

  'facts.write': ({ report, facts }, { store }) => {
    const opened = openReport(store, report);
    if (!opened.ok) return opened;
    const unknown = facts.find(({ key }) => factKind(key) === null);
    if (unknown !== undefined) return failure('input', `没有名为“${unknown.key}”的补充数据，请刷新后重试`);
    store.writeFacts(report, facts);
    return success({});
  },

  'facts.fromLastYear': ({ report: id }, { store }) => {
    const opened = openReport(store, id);
    if (!opened.ok) return opened;
    const { report } = opened.value;
    const before =
      store.find({ ...report, 年度: report.年度 - 1 }) ?? store.findAnyPack(report.部门, report.年度 - 1);
    const last = before === null ? null : computeReport(store, before);
    if (last === null) {
      return failure('missing', `没有“${report.部门}”${report.年度 - 1}年度的报表，请先导入，或直接填写`);
    }
    if (!last.ok) return last;
    const facts = lastYearFacts(last.value.report, last.value.computed);
    store.writeFacts(id, facts);
    return success({ taken: facts.length });
  },

  'reasons.earlier': (_input, { store }) => success(store.earlierReasons()),

  'reasons.write': ({ report, key, words }, { store }) => {
    const opened = openReport(store, report);
    if (!opened.ok) return opened;
    store.writeReason(report, key, words.trim());
    return success({});
  },
} satisfies Pick<
  Handlers,
  'texts.write' | 'facts.write' | 'facts.fromLastYear' | 'reasons.earlier' | 'reasons.write'
>;
