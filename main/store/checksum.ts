import { createHash } from 'node:crypto';
import type { Report } from '#shared/report/report';

/** SHA-256 over everything that a report holds, in hexadecimal. Equal reports give equal sums, whatever wrote them. */
export function checksum(report: Report): string {
  return createHash('sha256')
    .update(JSON.stringify(sorted(report)))
    .digest('hex');
}

/** The same value with the keys of every object in order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
