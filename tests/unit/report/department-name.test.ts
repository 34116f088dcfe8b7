import { describe, expect, it } from 'vitest';
import { documentsIn } from '#shared/imports/source/documents-in';
import { compareNames, inDigits } from '#shared/report/department-name';

const UNITS = ['第100所', '第10所', '第9所', '示例县审计局', '财政局'];
const IN_ORDER = ['财政局', '第9所', '第10所', '第100所', '示例县审计局'];

describe('names of units', () => {
  it('are ordered by 拼音, numbers in them by value', () => {
    expect(UNITS.toSorted(compareNames)).toEqual(IN_ORDER);
  });

  it('numerals are ordered by value, where they are numbers', () => {
    const names = ['十科', '三亚科', '二科', '第二十一小学', '第九小学', '九江科', '一科'];
    expect(names.toSorted(compareNames)).toEqual([
      '一科',
      '二科',
      '十科',
      '第九小学',
      '第二十一小学',
      '九江科',
      '三亚科',
    ]);
    expect(['第二百零三中', '预算十二处', '三四五所', '九江五大队', '二〇二四'].map(inDigits)).toEqual([
      '第203中',
      '预算12处',
      '345所',
      '九江5大队',
      '二〇二四',
    ]);
  });

  it('so are the documents of a folder, and the files of one of them', () => {
    const files = UNITS.map((name) => `${name}.docx`);
    const found = documentsIn([...files, '乙局/10.xlsx', '乙局/9.xlsx']);
    expect(found.map(({ name }) => name)).toEqual([...IN_ORDER.map((name) => `${name}.docx`), '乙局']);
    expect(found.at(-1)?.files).toEqual(['乙局/9.xlsx', '乙局/10.xlsx']);
  });
});
