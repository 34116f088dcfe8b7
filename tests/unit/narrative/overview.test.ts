import { describe, expect, it } from 'vitest';
import { chineseNumeral, readNumeral } from '#shared/narrative/numerals';
import { countProblems, writeOverview } from '#shared/narrative/overview';
import type { Reasons } from '#shared/narrative/reasons';
import { printParagraphs, publishedTexts, referenceSources } from './reference.ts';

const print = (reasons: Reasons) => {
  const sources = referenceSources();
  return [...printParagraphs(writeOverview('示例县示范局', reasons), sources).values()];
};

describe('part one', () => {
  it('counts what it lists', () => {
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
    expect(countProblems(paragraphs)).toEqual([]);
  });

  it('asks for what was not entered, and takes 无 for none', () => {
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

  it('finds nothing to count where the published document counts right', () => {
    expect(countProblems(publishedTexts(referenceSources(), '部门概况'))).toEqual([]);
  });

  it.each([
    ['内设机构8 个，包括：办公室、人事科。', 8, 2],
    ['内设机构三个，分别是：办公室、人事科。', 3, 2],
    ['所属单位共１个，具体是：甲中心，乙中心。', 1, 2],
  ])('%s is a finding', (text, stated, listed) => {
    expect(countProblems(['', text])).toMatchObject([{ paragraph: 1, stated, listed }]);
  });
});

describe('numerals', () => {
  it.each([
    [1, '一'],
    [10, '十'],
    [12, '十二'],
    [20, '二十'],
    [99, '九十九'],
  ])('%i is %s and back', (number, numeral) => {
    expect(chineseNumeral(number)).toBe(numeral);
    expect(readNumeral(numeral)).toBe(number);
  });
});
