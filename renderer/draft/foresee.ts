import type { Report } from '#shared/report/report';
import { applyWrites } from '#shared/report/writes/apply-writes';
import type { Write } from '#shared/report/writes/write';

/**
 * The report as it will be once writes are saved; everything untouched keeps its identity, so that only changed rows
 * redraw. Writes that no longer fit (their row was undone meanwhile) are left to the services to refuse.
 */
export function foresee(report: Report, writes: readonly Write[]): Report {
  try {
    return applyWrites(report, writes).report;
  } catch (error) {
    if (error instanceof RangeError) return report;
    throw error;
  }
}
