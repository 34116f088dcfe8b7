import { describe, expect, it } from 'vitest';
import {
  covered,
  type Fill,
  fillBesideNeighbour,
  fillDownwards,
  fillEdits,
  fillRightwards,
  fillTowards,
} from '#renderer/grid/model/fill.ts';
import { form } from './form.ts';

// 公开05: 科目编码, 科目名称, 小计, 基本支出, 项目支出; 合计 first, 208 and 20801 are computed
const t05 = form('公开05', {
  codes: ['208', '20801', '2080101', '2080102', '20802', '2080201'],
  amounts: { '2080101': { 基本支出: 100, 项目支出: 200 }, '2080102': { 基本支出: 300 } },
});
const BASIC = 3;
const cell = (row: number, column: number) => ({ top: row, bottom: row, left: column, right: column });
const edits = (fill: Fill | null) =>
  (fill === null ? [] : fillEdits(t05, fill)).map((each) => `${each.cell.address} ${each.text}`);

describe('filling', () => {
  it('filling repeats a figure downwards and skips computed cells', () => {
    const down = fillTowards(cell(3, BASIC), { row: 6, column: BASIC });
    expect(edits(down)).toEqual(['公开05/2080102/基本支出 1.00', '公开05/2080201/基本支出 1.00']);
    expect(down && covered(down)).toEqual({ top: 3, bottom: 6, left: BASIC, right: BASIC });
  });

  it('filling repeats several rows over and over, also upwards', () => {
    const two = { top: 3, bottom: 4, left: BASIC, right: BASIC };
    expect(edits(fillTowards(two, { row: 6, column: BASIC }))).toEqual(['公开05/2080201/基本支出 3.00']);
    expect(edits(fillTowards(cell(6, BASIC), { row: 4, column: BASIC }))).toEqual([
      '公开05/2080102/基本支出 ',
    ]);
  });

  it('filling goes in the longer direction, and nowhere from inside', () => {
    expect(fillTowards(cell(3, BASIC), { row: 4, column: 8 })?.target).toEqual({
      top: 3,
      bottom: 3,
      left: 4,
      right: 8,
    });
    expect(fillTowards(cell(3, BASIC), { row: 3, column: BASIC })).toBeNull();
  });

  it('filling by keys repeats the first row or column, or for a single cell the one above or beside it', () => {
    expect(edits(fillDownwards(cell(4, BASIC)))).toEqual(['公开05/2080102/基本支出 1.00']);
    expect(edits(fillDownwards({ top: 3, bottom: 4, left: 3, right: 4 }))).toEqual([
      '公开05/2080102/基本支出 1.00',
      '公开05/2080102/项目支出 2.00',
    ]);
    expect(edits(fillRightwards(cell(4, 4)))).toEqual(['公开05/2080102/项目支出 3.00']);
    expect(fillDownwards(cell(0, BASIC))).toBeNull();
    expect(fillRightwards(cell(3, 0))).toBeNull();
  });

  it('filling by a double click goes down as far as the column beside it', () => {
    expect(fillBesideNeighbour(t05, cell(3, 4))?.target).toEqual({ top: 4, bottom: 4, left: 4, right: 4 });
    expect(fillBesideNeighbour(t05, cell(6, 4))).toBeNull();
  });

  it('filling never puts words into an amount', () => {
    expect(edits({ source: cell(3, 1), target: cell(3, BASIC) })).toEqual([]);
  });
});
