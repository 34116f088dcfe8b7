import { describe, expect, it } from 'vitest';
import { fen } from '#shared/money/amount';
import { evaluateField, formatQuantity, type Lookup, MISSING } from '#shared/narrative/fields/field';
import { citedReferences, parseField, parseMarkup } from '#shared/narrative/fields/markup';

const figures: Record<string, number> = { 本年: 21_646_900_00, 上年: 16_769_300_00, 零: 0 };
const lookup: Lookup = (reference) => {
  const amount = figures[reference];
  return amount === undefined ? MISSING : { kind: 'amount', amount: fen(amount) };
};

function print(source: string): string {
  const expression = parseField(source);
  if (expression === null) throw new Error(`no field: ${source}`);
  return formatQuantity(evaluateField(expression, lookup), '万元');
}

describe('fields', () => {
  it.each([
    ['本年', '2164.69'],
    ['差额(本年,上年)', '487.76'],
    ['差额(上年,本年)', '487.76'],
    ['增幅(本年,上年)', '29.09%'],
    ['增减(本年,上年)', '增加'],
    ['升降(上年,本年)', '下降'],
    ['增减(本年,本年)', '持平'],
    ['占比(上年,合计(上年,本年))', '43.65%'],
    ['完成率(本年,零)', '【缺数】'],
    ['不存在', '【缺数】'],
    ['占比(不存在,本年)', '【缺数】'],
  ])('field %s prints %s', (source, text) => {
    expect(print(source)).toBe(text);
  });
});

describe('linked text', () => {
  it('linked text is split into words and fields', () => {
    expect(parseMarkup('共{{本年}}万元').map((piece) => piece.kind)).toEqual(['text', 'field', 'text']);
  });

  it.each(['{{}}', '{{坏(}}', '{{无此函数(本年)}}', '{本年}', '{{占比(a,}}'])(
    'leaves %s as it was typed',
    (text) => {
      expect(parseMarkup(text)).toEqual([{ kind: 'text', text }]);
    },
  );

  it('linked text lists every reference cited', () => {
    expect(citedReferences('{{占比(a/b,合计(c,d))}}与{{c}}')).toEqual(['a/b', 'c', 'd', 'c']);
  });
});
