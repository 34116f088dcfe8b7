import { checksum } from '#main/store/checksum';
import type { UnitSum } from '#shared/checks/context/unit-sums';
import { type CheckReport, checkReport } from '#shared/checks/run';
import { overriddenNow } from '#shared/combine/remember';
import type { Report } from '#shared/report/report';
import { type Result, success } from '#shared/result';
import type { Services } from './handler.ts';
import { isLarge } from './is-large.ts';
import { type ComputedReport, computeReport } from './open-report.ts';

/** The sums of a 汇总's units that a person changed; none for any other report. */
export function changedSums(
  { combinations }: Pick<Services, 'combinations'>,
  report: Report,
): readonly UnitSum[] {
  const last = combinations.read(report.id);
  return last === null ? [] : overriddenNow(report, last);
}

/**
 * A stored report with its check; a large one is checked in another thread, and again if it changed meanwhile.
 */
export async function checkOpenReport(
  services: Pick<Services, 'store' | 'apart' | 'combinations'>,
  id: string,
): Promise<Result<ComputedReport & { readonly checks: CheckReport }>> {
  const opened = computeReport(services.store, id);
  if (!opened.ok) return opened;
  const { pack, report, computed } = opened.value;
  const sums = changedSums(services, report);
  if (!isLarge(report))
    return success({ ...opened.value, checks: checkReport(pack, report, computed, { sums }) });
  const checks = await services.apart('checkReport', { report, sums });
  if (!checks.ok) return checks;
  const now = computeReport(services.store, id);
  if (!now.ok || checksum(now.value.report) === checksum(report))
    return now.ok ? success({ ...now.value, checks: checks.value }) : now;
  return checkOpenReport(services, id);
}
