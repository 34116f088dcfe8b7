import { describe, expect, it } from 'vitest';
import { type GridModel, locate } from '#renderer/grid/model/model.ts';
import { planPaste } from '#renderer/grid/paste/paste.ts';
import { pasteReport } from '#renderer/grid/paste/paste-report.ts';
import { form } from './form.ts';

const codes = ['208', '20801', '2080101', '2080102'];
const t05 = form('公开05', { codes, amounts: { '2080101': { 基本支出: 100 } } });

function plan(
  model: GridModel,
  at: string | [number, number],
  rows: readonly string[],
  to?: [number, number],
) {
  const from = typeof at === 'string' ? locate(model, at) : { row: at[0], column: at[1] };
  if (from === null) throw new Error(`no ${at}`);
  const [bottom, right] = to ?? [from.row, from.column];
  const block = rows.map((row) => row.split('|'));
  return planPaste(model, block, { top: from.row, left: from.column, bottom, right });
}
const texts = (edits: readonly { cell: { address: string | null }; text: string }[]) =>
  edits.map(({ cell, text }) => `${cell.address?.replace('公开05/', '')} ${text}`);

describe('a pasted rectangle', () => {
  it('a pasted rectangle continues from the first cell', () => {
    const { edits, below, right } = plan(t05, '公开05/2080101/基本支出', ['11|2', '3|4']);
    expect(texts(edits)).toEqual([
      '2080101/基本支出 11',
      '2080101/项目支出 2',
      '2080102/基本支出 3',
      '2080102/项目支出 4',
    ]);
    expect([below, right]).toEqual([[], []]);
  });

  it('a single pasted value fills the selection', () => {
    expect(texts(plan(t05, [3, 3], ['7'], [4, 4]).edits)).toHaveLength(4);
  });

  it('a rectangle that fits the selection several times is repeated', () => {
    expect(texts(plan(t05, [3, 3], ['7|8'], [4, 4]).edits)).toEqual([
      '2080101/基本支出 7',
      '2080101/项目支出 8',
      '2080102/基本支出 7',
      '2080102/项目支出 8',
    ]);
  });

  it('a pasted figure is refused in a computed cell, unless it is equal', () => {
    const found = plan(t05, '公开05/20801/小计', ['1.00|9|', '1|5|6']);
    expect(texts(found.refused)).toEqual(['20801/基本支出 9']);
    expect(texts(found.edits)).toEqual(['2080101/基本支出 5', '2080101/项目支出 6']);
    expect(pasteReport(found)).toEqual(['1 格由公式得出，没有粘贴：20801“基本支出” 9']);
  });

  it('texts that are not amounts are reported, and the rest is accepted', () => {
    const found = plan(t05, '公开05/2080101/基本支出', ['abc|2']);
    expect(texts(found.edits)).toEqual(['2080101/项目支出 2']);
    expect(pasteReport(found)).toEqual(['1 格不是金额，没有粘贴：2080101“基本支出” “abc”']);
  });

  it('texts beyond the edges are reported', () => {
    const found = plan(t05, '公开05/2080102/项目支出', ['1|8', '2|']);
    expect(texts(found.edits)).toEqual(['2080102/项目支出 1']);
    expect(pasteReport(found)).toEqual([
      '1 行超出表的末行，没有粘贴：“2”',
      '1 格超出表的右边，没有粘贴：“8”',
    ]);
  });

  it.each([
    '1,234.50',
    '１，２３４．５０',
    '￥1234.50',
    '1234.5元',
    '0.12345万元',
    ' 1234.50 ',
    '(1.00)',
    '－',
    '—',
    '',
  ])('%j is read as an amount', (text) => {
    expect(plan(t05, '公开05/2080101/基本支出', [text]).unreadable).toEqual([]);
  });
});

