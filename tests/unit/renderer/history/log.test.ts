import { describe, expect, it } from 'vitest';
import { changedSpot } from '#renderer/screens/report/history/changed-spot.ts';
import { groupChanges } from '#renderer/screens/report/history/group-changes.ts';
import type { LoggedChange } from '#shared/api/contract';
import { readCase, SAMPLE } from '../../../support/cases.ts';

const { report } = readCase(SAMPLE);

function change(sequence: number, at: string, step: string | null): LoggedChange {
  return { sequence, at, step, who: '王会计', what: '填列', place: '公开05', before: null, after: '1.00' };
}

describe('the change log', () => {
  it('the entries of one step are grouped, and nothing else', () => {
    const steps = groupChanges([
      change(6, '2', '填列 甲'),
      change(5, '1', '填列 甲'),
      change(4, '1', '填列 甲'),
      change(3, '1', '填列 乙'),
      change(2, '1', null),
      change(1, '1', null),
    ]);
    expect(steps.map(({ name, changes }) => [name, changes.map(({ sequence }) => sequence)])).toEqual([
      ['填列 甲', [6]],
      ['填列 甲', [5, 4]],
      ['填列 乙', [3]],
      ['填列', [2]],
      ['填列', [1]],
    ]);
  });

  it.each([
    ['公开05/2070104/基本支出', '填列', '公开05 2070104 图书馆 基本支出', '公开05'],
    ['公开05/999/基本支出', '填列', '公开05 999 基本支出', '公开05'],
    ['公开07', '增加科目', '公开07', '公开07'],
    ['决算情况说明/3', '修改文字', '决算情况说明 第3段', '决算情况说明'],
    ['附件2', '填列附件', '附件2', '附件2'],
    ['三公/出国人次', '补充数据', '因公出国（境）人次', '补充数据'],
    ['年初预算/2070104', '补充数据', '年初预算 2070104 图书馆', '补充数据'],
    ['收入', '填写原因', '收入', '决算情况说明'],
    ['报表', '改用单位', '报表', null],
  ])('“%s” (%s) has a link', (place, what, name, page) => {
    expect(changedSpot(place, what, report)).toMatchObject({ name, page });
  });

  it('an entry links to its cell and to its paragraph', () => {
    expect(changedSpot('公开05/2070104/基本支出', '填列', report).at).toBe('公开05/2070104/基本支出');
    expect(changedSpot('决算情况说明/3', '修改文字', report).words).toEqual({ paragraph: 2, range: null });
  });
});
