import { CHECK_NAME, writeCheck } from '#main/apart/write-check';
import { checkOpenReport } from '#main/api/checked-report';
import type { Handlers } from '#main/api/handler';
import { madeFile } from '#main/api/made-file';
import { computeReport } from '#main/api/open-report';
import { correctionWrites } from '#shared/checks/corrections/correct';
import { verifiedKey } from '#shared/checks/findings/verified';
import { writeCheckDocument } from '#shared/publication/check-report';
import { failure, success } from '#shared/result';

const GONE = '这条体检结果已经不在了（报表刚改过），请看最新的结果';

export const checkHandlers = {
  'checks.run': async ({ report: id }, services) => {
    const checked = await checkOpenReport(services, id);
    return checked.ok ? success(checked.value.checks) : checked;
  },

  'checks.verify': async ({ report: id, finding: key, reason }, services) => {
    const { store } = services;
    const checked = await checkOpenReport(services, id);
    if (!checked.ok) return checked;
    const { findings, verified } = checked.value.checks;
    const finding = [...findings, ...verified].find((each) => each.key === key);
    if (finding === undefined) return failure('missing', GONE);
    const label = `${reason === null ? '取消核实' : '核实'} ${finding.rule}`;
    store.write(id, label, [{ kind: 'reason', key: verifiedKey(key), words: reason }]);
    return success({});
  },

  'checks.correct': async ({ report: id, findings: keys }, services) => {
    const { store } = services;
    const checked = await checkOpenReport(services, id);
    if (!checked.ok) return checked;
    const { report, computed, checks } = checked.value;
    const wanted = new Set(keys);
    const findings = checks.findings.filter(({ key, correction }) => wanted.has(key) && correction !== null);
    if (findings.length === 0) return failure('missing', GONE);
    const { writes, corrected, left } = correctionWrites(report, computed, findings);
    const [first] = corrected;
    const label = corrected.length === 1 ? `更正 ${first?.rule}` : `更正 ${corrected.length} 处`;
    if (writes.length > 0) store.write(id, label, writes);
    return success({ corrected: corrected.length, left: left.map(({ message }) => message) });
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
} satisfies Pick<
  Handlers,
  'checks.run' | 'checks.verify' | 'checks.correct' | 'checks.publish' | 'checks.exportAnyway'
>;
