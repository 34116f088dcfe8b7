import { expect, it } from 'vitest';
import type { GridModel } from '#renderer/grid/model/model.ts';
import { clamp, neededWidths } from '#renderer/grid/view/column-widths.ts';

/** The part of a model that is measured: names and one figure per row. */
function modelOf(figures: readonly string[]): GridModel {
  const cell = (column: number, role: string, text: string) => ({ column, span: 1, role, text });
  return {
    columns: [{}, {}],
    rowCount: figures.length,
    pinned: { top: 0, bottom: 1 },
    rowAt: (index: number) => ({
      cells: [cell(0, 'label', '很长的科目名称'.repeat(9)), cell(1, 'amount', figures[index] ?? '')],
    }),
  } as unknown as GridModel;
}

it('figures of tens of millions are completely visible, names may be cut', () => {
  const [names, figures] = neededWidths(modelOf(['1.00', '99,923,480.00']));
  expect(names).toBe(0);
  expect(figures).toBeGreaterThanOrEqual('99,923,480.00'.length * 8);
});

it('the total at the end of a long form is measured, the rows between are not', () => {
  const figures = [...Array(500).fill('1.00'), '1,234,567,890.00'];
  expect(neededWidths(modelOf(figures))[1]).toBeGreaterThan(120);
});

it('a column cannot be resized to nothing', () => {
  expect([clamp(-5), clamp(123.4), clamp(1e6)]).toEqual([40, 123, 900]);
});
