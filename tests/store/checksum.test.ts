import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { checksum, checksumOfEdited } from '#main/store/checksum';
import { tableIds, tableOf } from '#shared/report/report';
import { REFERENCE, readCase, SAMPLE } from '../support/cases.ts';

/** The original definition of the sum, as stored in files: SHA-256 of JSON with sorted keys. */
function defined(value: unknown): string {
  const ordered = (_key: string, each: unknown) =>
    each !== null && typeof each === 'object' && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : each;
  return createHash('sha256').update(JSON.stringify(value, ordered)).digest('hex');
}

it.each([REFERENCE, SAMPLE])(
  'the sum of a report is the one in files, computed once or again: %#',
  (file) => {
    const { report } = readCase(file);
    const edited = { ...report };
    for (const sumOf of [checksum, checksumOfEdited, checksum]) {
      expect(sumOf(report)).toBe(defined(report));
      expect(sumOf(edited)).toBe(defined(report));
      const changed = { ...edited, 说明: sumOf.name };
      expect(sumOf(changed)).toBe(defined(changed));
      const [id] = tableIds(report.tables);
      if (id === undefined) throw new Error('no table');
      const { rows } = tableOf(report.tables, id);
      const shorter = { ...edited, tables: { ...edited.tables, [id]: { rows: rows.slice(1) } } };
      expect(sumOf(shorter)).toBe(defined(shorter));
    }
  },
);
