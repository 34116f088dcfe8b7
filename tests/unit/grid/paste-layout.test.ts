import { describe, expect, it } from 'vitest';
import { expandSpans } from '#renderer/grid/paste/clipboard.ts';
import { planPaste } from '#renderer/grid/paste/paste.ts';
import { pasteReport } from '#renderer/grid/paste/paste-report.ts';
import { form } from './form.ts';

const codes = ['208', '20805', '2080505', '210', '21011', '2101101', '2101102'];
const t05 = form('公开05', { codes });
const CODE = 0;
const NAME = 1;
const FIGURES = 2;

function plan(rows: readonly string[] | readonly (readonly string[])[], row = 0, column = CODE, model = t05) {
  const block = rows.map((each) => (typeof each === 'string' ? each.split('|') : each));
  return planPaste(model, block, { top: row, bottom: row, left: column, right: column });
}
/** The texts by cell, whether the form accepts or computes them. */
const entered = (found: ReturnType<typeof plan>) =>
  [...found.edits, ...found.refused]
    .filter(({ text }) => text !== '')
    .map(({ cell, text }) => `${cell.address?.replace('公开05/', '')} ${text}`)
    .toSorted();

describe('the 财决 layout, with codes merged over 类, 款 and 项', () => {
  const rows = [
    '支出功能分类科目编码|||科目名称|小计|基本支出|项目支出',
    '类|款|项||||',
    '栏次||||1|2|3',
    '合计||||16.00|6.00|10.00',
    '2080505|||科目2080505|5.00|2.00|3.00',
    '2101101|||科目2101101|11.00|4.00|7.00',
  ];
  const expected = [
    '合计/小计 16.00',
    '合计/基本支出 6.00',
    '合计/项目支出 10.00',
    '2080505/小计 5.00',
    '2080505/基本支出 2.00',
    '2080505/项目支出 3.00',
    '2101101/小计 11.00',
    '2101101/基本支出 4.00',
    '2101101/项目支出 7.00',
  ];

  it('figures of the 财决 layout go to the form’s columns', () => {
    const found = plan(rows, 4);
    expect(entered(found)).toEqual(expected.toSorted());
    expect([found.unknown, found.right, found.words, found.unaligned]).toEqual([[], [], [], null]);
  });

  it('figures of the 财决 layout in Excel’s HTML go there too', () => {
    const cell = (text: string, colSpan = 1) => ({ text, colSpan, rowSpan: 1 });
    const html = expandSpans([
      [cell('合计', 4), cell('16.00'), cell('6.00'), cell('10.00')],
      [cell('2080505', 3), cell('科目2080505'), cell('5.00'), cell('2.00'), cell('3.00')],
      [cell('2101101', 3), cell('科目2101101'), cell('11.00'), cell('4.00'), cell('7.00')],
    ]);
    expect(entered(plan(html))).toEqual(expected.toSorted());
  });

  it('codes staggered over 类, 款 and 项 find their rows, every one', () => {
    const staggered = [
      '支出功能分类科目编码|||科目名称|小计|基本支出|项目支出',
      '类|款|项|栏次|1|2|3',
      '|||合计|16.00|6.00|10.00',
      '208|||科目208|5.00|2.00|3.00',
      '|20805||科目20805|5.00|2.00|3.00',
      '||2080505|科目2080505|5.00|2.00|3.00',
      '||2101101|科目2101101|11.00|4.00|7.00',
    ];
    const found = plan(staggered);
    const upper = ['208', '20805'].flatMap((code) => [
      `${code}/小计 5.00`,
      `${code}/基本支出 2.00`,
      `${code}/项目支出 3.00`,
    ]);
    expect(entered(found)).toEqual([...expected, ...upper].toSorted());
    expect([found.unknown, found.right, found.words, found.unaligned]).toEqual([[], [], [], null]);
  });

  it('missing codes of the 财决 layout are listed with their names', () => {
    expect(plan(['2210201|||住房公积金|1|1|']).unknown).toEqual([{ code: '2210201', label: '住房公积金' }]);
  });
});

