import { describe, expect, it } from 'vitest';
import { chineseNumeral, readNumeral } from '#shared/narrative/fields/numerals';
import { writeOverview } from '#shared/narrative/texts/overview';
import type { Reasons } from '#shared/narrative/writing/reasons';
import { printParagraphs, referenceSources } from './reference.ts';

const print = (reasons: Reasons) => {
  const sources = referenceSources();
  return [...printParagraphs(writeOverview('示例县示范局', reasons), sources).values()];
};

describe('part one', () => {
  it('part one counts what it lists', () => {
    const paragraphs = print({
      '概况/职责': '贯彻执行法律法规；\n\n组织实施监督检查。',
      '概况/内设机构': '办公室\n财务科',
      '概况/所属单位': '示例县示范中心',
    });
    expect(paragraphs).toEqual([
      '一、示例县示范局主要职责',
      '（一）贯彻执行法律法规。',
      '（二）组织实施监督检查。',
      '二、机构设置',
      '示例县示范局内设机构2个，包括：办公室、财务科。',
      '从决算单位构成看，示例县示范局部门决算包括本级决算和所属单位决算。纳入决算编制范围的单位共2个，包括：示例县示范局本级、示例县示范中心。',
    ]);
  });

  it('part one requests missing entries, and takes 无 for none', () => {
    expect(print({}).filter((text) => text.startsWith('【'))).toEqual([
      '【请填写主要职责】',
      '【请填写内设机构】',
      '【请填写决算单位构成】',
    ]);
    const none = print({ '概况/内设机构': '无', '概况/所属单位': '无' });
    expect(none.slice(-2)).toEqual([
      '示例县示范局没有内设机构。',
      '从决算单位构成看，示例县示范局部门决算为本级决算，没有所属单位。',
    ]);
  });
});

describe('numerals', () => {
  it.each([
    [1, '一'],
    [10, '十'],
    [12, '十二'],
    [20, '二十'],
    [99, '九十九'],
  ])('%i is %s in Chinese numerals and back', (number, numeral) => {
    expect(chineseNumeral(number)).toBe(numeral);
    expect(readNumeral(numeral)).toBe(number);
  });
});
