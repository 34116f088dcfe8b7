import { pinyin } from 'pinyin-pro';
import { describe, expect, it } from 'vitest';
import { functionalSubjects } from '#shared/tables/codes/functional';
import { searchEntries, searchSubjects } from '#shared/tables/codes/search';

const initials = (name: string) =>
  pinyin(name, { pattern: 'first', toneType: 'none', nonZh: 'removed' }).replaceAll(' ', '');
const entries = searchEntries(functionalSubjects(2023).subjects, initials);
const find = (query: string) => searchSubjects(entries, query, 50).map(({ code }) => code);

describe('searching 科目', () => {
  it('searching finds by code, the exact code first', () => {
    expect(find('20801').slice(0, 2)).toEqual(['20801', '2080101']);
  });

  it('searching finds by name, the whole name before a part', () => {
    expect(find('住房公积金')[0]).toBe('2210201');
    expect(find('公积金')).toContain('2210201');
  });

  it('searching finds by 拼音首字母, including each 行政运行', () => {
    expect(find('zfgjj')[0]).toBe('2210201');
    expect(find('xzyx')).toContain('2080101');
    expect(find('xzyx').every((code) => code.endsWith('01'))).toBe(true);
  });

  it('searching reads a character as in its word', () => {
    expect(find('hyywgl')).toContain('2130112');
    expect(find('cjhh')).toEqual(['2130307']);
    expect(find('xzyx').length).toBeGreaterThan(30);
  });

  it('searching narrows by the levels above', () => {
    expect(find('人力 xzyx')).toEqual(['2080101']);
    expect(find('统计 zxpchd')).toEqual(['2010507']);
  });

  it('searching ignores case and surrounding spaces, and an empty search finds nothing', () => {
    expect(find(' ZFGJJ ')).toEqual(find('zfgjj'));
    expect(find('  ')).toEqual([]);
    expect(find('没有这样的科目')).toEqual([]);
  });

  it('searching returns no more than requested', () => {
    expect(searchSubjects(entries, '2', 7)).toHaveLength(7);
  });
});
