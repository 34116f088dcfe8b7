import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { economicSubjects } from '#shared/tables/codes/economic';
import { budgetOf, functionalSubjects } from '#shared/tables/codes/functional';
import { readSubjectList } from '#shared/tables/codes/subject-list';
import { subjectLevel } from '#shared/tables/codes/subjects';
import type { Subject } from '#shared/tables/grammar';
import { readCase, SAMPLE } from '../../support/cases.ts';

const codes = (subjects: readonly Subject[]) => subjects.map(({ code }) => code);

/** The codes above a code: `2080101` is below `208` and `20801`. */
const above = (code: string) => [3, 5].filter((length) => length < code.length).map((n) => code.slice(0, n));

describe.each([
  ['支出功能分类 2023', functionalSubjects(2023).subjects, [1, 2, 3]],
  ['支出功能分类 2024', functionalSubjects(2024).subjects, [1, 2, 3]],
  ['支出功能分类 2025', functionalSubjects(2025).subjects, [1, 2, 3]],
  ['支出经济分类', economicSubjects.subjects, [1, 2]],
] as const)('%s', (_name, subjects, levels) => {
  it('every code is listed once, in order', () => {
    expect(codes(subjects)).toEqual([...new Set(codes(subjects))].toSorted());
  });

  it('the rows above each code are listed', () => {
    const known = new Set(codes(subjects));
    expect(subjects.filter(({ code }) => above(code).some((upper) => !known.has(upper)))).toEqual([]);
  });

  it('each code has a level and a name', () => {
    for (const { code, name } of subjects) {
      expect(levels, code).toContain(subjectLevel(code));
      expect(name.trim(), code).toBe(name);
      expect(name, code).not.toBe('');
    }
  });
});

it('no code is listed twice', () => {
  const files = ['201-207', '208-212', '213-234'].map((name) =>
    readFileSync(new URL(`../../../shared/tables/codes/functional/${name}.ts`, import.meta.url), 'utf8'),
  );
  const listed = codes(readSubjectList(files.map((text) => text.split('`')[3]?.trim()).join('\n')));
  expect(listed.length).toBeGreaterThan(1000);
  expect(listed.filter((code, at) => listed.indexOf(code) !== at)).toEqual([]);
});

describe('by year', () => {
  it('a code added in a year is known from then on', () => {
    expect(functionalSubjects(2023).nameOf('20139')).toBeNull();
    expect(functionalSubjects(2024).nameOf('2013901')).toBe('行政运行');
    expect(functionalSubjects(2024).nameOf('22198')).toBeNull();
    expect(functionalSubjects(2025).nameOf('22198')).toBe('超长期特别国债安排的支出');
    expect(functionalSubjects(2025).nameOf('2014004')).toBe('信访业务');
  });

  it('a code dropped in a year is unknown from then on', () => {
    expect(functionalSubjects(2023).nameOf('2010308')).toBe('信访事务');
    expect(functionalSubjects(2024).nameOf('2010308')).toBeNull();
  });

  it('earlier years use the first list, later ones the last', () => {
    expect(functionalSubjects(2019)).toBe(functionalSubjects(2023));
    expect(functionalSubjects(2030)).toBe(functionalSubjects(2025));
  });
});

it('every 科目 of the sample has its official name', () => {
  const { tables } = readCase(SAMPLE).report;
  for (const id of ['公开02', '公开03', '公开05', '公开07', '公开08'] as const) {
    for (const { code, label } of tables[id].rows)
      if (code !== null) expect(functionalSubjects(2023).nameOf(code), code).toBe(label);
  }
});

it.each([
  ['2080101', '一般公共预算'],
  ['2140104', '一般公共预算'],
  ['2150201', '一般公共预算'],
  ['2120803', '政府性基金预算'],
  ['2296011', '政府性基金预算'],
  ['2340101', '政府性基金预算'],
  ['2070904', '政府性基金预算'],
  ['2230105', '国有资本经营预算'],
])('%s belongs to %s', (code, budget) => {
  expect(budgetOf(code)).toBe(budget);
});

it.each(['22198', '2219899', '20798', '2079801', '21298', '2129899'])(
  '%s, 超长期特别国债安排的支出, is of 政府性基金预算 from 2025 on',
  (code) => {
    expect([budgetOf(code, 2024), budgetOf(code, 2025), budgetOf(code, 2026)]).toEqual([
      '一般公共预算',
      '政府性基金预算',
      '政府性基金预算',
    ]);
  },
);

describe('subjectLevel', () => {
  it.each([
    ['208', 1],
    ['20801', 2],
    ['2080101', 3],
    ['2031-39', null],
    ['20', null],
    [null, null],
  ])('the level of %s is %s', (code, level) => {
    expect(subjectLevel(code)).toBe(level);
  });
});