describe('pasted rows with their codes', () => {
  it('pasted rows go to the rows with their codes, in any order', () => {
    const found = plan(t05, [0, 0], ['2080102|乙||3|4', '|合计|10||', '2080101|甲||11|2']);
    expect(texts(found.edits)).toEqual([
      '2080102/基本支出 3',
      '2080102/项目支出 4',
      '2080101/基本支出 11',
      '2080101/项目支出 2',
    ]);
    expect(found.unknown).toEqual([]);
  });

  it('codes missing from the form are listed', () => {
    expect(plan(t05, [0, 0], ['2100101|丙|1|1|']).unknown).toEqual([{ code: '2100101', label: '丙' }]);
  });

  it('pasted rows go to the lines of 公开01 by 行次, each block by its own', () => {
    const t01 = form('公开01');
    const found = plan(t01, [0, 0], ['二、政府性基金|2|7|六、科学技术支出|37|9', '总计|31||总计|62|']);
    expect(
      found.edits.map(({ cell, text }) => [cell.address, text]).filter(([, text]) => text !== ''),
    ).toEqual([
      ['公开01/2/决算数', '7'],
      ['公开01/37/决算数', '9'],
    ]);
  });

  it('pasted rows go to the three columns of 公开06 and to its totals', () => {
    const t06 = form('公开06');
    const found = plan(t06, [0, 0], ['30102|津贴补贴|1|30202|印刷费|2|31002|办公设备购置|3']);
    expect(found.edits.map(({ cell, text }) => [cell.address, text])).toEqual([
      ['公开06/30102/决算数', '1'],
      ['公开06/30202/决算数', '2'],
      ['公开06/31002/决算数', '3'],
    ]);
    const total = plan(t06, [0, 0], ['人员经费合计||5|公用经费合计|||||6']);
    expect(total.refused.map(({ cell, text }) => [cell.address, text])).toEqual([
      ['公开06/人员经费合计/决算数', '5'],
      ['公开06/公用经费合计/决算数', '6'],
    ]);
  });

  describe.each([
    { name: 'on the first cell', at: [0, 0] as [number, number] },
    { name: 'on a figure of the second block', at: [3, 5] as [number, number] },
  ])('rows of 公开06 in one list are pasted $name', ({ at }) => {
    const expected = [
      ['公开06/30101/决算数', '1'],
      ['公开06/30201/决算数', '2'],
      ['公开06/31002/决算数', '3'],
      ['公开06/30301/决算数', '4'],
    ];

    it('rows find their place in all three blocks, in any order', () => {
      const list = ['30101|基本工资|1', '30201|办公费|2', '31002|办公设备购置|3', '30301|离休费|4'];
      const found = plan(form('公开06'), at, list);
      expect(found.edits.map(({ cell, text }) => [cell.address, text])).toEqual(expected);
      expect([found.unknown, found.words, found.right, found.below]).toEqual([[], [], [], []]);
    });

    it('pasted rows with codes need no names', () => {
      const found = plan(form('公开06'), at, ['30101|1', '30201|2', '31002|3', '30301|4']);
      expect(found.edits.map(({ cell, text }) => [cell.address, text])).toEqual(expected);
    });

    it('codes that no block has are listed', () => {
      const found = plan(form('公开06'), at, ['30101|基本工资|1', '30999|没有的科目|5']);
      expect(found.edits).toHaveLength(1);
      expect(found.unknown).toEqual([{ code: '30999', label: '没有的科目' }]);
    });
  });

  it('figures that look like codes stay figures', () => {
    const found = plan(form('公开06'), [1, 2], ['301', '302']);
    expect(found.edits.map(({ text }) => text)).toEqual(['301', '302']);
  });

  it('500 pasted rows are one list of edits', () => {
    const many = Array.from({ length: 500 }, (_, index) => String(2_080_000 + index));
    const model = form('公开05', { codes: many });
    const found = plan(
      model,
      [1, 3],
      many.map(() => '1|2'),
    );
    expect(found.edits).toHaveLength(1000);
  });
});

describe('照印刷表录入', () => {
  it('照印刷表录入 accepts figures for computed cells, but none that repeats the computed one', () => {
    const model = form('公开05', {
      codes,
      amounts: { '2080101': { 基本支出: 100 } },
      more: { asPrinted: true },
    });
    const found = plan(model, '公开05/20801/小计', ['1.00|9']);
    expect(texts(found.edits)).toEqual(['20801/基本支出 9']);
    expect(found.refused).toEqual([]);
  });
});
