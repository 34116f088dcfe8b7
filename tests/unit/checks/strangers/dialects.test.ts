import { describe, expect, it } from 'vitest';
import { DIALECTS } from './dialects.ts';
import { LAST_DIALECTS } from './last-dialects.ts';
import { MORE_DIALECTS } from './more-dialects.ts';
import { alarms, checkWords, DEPARTMENTS, type Finding } from './stranger.ts';

const { institution } = DEPARTMENTS;
const brief = ({ rule, severity, message }: Finding) => `${severity} ${rule} ${message}`;

describe.each(Object.entries({ ...DIALECTS, ...MORE_DIALECTS, ...LAST_DIALECTS }))('%s', (_, words) => {
  it('the text of %s gives no error and no warning', () => {
    expect(alarms(institution, words).map(brief)).toEqual([]);
  });

  it('at least half of the numbers of %s are recomputed', () => {
    const { numbers } = checkWords(institution, words);
    expect(numbers.checked / numbers.total).toBeGreaterThan(0.5);
  });
});
