import { describe, expect, it } from 'vitest';
import { documentsIn } from '#shared/imports/source/documents-in';
import { compareNames } from '#shared/report/department-name';

const UNITS = ['第100所', '第10所', '第9所', '示例县审计局', '财政局'];
const IN_ORDER = ['财政局', '第9所', '第10所', '第100所', '示例县审计局'];

describe('names of units', () => {
  it('are ordered by 拼音, numbers in them by value', () => {
    expect(UNITS.toSorted(compareNames)).toEqual(IN_ORDER);
  });

  it('so are the documents of a folder, and the files of one of them', () => {
    const files = UNITS.map((name) => `${name}.docx`);
    const found = documentsIn([...files, '乙局/10.xlsx', '乙局/9.xlsx']);
    expect(found.map(({ name }) => name)).toEqual([...IN_ORDER.map((name) => `${name}.docx`), '乙局']);
    expect(found.at(-1)?.files).toEqual(['乙局/9.xlsx', '乙局/10.xlsx']);
  });
});
