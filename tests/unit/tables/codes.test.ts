import { describe, expect, it } from 'vitest';
import { ECONOMIC_SUBJECTS, FORMER_ECONOMIC_SUBJECTS } from '#shared/tables/codes/economic';
import { FUNCTIONAL_SUBJECTS } from '#shared/tables/codes/functional';
import { subjectLevel } from '#shared/tables/codes/subjects';
import type { Subject } from '#shared/tables/grammar';
import { readCase, SAMPLE } from '../../support/cases.ts';

const codes = (subjects: readonly Subject[]) => subjects.map(({ code }) => code);

/** The codes above a code: `2080101` stands below `208` and `20801`. */
const above = (code: string) => [3, 5].filter((length) => length < code.length).map((n) => code.slice(0, n));

describe.each([
  ['支出功能分类', FUNCTIONAL_SUBJECTS, [1, 2, 3]],
  ['支出经济分类', ECONOMIC_SUBJECTS, [1, 2]],
] as const)('%s', (_name, subjects, levels) => {
  it('lists every code once, in order', () => {
    expect(codes(subjects)).toEqual([...new Set(codes(subjects))].toSorted());
  });

  it('lists what stands above each code', () => {
    const known = new Set(codes(subjects));
    expect(subjects.filter(({ code }) => above(code).some((upper) => !known.has(upper)))).toEqual([]);
  });

  it('has a level and a name for each code', () => {
    for (const { code, name } of subjects) {
      expect(levels, code).toContain(subjectLevel(code));
      expect(name.trim(), code).toBe(name);
      expect(name, code).not.toBe('');
    }
  });
});

it('keeps withdrawn codes apart from those in force', () => {
  const inForce = new Set(codes(ECONOMIC_SUBJECTS));
  expect(codes(FORMER_ECONOMIC_SUBJECTS).filter((code) => inForce.has(code))).toEqual([]);
});

it('knows every 科目 of the sample by its official name', () => {
  const names = new Map(FUNCTIONAL_SUBJECTS.map(({ code, name }) => [code, name]));
  const { tables } = readCase(SAMPLE).report;
  for (const id of ['公开02', '公开03', '公开05', '公开07', '公开08'] as const) {
    for (const { code, label } of tables[id].rows)
      if (code !== null) expect(names.get(code), code).toBe(label);
  }
});

describe('subjectLevel', () => {
  it.each([
    ['208', 1],
    ['20801', 2],
    ['2080101', 3],
    ['2031-39', null],
    ['20', null],
    [null, null],
  ])('%s: %s', (code, level) => {
    expect(subjectLevel(code)).toBe(level);
  });
});
