import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { checksum } from '#main/store/checksum';
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
    expect(checksum(report)).toBe(defined(report));
    expect(checksum(report)).toBe(defined(report));
    const changed = { ...report, 说明: '改' };
    expect(checksum(changed)).toBe(defined(changed));
  },
);
