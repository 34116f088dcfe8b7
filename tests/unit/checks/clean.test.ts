import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DEPARTMENTS } from './clean/more-departments.ts';
import { checkTranscription, publishClean } from './clean/report.ts';

describe('a consistent report', () => {
  it.each(Object.entries(DEPARTMENTS))(
    'the consistent report %s gives no error and no warning',
    (_name, department) => {
      const { findings } = checkTranscription(publishClean(department));
      expect(findings.filter((finding) => finding.severity !== 'info')).toEqual([]);
    },
  );

  it('the app’s sample gives no error and no warning', () => {
    const { findings } = checkTranscription(readFileSync('tests/cases/sample/示例.json', 'utf8'));
    expect(findings.filter((finding) => finding.severity !== 'info')).toEqual([]);
  });

  it('numbers that the program writes itself need no checking by a person, those in a typed reason do', () => {
    const { findings } = checkTranscription(readFileSync('samples/示例.json', 'utf8'));
    expect(findings.filter(({ rule }) => rule === '未核对').map(({ actual }) => actual)).toEqual(['92.50分']);
  });

  it.each(Object.entries(DEPARTMENTS))(
    'nearly every number in the texts of %s is recomputed',
    (_name, department) => {
      const { numbers } = checkTranscription(publishClean(department));
      expect(numbers.checked / numbers.total).toBeGreaterThan(0.95);
    },
  );
});
