// Parts without 第几部分: a heading within one that could name it begins no other.
import { expect, it } from 'vitest';
import { recognise } from '#shared/imports/document/recognise';

const TEXT = [
  '一、概况',
  '（一）部门职责',
  '负责统计工作。',
  '二、2022年度部门决算公开表',
  '三、2022年度部门决算情况说明',
  '（一）收入支出决算总体情况说明',
  '2022年度收、支总计500.00万元。',
  '（二）收入决算情况说明',
  '本年收入合计500.00万元。',
  '（十）其他重要事项的情况说明',
  '1．国有资产占有使用情况。截至2022年12月31日，共有车辆2辆。',
  '四、名词解释',
  '基本支出：指日常支出。',
];

it('what follows 其他重要事项的情况说明 is part of the explanation', () => {
  const blocks = TEXT.map((text) => ({ kind: 'paragraph' as const, text, page: null }));
  const { document } = recognise([{ file: '决算.txt', kind: 'text', blocks, remarks: [] }], null);
  expect(document.texts.决算情况说明).toEqual(TEXT.slice(4, 11));
});