describe('columns that cannot be identified', () => {
  it.each([
    ['codes without names', ['2080505|5|2|3', '2101101|11|4|7'], '编码后面应是科目名称，却是“5”'],
    ['codes cut into pieces', ['208|05|05|名称|5|2|3'], '编码后面应是科目名称，却是“05”'],
    ['more columns than the form has', ['2080505|科目2080505|9|8|5|2|3'], '比本表多出几栏'],
    [
      'a header in another order',
      ['科目编码|科目名称|项目支出|基本支出|小计', '2080505|科目2080505|3|2|5'],
      '表头里“项目支出”与本表的栏次对不上',
    ],
  ])('columns of %s: nothing is accepted, and one sentence says so', (_name, rows, why) => {
    const found = plan(rows);
    expect([found.edits, found.refused, found.unknown]).toEqual([[], [], []]);
    expect(pasteReport(found)).toHaveLength(1);
    expect(pasteReport(found)[0]).toContain(why);
  });

  it('columns are identified by a header above them', () => {
    const found = plan(['科目编码|科目名称|小计|基本支出|项目支出|备注', '2080505|科目2080505|5|2|3|无']);
    expect(entered(found)).toHaveLength(3);
    expect(found.right).toEqual(['无']);
  });
});

describe('columns that the form does not have', () => {
  it('a column amid the others is left out by the header, and listed', () => {
    const found = plan([
      '科目编码|科目名称|小计|基本支出|其中：人员经费|项目支出|备注',
      '2080505|科目2080505|5|2|1.5|3|无',
    ]);
    expect(entered(found)).toEqual(['2080505/基本支出 2', '2080505/小计 5', '2080505/项目支出 3']);
    expect([found.right, found.unaligned]).toEqual([['1.5', '无'], null]);
  });

  it('a heading that stands twice proves nothing', () => {
    const found = plan(['科目编码|科目名称|小计|小计|基本支出|项目支出', '2080505|科目2080505|5|5|2|3']);
    expect(found.edits).toEqual([]);
    expect(found.unaligned).not.toBeNull();
  });
});

describe('names with figures, without codes', () => {
  it('names with figures go to the rows with these names, wherever they are pasted', () => {
    const found = plan(['  科目2101101|11|4|7', '科目2080505|5|2|3'], 1, NAME);
    expect(entered(found)).toEqual([
      '2080505/基本支出 2',
      '2080505/小计 5',
      '2080505/项目支出 3',
      '2101101/基本支出 4',
      '2101101/小计 11',
      '2101101/项目支出 7',
    ]);
    expect(entered(plan(['科目2101101|11|4|7'], 1, CODE))).toHaveLength(3);
  });

  it('names without a matching row are listed', () => {
    const found = plan(['科目2080505|5|2|3', '住房公积金|36.50|36.50|'], 3, NAME);
    expect(entered(found)).toHaveLength(3);
    expect(pasteReport(found).join()).toContain('1 行在表上找不到唯一对应的行，没有粘贴：“住房公积金 36.50”');
  });

  it('names of several rows go to the row in sequence, or nowhere', () => {
    const twins = form('公开05', { codes: ['2080101', '2080101', '2080102'] });
    expect(entered(plan(['科目2080101|5|2|3'], 2, NAME, twins))).toHaveLength(3);
    const elsewhere = plan(['科目2080101|5|2|3'], 3, NAME, twins);
    expect([entered(elsewhere), elsewhere.unknown.length]).toEqual([[], 1]);
  });

  it('figures are kept in the form’s order', () => {
    expect(entered(plan(['5|2|3', '6|2|4'], 6, FIGURES))).toHaveLength(6);
  });
});

describe('a pasted header', () => {
  it('a pasted header is silently removed, and what follows begins where it was pasted', () => {
    const found = plan(['小计|基本支出|项目支出', '5|2|3'], 3, FIGURES);
    expect(entered(found)).toEqual(['2080505/基本支出 2', '2080505/小计 5', '2080505/项目支出 3']);
    expect(pasteReport(found).filter((line) => !line.includes('公式'))).toEqual([]);
  });

  it('a pasted header is not a row of totals', () => {
    expect(entered(plan(['|合计|5|2|3'], 0))).toHaveLength(3);
  });
});
