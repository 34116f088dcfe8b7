import { checksum } from '#main/store/checksum';
import { type CheckReport, checkReport } from '#shared/checks/run';
import { type Result, success } from '#shared/result';
import type { Services } from './handler.ts';
import { isLarge } from './is-large.ts';
import { type ComputedReport, computeReport } from './open-report.ts';

/**
 * A stored report with its check; a large one is checked in another thread, and again if it changed meanwhile.
 */
export async function checkOpenReport(
  services: Pick<Services, 'store' | 'apart'>,
  id: string,
): Promise<Result<ComputedReport & { readonly checks: CheckReport }>> {
  const opened = computeReport(services.store, id);
  if (!opened.ok) return opened;
  const { pack, report, computed } = opened.value;
  if (!isLarge(report)) return success({ ...opened.value, checks: checkReport(pack, report, computed) });
  const checks = await services.apart('checkReport', { report });
  if (!checks.ok) return checks;
  const now = computeReport(services.store, id);
  if (!now.ok || checksum(now.value.report) === checksum(report))
    return now.ok ? success({ ...now.value, checks: checks.value }) : now;
  return checkOpenReport(services, id);
}
