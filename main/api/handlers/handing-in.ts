import { createHash } from 'node:crypto';
import type { Handlers } from '#main/api/handler';
import { openReport } from '#main/api/open-report';
import { writeHandover } from '#main/exports/make/handover';
import { bureauClient } from '#main/hand-in/bureau-client';
import type { BureauLinkStore } from '#main/store/choices/bureau-link';
import type { Store } from '#main/store/store';
import { type BureauCall, sendFile } from '#shared/bureau/send-file';
import type { Report } from '#shared/report/report';
import { failure, type Result, success } from '#shared/result';

export const handingInHandlers = {
  'bureau.link': ({ link }, { bureau }) => {
    bureau.write(link);
    return success({});
  },

  'bureau.linked': (_, { bureau }) => success({ address: bureau.read()?.address ?? null }),

  'bureau.send': async ({ report: id }, { store, bureau }) => {
    const ready = readyFor(store, bureau, id);
    if (!ready.ok) return ready;
    const { report, call } = ready.value;
    const bytes = await writeHandover(report);
    const sent = await sendFile(call, {
      year: report.年度,
      filename: `${report.部门}${report.年度}年度.jsgk`,
      bytes,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      base64: (part) => Buffer.from(part).toString('base64'),
    });
    return sent.ok ? success({ submission: sent.value }) : sent;
  },

  'bureau.standing': async ({ report: id }, { store, bureau }) => {
    const ready = readyFor(store, bureau, id);
    if (!ready.ok) return ready;
    const { report, call } = ready.value;
    const roster = await call('roster.list', { year: report.年度 });
    if (!roster.ok) return roster;
    const [line] = roster.value.lines;
    if (line === undefined)
      return failure('missing', `财政局 ${report.年度} 年度的名单里没有本单位，请与财政局联系`);
    if (line.submission === null) return success({ state: line.state, due: line.due, latest: null });
    const latest = await call('submissions.open', { submission: line.submission });
    return latest.ok ? success({ state: line.state, due: line.due, latest: latest.value }) : latest;
  },
} satisfies Pick<Handlers, 'bureau.link' | 'bureau.linked' | 'bureau.send' | 'bureau.standing'>;

function readyFor(
  store: Store,
  bureau: BureauLinkStore,
  id: string,
): Result<{ readonly report: Report; readonly call: BureauCall }> {
  const link = bureau.read();
  if (link === null) return failure('missing', '还没有设置上报的地址和口令，请先填写');
  const opened = openReport(store, id);
  if (!opened.ok) return opened;
  return success({ report: opened.value.report, call: bureauClient(link) });
}
