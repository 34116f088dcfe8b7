import type { Report } from '#shared/report/report';
import { applyWrites } from '#shared/report/writes/apply-writes';
import type { Write } from '#shared/report/writes/write';

/**
 * The report once writes are saved; unchanged parts keep their identity, so that only changed rows are redrawn.
 * Writes that no longer apply (their row was removed by undo) are left to the services to refuse.
 */
export function foresee(report: Report, writes: readonly Write[]): Report {
  try {
    return applyWrites(report, writes).report;
  } catch (error) {
    if (error instanceof RangeError) return report;
    throw error;
  }
}
