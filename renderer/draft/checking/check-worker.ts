import type { UnitSum } from '#shared/checks/context/unit-sums';
import { type PartProgress, progressOf } from '#shared/checks/progress/progress';
import { type CheckReport, checkReport } from '#shared/checks/run';
import { compute } from '#shared/compute/compute';
import { findPack } from '#shared/packs/built-in/index';
import type { Report } from '#shared/report/report';
import type { TemplatePack } from '#shared/tables/grammar';

/** The check of a report, and the progress of each of its parts. */
export interface Checked extends CheckReport {
  readonly progress: readonly PartProgress[];
}

/** The result for the report that was sent; `null` if its template is unknown. */
export type CheckAnswer = Checked | null;

// A separate thread: checking a large report takes longer than a keystroke may.
self.addEventListener('message', ({ data }: MessageEvent<Report | SentPack | SentSums>) => {
  if ('sums' in data) sums = data.sums;
  else if (typeof data.pack === 'string') self.postMessage(check(data as Report));
  else own = data.pack;
});

/** A pack that is not built in is sent before the first report that uses it. */
interface SentPack {
  readonly pack: TemplatePack;
}

/** For a 汇总, sent whenever they change. */
interface SentSums {
  readonly sums: readonly UnitSum[];
}

let own: TemplatePack | null = null;
let sums: readonly UnitSum[] = [];

function check(report: Report): CheckAnswer {
  const pack = findPack(report.pack) ?? (own?.id === report.pack ? own : null);
  if (pack === null) return null;
  const computed = compute(pack, report);
  const checks = checkReport(pack, report, computed, { sums });
  return { ...checks, progress: progressOf(pack, report, computed, checks.findings) };
}
