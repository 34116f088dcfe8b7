import { describe, expect, it } from 'vitest';
import type { GridCell, GridModel } from '#renderer/grid/model/model.ts';
import { planPaste } from '#renderer/grid/paste/paste.ts';
import { foreseeStep } from '#shared/edits/plan';
import { repeatsFormula } from '#shared/edits/repeats-formula';
import { type FormOptions, form, openForm } from './form.ts';

const codes = ['208', '20801', '2080101', '2080102'];

function cellOf(model: GridModel, address: string): GridCell {
  const rows = Array.from({ length: model.rowCount }, (_, row) => model.rowAt(row));
  const cell = rows.flatMap(({ cells }) => cells).find((each) => each.address === address);
  if (cell === undefined) throw new Error(`no ${address}`);
  return cell;
}

describe('a total of an empty form', () => {
  const model = form('公开05', { codes });

  it.each(['合计/小计', '208/基本支出', '20801/项目支出', '2080101/小计'])('%s takes no entry', (at) => {
    const cell = cellOf(model, `公开05/${at}`);
    expect(cell.editable).toBe(false);
    expect(cell.hint).toMatch(/^＝/);
  });

  it('a total of an empty form accepts a figure if it is entered as printed, and items always do', () => {
    const printed = form('公开05', { codes, more: { asPrinted: true } });
    expect(cellOf(printed, '公开05/208/基本支出').editable).toBe(true);
    expect(cellOf(model, '公开05/2080101/基本支出').editable).toBe(true);
  });

  it('a total of an empty form accepts a figure that depends on another, empty form', () => {
    const cell = cellOf(form('公开01'), '公开01/1/决算数');
    expect(cell.editable).toBe(true);
    expect(cell.hint).toMatch(/^可由公式得出/);
  });

  it('a total of an empty form stays editable if an import stated it', () => {
    const stated = form('公开05', { codes, amounts: { 208: { 基本支出: 100 } } });
    expect(cellOf(stated, '公开05/208/基本支出')).toMatchObject({ editable: true, origin: 'stated' });
  });
});

describe('totals pasted with the figures that they sum', () => {
  const rows = [
    ['', '合计', '45.00', '45.00', ''],
    ['208', '科目208', '45.00', '45.00', ''],
    ['20801', '科目20801', '45.00', '45.00', ''],
    ['2080101', '科目2080101', '30.00', '30.00', ''],
    ['2080102', '科目2080102', '15.00', '15.00', ''],
  ];
  const paste = (block: readonly (readonly string[])[], options: FormOptions = {}) => {
    const model = form('公开05', { codes, ...options });
    const plan = planPaste(model, block, { top: 0, bottom: 0, left: 0, right: 0 });
    const of = openForm('公开05', { codes, ...options });
    const cells = plan.edits.map(({ cell, text }) => ({ address: cell.address ?? '', text }));
    const after = foreseeStep([{ kind: 'cells', cells }], of);
    if (!after.ok) throw new Error(after.error.message);
    const kept = after.value.report.tables.公开05.rows.flatMap(({ id, cells: own }) =>
      Object.entries(own).map(([column, { amount }]) => `公开05/${id}/${column} ${(amount ?? 0) / 100}`),
    );
    const refused = plan.refused
      .filter(({ cell, text }) => !repeatsFormula(after.value, cell.address, text))
      .map(({ cell, text }) => `${cell.address} ${text}`);
    return { kept, refused };
  };

  it('pasted totals that agree are neither stored nor reported', () => {
    const { kept, refused } = paste(rows);
    expect(kept).toEqual(['公开05/2080101/基本支出 30', '公开05/2080102/基本支出 15']);
    expect(refused).toEqual([]);
  });

  it('pasted totals that agree are not stored as printed either', () => {
    const { kept } = paste(rows, { more: { asPrinted: true } });
    expect(kept).toHaveLength(2);
  });

  it('pasted totals that disagree are refused', () => {
    const wrong = rows.map(([code = '', ...rest]) =>
      code === '208' ? [code, rest[0] ?? '', '46', '46', ''] : [code, ...rest],
    );
    expect(paste(wrong).refused).toEqual(['公开05/208/小计 46', '公开05/208/基本支出 46']);
  });

  it('pasted totals replace a figure that contradicted the formula', () => {
    const { kept } = paste(rows, { amounts: { 208: { 基本支出: 999 } } });
    expect(kept).toEqual(['公开05/2080101/基本支出 30', '公开05/2080102/基本支出 15']);
  });
});

describe('the hover text of a contradicting figure', () => {
  it('the hover text shows every decimal if both print alike', () => {
    const amounts = { '2080101': { 基本支出: 45_678_900, 小计: 45_680_000 } };
    const model = form('公开05', { 单位: '万元', codes, amounts });
    expect(cellOf(model, '公开05/2080101/小计').hint).toContain('填列为 45.68，按公式应为 45.6789');
  });
});
