import { createHash } from 'node:crypto';
import type { Report, ReportTable, ReportTables, Row } from '#shared/report/report';

/** SHA-256 over everything that a report holds, in hexadecimal. Equal reports give equal sums, whatever wrote them. */
export function checksum(report: Report): string {
  const text = objectText(report, (value, key) =>
    key === 'tables' ? tablesText(value as ReportTables) : canonicalText(value),
  );
  return createHash('sha256').update(text).digest('hex');
}

function tablesText(tables: ReportTables): string {
  return objectText(tables, (table) =>
    objectText(table as ReportTable, (value, key) =>
      key === 'rows' ? `[${(value as ReportTable['rows']).map(rowText).join(',')}]` : canonicalText(value),
    ),
  );
}

/** Rows are most of a report and never altered; those that an edit leaves alone are not written out again. */
const rowTexts = new WeakMap<Row, string>();

function rowText(row: Row): string {
  const known = rowTexts.get(row) ?? canonicalText(row);
  rowTexts.set(row, known);
  return known;
}

/** An object as JSON with its keys in order, each value as `textOf` gives it. */
function objectText(value: object, textOf: (value: unknown, key: string) => string): string {
  const entries = inOrder(value).filter(([, each]) => each !== undefined);
  return `{${entries.map(([key, each]) => `${JSON.stringify(key)}:${textOf(each, key)}`).join(',')}}`;
}

/** JSON with the keys of every object in order: equal for what is equal. */
export function canonicalText(value: unknown): string {
  return JSON.stringify(sorted(value));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(inOrder(value).map(([key, inner]) => [key, sorted(inner)]));
}

function inOrder(value: object): readonly (readonly [string, unknown])[] {
  return Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
}
