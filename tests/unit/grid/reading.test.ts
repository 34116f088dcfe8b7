import { describe, expect, it } from 'vitest';
import { countMatches, findNext } from '#renderer/grid/find/find.ts';
import { statisticsOf } from '#renderer/grid/frame/statistics.ts';
import { locate } from '#renderer/grid/model/model.ts';
import { withGaps } from '#renderer/grid/view/gaps.ts';
import { scrollToShow } from '#renderer/grid/view/scrolling.ts';
import { findPack } from '#shared/packs/built-in/index';
import { form } from './form.ts';

const t05 = form('公开05', {
  codes: ['208', '2080101', '2080102'],
  amounts: { '2080101': { 基本支出: 123456, 项目支出: 0 }, '2080102': { 基本支出: 100 } },
});

describe('finding', () => {
  const start = { row: 0, column: 0 };

  it('finding searches code, name and amount, wrapping around', () => {
    expect(findNext(t05, '2080102', start)).toEqual({ row: 3, column: 0 });
    expect(findNext(t05, '科目208010', start)).toEqual({ row: 2, column: 1 });
    expect(findNext(t05, '1,234.56', { row: 2, column: 2 })).toEqual({ row: 2, column: 3 });
    expect(findNext(t05, '１２３４．５６', { row: 2, column: 2 })).toEqual({ row: 2, column: 3 });
    expect(findNext(t05, '合计', { row: 3, column: 0 })).toEqual({ row: 0, column: 1 });
    expect(findNext(t05, '2080101', { row: 3, column: 4 }, true)).toEqual({ row: 2, column: 1 });
  });

  it('finding returns nothing if there is no match', () => {
    expect(findNext(t05, '', start)).toBeNull();
    expect(findNext(t05, '没有的', start)).toBeNull();
    expect(countMatches(t05, '科目')).toBe(3);
  });
});

describe('the sum of a selection', () => {
  it('blanks do not count in count and average, but zeros do', () => {
    const range = { top: 2, bottom: 3, left: 3, right: 4 };
    expect(statisticsOf(t05, range)).toEqual({ count: 3, sum: 123556, average: 41185 });
  });

  it('words are counted but not summed', () => {
    expect(statisticsOf(t05, { top: 1, bottom: 3, left: 0, right: 1 })).toEqual({
      count: 3,
      sum: 0,
      average: null,
    });
  });
});

describe('scrolling', () => {
  const view = { scroll: 100, size: 200, before: 50, after: 20 };

  it.each([
    ['stays where the stretch is seen', 160, 30, 100],
    ['shows what lies under the header', 120, 30, 70],
    ['shows what lies under the total line', 270, 30, 120],
    ['shows the start of what is too large', 160, 500, 110],
    ['never goes before the start', 10, 30, 0],
  ])('scrolling: %s', (_, start, length, scroll) => {
    expect(scrollToShow(view, start, length)).toBe(scroll);
  });
});

describe('rows not drawn', () => {
  it('rows not drawn leave a gap', () => {
    expect(withGaps([0, 5, 6], 10)).toEqual([
      { kind: 'row', index: 0 },
      { kind: 'gap', after: 1, height: 108 },
      { kind: 'row', index: 5 },
      { kind: 'row', index: 6 },
      { kind: 'gap', after: 7, height: 81 },
    ]);
    expect(withGaps([0, 1], 2)).toHaveLength(2);
  });
});

describe('the drawn form', () => {
  it('rows unchanged by an edit are kept', () => {
    const codes = ['208', '2080101', '2080102'];
    const before = form('公开05', { codes, amounts: { '2080101': { 基本支出: 1 } } });
    for (let row = 0; row < before.rowCount; row++) before.rowAt(row);
    const after = form('公开05', { codes, amounts: { '2080101': { 基本支出: 2 } }, before });
    const kept = Array.from({ length: 4 }, (_, row) => before.rowAt(row) === after.rowAt(row));
    expect(kept).toEqual([false, false, false, true]);
  });

  it('nothing is reused for another template', () => {
    const shanghai = findPack('shanghai-2024');
    if (shanghai === null) throw new Error('no such pack');
    const fresh = form('公开05');
    const { columns, header, blocks, pinned } = form('公开05', {
      before: form('公开05', { pack: shanghai }),
    });
    expect({ columns, header, blocks, pinned }).toEqual({
      columns: fresh.columns,
      header: fresh.header,
      blocks: fresh.blocks,
      pinned: fresh.pinned,
    });
  });

  it('a figure’s hover text has the other unit, the formula and contradictions', () => {
    const at = locate(t05, '公开05/208/基本支出');
    expect(t05.rowAt(at?.row ?? 0).cells[3]?.hint).toBe('0.123556 万元\n＝下级科目 2080101、2080102 之和');
    const stated = form('公开05', {
      codes: ['208', '20801'],
      amounts: { '208': { 基本支出: 5 }, '20801': { 基本支出: 3 } },
      单位: '万元',
    });
    expect(stated.rowAt(1).cells[3]?.hint).toBe(
      '0.05 元\n填列为 0.000005，按公式应为 0.000003（＝下级科目 20801 之和）。按 Delete 改用公式结果',
    );
    expect(stated.rowAt(1).cells[3]?.input).toBe('0.000005');
  });

  it('合计 is pinned at the top, totals at the bottom', () => {
    expect(t05.pinned).toEqual({ top: 1, bottom: 0 });
    expect(form('公开01').pinned).toEqual({ top: 0, bottom: 1 });
    expect(form('公开06').pinned).toEqual({ top: 0, bottom: 1 });
    expect(form('公开09').pinned).toEqual({ top: 0, bottom: 0 });
  });
});
