import { type CheckReport, checkReport } from '#shared/checks/run';
import { compute } from '#shared/compute/compute';
import type { Report } from '#shared/report/report';
import { findPack } from '#shared/tables/packs/index';

/** What the check said of the report that was sent; `null` where its template is not known. */
export type CheckAnswer = CheckReport | null;

// A thread of its own: the check of a large report takes longer than a keystroke may.
self.addEventListener('message', ({ data: report }: MessageEvent<Report>) => {
  self.postMessage(check(report));
});

function check(report: Report): CheckAnswer {
  const pack = findPack(report.pack);
  return pack === null ? null : checkReport(pack, report, compute(pack, report));
}
