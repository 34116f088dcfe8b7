import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DEPARTMENTS } from './clean/more-departments.ts';
import { checkTranscription, publishClean } from './clean/report.ts';

describe('a consistent report', () => {
  it.each(Object.entries(DEPARTMENTS))('%s gives no error and no warning', (_name, department) => {
    const { findings } = checkTranscription(publishClean(department));
    expect(findings.filter((finding) => finding.severity !== 'info')).toEqual([]);
  });

  it('nor does the sample that the app brings', () => {
    const { findings } = checkTranscription(readFileSync('tests/cases/sample/示例.json', 'utf8'));
    expect(findings.filter((finding) => finding.severity !== 'info')).toEqual([]);
  });

  it.each(Object.entries(DEPARTMENTS))(
    '%s has nearly every number of its texts recomputed',
    (_name, department) => {
      const { numbers } = checkTranscription(publishClean(department));
      expect(numbers.checked / numbers.total).toBeGreaterThan(0.95);
    },
  );
});
