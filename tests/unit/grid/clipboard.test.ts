import { array, assert, constantFrom, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expandSpans, parseTsv, toHtml, toTsv } from '#renderer/grid/paste/clipboard.ts';
import { form } from './form.ts';

describe('tab-separated text', () => {
  it('tab-separated text survives a round trip, whatever the cells contain', () => {
    const cell = string({ unit: constantFrom('a', '1', '"', '\t', '\n', '，', ' ', '\r\n') });
    const rows = array(array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 4 });
    assert(property(rows, (block) => void expect(parseTsv(toTsv(block))).toEqual(block)));
  });

  it.each([
    [
      '1\t2\r\n3\t4\r\n',
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    ['1\n2', [['1'], ['2']]],
    ['a "b" c\td', [['a "b" c', 'd']]],
    ['"a\tb"\tc', [['a\tb', 'c']]],
    ['', [['']]],
    ['\t', [['', '']]],
  ])('tab-separated text is parsed: %j', (text, rows) => {
    expect(parseTsv(text)).toEqual(rows);
  });
});

describe('HTML tables', () => {
  const cell = (text: string, colSpan = 1, rowSpan = 1) => ({ text, colSpan, rowSpan });

  it('an HTML table becomes a rectangle, blank where a cell covers others', () => {
    expect(
      expandSpans([
        [cell('收入', 2), cell('a', 1, 2)],
        [cell('1'), cell('2')],
      ]),
    ).toEqual([
      ['收入', '', 'a'],
      ['1', '2', ''],
    ]);
    expect(expandSpans([[cell('甲', 1, 3), cell('1')], [cell('2')], [cell('3'), cell('4')]])).toEqual([
      ['甲', '1', ''],
      ['', '2', ''],
      ['', '3', '4'],
    ]);
  });

  it('an HTML table is written with codes as text, figures as figures, and no markup of its own', () => {
    const t05 = form('公开05', { codes: ['208'], amounts: { '208': { 基本支出: 123456 } } });
    const html = toHtml([t05.rowAt(1).cells]);
    expect(html).toContain(`<td style='mso-number-format:"\\@"'>208</td>`);
    expect(html).toContain(`<td style='mso-number-format:"\\#\\,\\#\\#0\\.00"'>1234.56</td>`);
    const [code] = t05.rowAt(1).cells;
    if (code === undefined) throw new Error('no cell');
    expect(toHtml([[{ ...code, input: '<b>&' }]])).toContain('&lt;b&gt;&amp;');
  });
});
