import { describe, expect, it } from 'vitest';
import { firstInput } from '#renderer/grid/model/model.ts';
import { type Move, moveSelection, moveWithin, nextInput, nextRow } from '#renderer/grid/model/navigation.ts';
import {
  at,
  cellsIn,
  clamped,
  everything,
  extended,
  isSingle,
  rangeOf,
} from '#renderer/grid/model/selection.ts';
import { annex1Model } from '#renderer/screens/report/annexes/annex-model.ts';
import { createAnnex1 } from '#renderer/screens/report/annexes/create.ts';
import { createReport } from '#shared/report/create';
import { defaultPack } from '../../support/cases.ts';
import { form } from './form.ts';

// 公开05: 科目编码, 科目名称, 小计, 基本支出, 项目支出; 合计 first
const t05 = form('公开05', {
  codes: ['208', '2080101', '2080102'],
  amounts: { '2080101': { 基本支出: 100, 项目支出: 200 }, '2080102': { 基本支出: 300 } },
});
const move = (from: [number, number], direction: Move) =>
  moveSelection(t05, at({ row: from[0], column: from[1] }), direction, false, 10).active;

describe('a selection', () => {
  const shorter = form('公开05', { codes: ['208'] });

  it('a selection stays within the form when rows are removed', () => {
    const selection = extended(at({ row: 3, column: 4 }), { row: 2, column: 2 });
    expect(clamped(shorter, selection)).toEqual(extended(at({ row: 1, column: 4 }), { row: 1, column: 2 }));
    expect(clamped(t05, selection)).toEqual(selection);
  });

  it('a selection stays within the form when columns are removed', () => {
    const { active } = clamped(form('公开09'), at({ row: 0, column: 99 }));
    expect(active).toEqual({ row: 0, column: form('公开09').columns.length - 1 });
  });
});

describe('moving', () => {
  it.each<[Move, [number, number], [number, number]]>([
    ['up', [2, 3], [1, 3]],
    ['down', [2, 3], [3, 3]],
    ['left', [2, 3], [2, 2]],
    ['right', [2, 3], [2, 4]],
    ['home', [2, 3], [2, 0]],
    ['end', [2, 3], [2, 4]],
    ['first', [2, 3], [0, 0]],
    ['last', [2, 3], [3, 4]],
    ['pageDown', [1, 3], [3, 3]],
    ['pageUp', [3, 3], [0, 3]],
    ['up', [0, 3], [0, 3]],
    ['right', [0, 4], [0, 4]],
  ])('moving %s from %j to %j', (direction, from, [row, column]) => {
    expect(move(from, direction)).toEqual({ row, column });
  });

  it.each<[Move, [number, number], [number, number]]>([
    // from filled to the last filled, over blanks to the next filled, out of the data to the edge
    ['edgeDown', [0, 3], [3, 3]],
    ['edgeUp', [3, 3], [0, 3]],
    ['edgeRight', [2, 2], [2, 4]],
    ['edgeLeft', [2, 4], [2, 0]],
    ['edgeDown', [2, 4], [3, 4]],
    ['edgeLeft', [3, 4], [3, 3]],
  ])('Ctrl moves %s from %j to %j', (direction, from, [row, column]) => {
    expect(move(from, direction)).toEqual({ row, column });
  });

  it('Shift extends from the active cell', () => {
    const selection = moveSelection(t05, at({ row: 1, column: 2 }), 'down', true, 10);
    expect(rangeOf(moveSelection(t05, selection, 'right', true, 10))).toEqual({
      top: 1,
      bottom: 2,
      left: 2,
      right: 3,
    });
  });

  it('moving stays within a range and wraps at its edges', () => {
    const range = extended(at({ row: 1, column: 2 }), { row: 2, column: 3 });
    const walk = (by: 'row' | 'column', back: boolean, steps: number) => {
      let selection = range;
      return Array.from({ length: steps }, () => {
        selection = moveWithin(selection, by, back);
        return [selection.active.row, selection.active.column];
      });
    };
    expect(walk('column', false, 4)).toEqual([
      [1, 3],
      [2, 2],
      [2, 3],
      [1, 2],
    ]);
    expect(walk('row', false, 3)).toEqual([
      [2, 2],
      [1, 3],
      [2, 3],
    ]);
    expect(walk('row', true, 1)).toEqual([[2, 3]]);
  });
});

