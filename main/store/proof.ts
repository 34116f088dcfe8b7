import { isDeepStrictEqual } from 'node:util';
import { type Report, tableOf } from '#shared/report/report';
import type { Write } from '#shared/report/writes/write';
import { canonicalText, checksum } from './checksum.ts';
import { loadAnnex, loadCell, loadReport, loadTexts } from './reports/load-report.ts';
import type { Database } from './sqlite/open-sqlite.ts';
import { plucked } from './sqlite/statement.ts';

/** The database differs from the intended write: the transaction is rolled back. */
export class NotStoredError extends Error {}

/** With more writes, the whole report is read at once. */
const READ_ONE_BY_ONE = 20;

/**
 * Reads back, inside the transaction, the result of writes on a report, before the sum of `after` is recorded as
 * that of the stored report. Throws NotStoredError if they differ.
 */
export function proveStored(database: Database, after: Report, writes: readonly Write[]): void {
  const parts =
    writes.length > READ_ONE_BY_ONE ? [null] : writes.map((each) => partOf(database, after, each));
  const pairs = parts.filter((each) => each !== null);
  if (pairs.length < parts.length) {
    proveWhole(database, after);
    return;
  }
  const differs = pairs.some(([stored, meant]) => canonicalText(stored) !== canonicalText(meant));
  if (differs) throw new NotStoredError();
}

/** Reads the whole report back. */
export function proveWhole(database: Database, after: Report): void {
  const stored = loadReport(database, after.id);
  // the sum is decisive, but expensive when all rows have just been read
  if (isDeepStrictEqual(stored, after)) return;
  if (stored === null || checksum(stored) !== checksum(after)) throw new NotStoredError();
}

/** The state after a write, as stored and as intended; `null` for writes that move rows. */
function partOf(database: Database, after: Report, write: Write): readonly [unknown, unknown] | null {
  const { id } = after;
  const one = (sql: string, ...values: readonly string[]) =>
    plucked(database, sql).get(id, ...values) ?? null;
  switch (write.kind) {
    case 'cell': {
      const { table, row, column } = write;
      const meant = tableOf(after.tables, table).rows.find((each) => each.id === row)?.cells[column];
      return [loadCell(database, id, table, row, column) ?? null, meant ?? null];
    }
    case 'label': {
      const meant = tableOf(after.tables, write.table).rows.find((each) => each.id === write.row)?.label;
      const sql = 'SELECT label FROM form_rows WHERE report = ? AND form = ? AND id = ?';
      return [one(sql, write.table, write.row), meant ?? null];
    }
    case 'text':
      return [loadTexts(database, id)[write.part], after.texts[write.part]];
    case 'fact':
      return [
        one('SELECT value FROM facts WHERE report = ? AND key = ?', write.key),
        after.facts[write.key] ?? null,
      ];
    case 'reason':
      return [
        one('SELECT words FROM reasons WHERE report = ? AND key = ?', write.key),
        after.reasons[write.key] ?? null,
      ];
    case 'annex':
      return [loadAnnex(database, id, write.annex), after[write.annex]];
    case 'unit':
      return [one('SELECT unit FROM reports WHERE id = ?'), after.单位];
    default:
      return null;
  }
}
