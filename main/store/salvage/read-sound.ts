import { checksum } from '#main/store/checksum';
import { loadReport } from '#main/store/reports/load-report';
import type { Database } from '#main/store/sqlite/open-sqlite';
import { statement } from '#main/store/sqlite/statement';
import type { Report } from '#shared/report/report';
import { differsByHalves } from './half-characters.ts';

/** A report as read, with its sum. */
export type Read =
  | { readonly kind: 'missing' }
  | { readonly kind: 'damaged' }
  /** `byHalves`: it differs from its stored sum by half characters only, and is to be stamped again. */
  | { readonly kind: 'sound'; readonly report: Report; readonly sum: string; readonly byHalves: boolean };

/** Reads a listed report and compares it with its stored sum. */
export function readSound(database: Database, id: string): Read {
  const sql = 'SELECT checksum FROM reports WHERE id = ? AND deleted_at IS NULL';
  const stored = statement(database, sql).get(id) as { checksum: string | null } | undefined;
  if (stored === undefined) return { kind: 'missing' };
  const report = readWhole(database, id);
  if (report === null || stored.checksum === null) return { kind: 'damaged' };
  const sum = checksum(report);
  if (stored.checksum === sum) return { kind: 'sound', report, sum, byHalves: false };
  const byHalves = differsByHalves(database, report, stored.checksum);
  return byHalves ? { kind: 'sound', report, sum, byHalves } : { kind: 'damaged' };
}

/** Damage shows as invalid JSON, an invalid amount, or a failing read. */
function readWhole(database: Database, id: string): Report | null {
  try {
    return loadReport(database, id);
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError || isCorruption(error)) return null;
    throw error;
  }
}

function isCorruption(error: unknown): boolean {
  const code = (error as { code?: unknown }).code;
  return typeof code === 'string' && /^SQLITE_(CORRUPT|NOTADB|IOERR)/.test(code);
}
