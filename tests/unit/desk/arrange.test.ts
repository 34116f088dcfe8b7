import { describe, expect, it } from 'vitest';
import { type Filter, filterReports, linesOf, NO_FILTER, sortReports } from '#shared/desk/arrange';
import { figuresOf, listedReports } from '#shared/desk/listed';
import { fen } from '#shared/money/amount';

const counts = { errors: 0, warnings: 0, todo: 0, verified: 0, filled: 9, total: fen(100) };
const row = (id: string, 部门: string, of: object = {}) => ({
  id,
  部门,
  年度: 2024,
  pack: 'national-2024',
  changedAt: '2026-03-01T00:00:00Z',
  fresh: true,
  counts,
  exported: false,
  exportedAt: null as string | null,
  publishedOn: null,
  changedSince: false,
  superior: null,
  whole: null,
  units: 0,
  ...of,
});

const ROWS = [
  row('a', '示例市教育局', { units: 2, counts: { ...counts, errors: 3 } }),
  row('b', '第一小学', { whole: 'a' }),
  row('c', '示例县审计局', { 年度: 2023, counts: null }),
  row('d', '第二小学', { superior: '示例市教育局', publishedOn: '2025-08-30' }),
  row('e', '粮食中心', { superior: '示例县发展改革局', exported: true, counts: { ...counts, todo: 2 } }),
];
const READINGS: Readonly<Record<string, string>> = { 示例县审计局: 'slxsjj\nshilixianshenjiju' };
const readingOf = (name: string) => READINGS[name] ?? '';
const all = listedReports(ROWS);
const found = (filter: Partial<Filter>) =>
  filterReports(all, { ...NO_FILTER, ...filter }, readingOf)
    .map(({ row: { id } }) => id)
    .join('');

describe('the list', () => {
  it('each report gets its 部门: as set by a person, else from the 汇总; the 部门 is in its own', () => {
    expect(all.map(({ place }) => place)).toEqual([
      '示例市教育局',
      '示例市教育局',
      null,
      '示例市教育局',
      '示例县发展改革局',
    ]);
    expect(figuresOf(all)).toEqual({ all: 5, done: 3, withErrors: 1 });
  });

  it('every word finds: name, 拼音, initials, year, the 部门 above', () => {
    expect(found({ query: '小学' })).toBe('bd');
    expect(found({ query: 'SJJ' })).toBe('c');
    expect(found({ query: 'shenji 2023' })).toBe('c');
    expect(found({ query: 'shenji 2024' })).toBe('');
    expect(found({ query: '教育' })).toBe('abd');
    expect(found({ 年度: 2024, state: '错误' })).toBe('a');
    expect(found({ place: '示例市教育局', state: '已公开' })).toBe('d');
    expect(found({ pack: 'x' })).toBe('');
  });

  it('sorting works in either direction, with missing values last', () => {
    const order = (by: '待填' | '部门', down: boolean) =>
      sortReports(all, { by, down }, (pack) => pack)
        .map(({ row: { id } }) => id)
        .join('');
    expect(order('待填', false)).toBe('abdec');
    expect(order('待填', true)).toBe('eabdc');
    expect(order('部门', false)).toBe([...order('部门', true)].reverse().join(''));
    expect(sortReports(all, null, (pack) => pack)).toBe(all);
  });

  it('部门 ▸ 单位 are grouped at a group’s first report, and collapse', () => {
    const ids = (collapsed: readonly string[]) =>
      linesOf([...all].reverse(), true, new Set(collapsed)).map(({ id }) => id);
    expect(ids([])).toEqual(['部门 示例县发展改革局', 'e', '部门 示例市教育局', 'a', 'd', 'b', 'c']);
    expect(ids(['示例市教育局'])).toEqual(['部门 示例县发展改革局', 'e', '部门 示例市教育局', 'c']);
    expect(linesOf(all, false, new Set())).toHaveLength(5);
  });
});
