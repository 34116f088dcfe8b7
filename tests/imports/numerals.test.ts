import { expect, it } from 'vitest';
import { formatBeginning, numeral } from '#main/imports/flow/numerals';

it.each([
  ['decimal', [1, 12], '1 12'],
  [
    'chineseCounting',
    [1, 10, 11, 20, 21, 101, 110, 1005],
    '一 十 十一 二十 二十一 一百零一 一百一十 一千零五',
  ],
  ['chineseLegalSimplified', [1, 10, 12, 20], '壹 壹拾 壹拾贰 贰拾'],
  ['ideographDigital', [1, 10, 25], '一 一〇 二五'],
  ['upperRoman', [4, 9, 14, 40], 'IV IX XIV XL'],
  ['lowerRoman', [3], 'iii'],
  ['upperLetter', [1, 26, 27], 'A Z AA'],
  ['decimalEnclosedCircle', [1, 20, 21], '① ⑳ 21'],
  ['decimalFullWidth', [12], '１２'],
  ['ideographTraditional', [1, 10, 11], '甲 癸 11'],
  ['constructor', [3], '3'],
])('numeral %s', (format, values, written) => {
  expect(values.map((value) => numeral(format, value)).join(' ')).toBe(written);
});

it('a format is recognised by its first item', () => {
  expect(['1', '一, 二, 三, ...', 'I', '①, ②, ③, ...', '★'].map(formatBeginning)).toEqual([
    'decimal',
    'chineseCounting',
    'upperRoman',
    'decimalEnclosedCircle',
    null,
  ]);
});
