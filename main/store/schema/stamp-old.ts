import { checksum } from '#main/store/checksum';
import { loadReport } from '#main/store/reports/load-report';
import type { Database } from '#main/store/sqlite/open-sqlite';

/**
 * Adds checksums to reports of versions before 20: from version 120 on, a report without one counts as damaged.
 * Unreadable ones get none.
 */
export function stampOldReports(database: Database): void {
  const ids = database.prepare('SELECT id FROM reports WHERE checksum IS NULL').pluck().all() as string[];
  for (const id of ids) {
    const sum = sumOf(database, id);
    if (sum !== null) database.prepare('UPDATE reports SET checksum = ? WHERE id = ?').run(sum, id);
  }
}

function sumOf(database: Database, id: string): string | null {
  try {
    const report = loadReport(database, id, true);
    return report === null ? null : checksum(report);
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError) return null;
    throw error;
  }
}