describe('Tab', () => {
  it('Tab stops only at cells to fill in, row by row', () => {
    expect(nextInput(t05, { row: 2, column: 3 }, false)).toEqual({ row: 2, column: 4 });
    expect(nextInput(t05, { row: 2, column: 4 }, false)).toEqual({ row: 3, column: 3 });
    expect(nextInput(t05, { row: 3, column: 3 }, true)).toEqual({ row: 2, column: 4 });
    expect(nextInput(t05, { row: 3, column: 4 }, false)).toEqual({ row: 3, column: 4 });
  });

  it('Tab stays in a block of 公开06 until its end', () => {
    const t06 = form('公开06');
    // 301 has rows below it: the first to fill in is 30101, then 30102
    expect(nextInput(t06, { row: 1, column: 2 }, false)).toEqual({ row: 2, column: 2 });
    const last = Array.from({ length: t06.rowCount }, (_, row) => row).findLast((row) =>
      t06.rowAt(row).cells.some(({ column, stop }) => column === 2 && stop),
    );
    expect(nextInput(t06, { row: last ?? 0, column: 2 }, false).column).toBe(5);
  });

  it('Tab goes through the budget of 公开09, then through the actual figures', () => {
    const t09 = form('公开09');
    const stops: number[] = [];
    let here = { row: 0, column: 0 };
    for (let step = 0; step < 8; step++) {
      here = nextInput(t09, here, false);
      stops.push(here.column);
    }
    expect(stops).toEqual([1, 3, 4, 5, 7, 9, 10, 11]);
  });
});

describe('merged cells', () => {
  const report = createReport({ id: 'r', 部门: '示例单位', 年度: 2023, 单位: '万元', pack: defaultPack() });
  const annex = annex1Model(createAnnex1(report));
  const rowOf = (key: string) =>
    Array.from({ length: annex.rowCount }, (_, row) => row).find((row) => annex.rowAt(row).key === key) ?? -1;

  it('merged cells are left at their own edges', () => {
    const row = rowOf('绩效指标/0');
    const down = moveSelection(annex, at({ row, column: 1 }), 'down', false, 10);
    expect(down.active).toEqual({ row: rowOf('绩效指标/3'), column: 1 });
    const right = moveSelection(annex, at({ row: rowOf('资金/0'), column: 1 }), 'right', false, 10);
    expect(right.active.column).toBe(4);
  });

  it('merged cells count as one, also from inside', () => {
    const inside = at({ row: rowOf('绩效指标/1'), column: 1 });
    expect(
      cellsIn(annex, rangeOf(inside))
        .flat()
        .map(({ address }) => address),
    ).toEqual(['绩效指标/0/一级指标']);
    expect(isSingle(annex, inside)).toBe(true);
    expect(isSingle(annex, everything(annex))).toBe(false);
  });
});

describe('Enter', () => {
  // 208, 20801 and 210 are computed, with or without figures
  const empty = form('公开05', { codes: ['208', '20801', '2080101', '2080102', '210', '2100101'] });
  const down = (row: number, back = false) => nextRow(empty, { row, column: 3 }, back).row;

  it('Enter goes to the next editable cell of the column', () => {
    expect([down(3), down(4)]).toEqual([4, 6]);
    expect([down(6, true), down(4, true)]).toEqual([4, 3]);
  });

  it('from a computed cell, or at the end, Enter goes down one row', () => {
    expect([down(1), down(2), down(6), down(3, true)]).toEqual([2, 3, 6, 2]);
  });

  it('Enter visits every row if totals are entered as printed', () => {
    const printed = form('公开05', { codes: ['208', '2080101'], more: { asPrinted: true } });
    expect(nextRow(printed, { row: 0, column: 3 }, false).row).toBe(1);
  });
});

// U8: 公开01 opened with the cursor in its third line
describe('an opened form', () => {
  it('the cursor is in the first cell that accepts a figure, even if a formula fills it later', () => {
    expect(firstInput(t05)).toEqual({ row: 2, column: 3 });
    for (const table of ['公开01', '公开04', '公开09'] as const) {
      const model = form(table);
      const { row, column } = firstInput(model);
      expect(model.rowAt(row).cells.find((cell) => cell.column === column)?.editable).toBe(true);
      const earlier = Array.from({ length: row }, (_, at) => model.rowAt(at).cells).flat();
      expect(earlier.filter(({ editable }) => editable)).toEqual([]);
    }
  });
});
