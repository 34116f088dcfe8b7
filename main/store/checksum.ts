import { createHash } from 'node:crypto';
import type { Report, ReportTable, ReportTables } from '#shared/report/report';

/** SHA-256 over everything in a report, in hexadecimal. Equal reports have equal sums, whatever wrote them. */
export function checksum(report: Report): string {
  return once(sums, report, () => sumOf(canonicalText(report)));
}

/** The same of a report that may be edited again: parts that an edit leaves unchanged are not serialised again. */
export function checksumOfEdited(report: Report): string {
  return once(sums, report, () =>
    sumOf(
      objectText(report, (value, key) =>
        key === 'tables' ? tablesText(value as ReportTables) : partText(value),
      ),
    ),
  );
}

const sums = new WeakMap<object, string>();
/** Texts of the immutable parts of edited reports. */
const texts = new WeakMap<object, string>();

function sumOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function tablesText(tables: ReportTables): string {
  return objectText(tables, (table) => once(texts, table as ReportTable, tableText));
}

function tableText(table: ReportTable): string {
  return objectText(table, (value, key) =>
    key === 'rows'
      ? `[${(value as ReportTable['rows']).map((row) => once(texts, row, canonicalText)).join(',')}]`
      : canonicalText(value),
  );
}

function partText(value: unknown): string {
  return value !== null && typeof value === 'object'
    ? once(texts, value, canonicalText)
    : canonicalText(value);
}

function once<T extends object>(
  known: WeakMap<object, string>,
  part: T,
  textOf: (part: T) => string,
): string {
  const text = known.get(part) ?? textOf(part);
  known.set(part, text);
  return text;
}

/** An object as JSON with sorted keys, each value as returned by `textOf`. */
function objectText(value: object, textOf: (value: unknown, key: string) => string): string {
  const entries = inOrder(value).filter(([, each]) => each !== undefined);
  return `{${entries.map(([key, each]) => `${JSON.stringify(key)}:${textOf(each, key)}`).join(',')}}`;
}

/** JSON with the keys of every object sorted: equal for equal values. */
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
