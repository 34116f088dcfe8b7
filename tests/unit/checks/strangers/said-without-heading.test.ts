// Sentences of a section under a heading that names none, and amounts that were not filled in.
import { expect, it } from 'vitest';
import { reportAsRead } from '#shared/checks/check-document';
import { recognise } from '#shared/imports/document/recognise';
import { alarms, checkWords, DEPARTMENTS } from './stranger.ts';

const { institution } = DEPARTMENTS;
const OTHERS = '八、其他重要事项';
const messages = (...words: string[]) => alarms(institution, words).map(({ message }) => message);

/** Of a text whose forms are elsewhere. */
function ofTextAlone(words: readonly string[]): readonly string[] {
  const lines = ['第三部分 2023年度部门决算情况说明', ...words];
  const blocks = lines.map((text) => ({ kind: 'paragraph' as const, text, page: null }));
  const { document, pack } = recognise([{ file: '说明.txt', kind: 'text', blocks, remarks: [] }], null);
  const { findings } = reportAsRead(document, pack).checked;
  return findings.filter(({ severity }) => severity !== 'info').map(({ message }) => message);
}

const bought = (percent: string) =>
  `（二）政府采购支出总额50.00万元，其中：政府采购货物支出20.00万元，占40.00%；政府采购服务支出30.00万元，占60.00%。授予中小企业合同金额40.00万元，占政府采购支出总额的${percent}%。`;
const cars = (count: number) =>
  `（三）截至2023年12月31日，本馆共有车辆${count}台，其中：应急保障用车1台、其他用车2台。`;

it('a wrong share or count is found under 其他重要事项', () => {
  expect(messages(OTHERS, bought('80.00'), cars(3))).toEqual([]);
  expect(messages(OTHERS, bought('88.00'))).toEqual([expect.stringContaining('“88.00%”')]);
  expect(messages(OTHERS, cars(4))).toEqual([expect.stringContaining('“4台”')]);
});

const HEADING = '三、支出决算情况说明';
it.each([
  '其中：项目支出万元，占12.00%。',
  '其中：项目支出为 万元。',
  '比上年减少 万元，下降10.00%。',
  '因公出国（境）费0.00万元，占 %。',
])('a unit without its figure is reported: %s', (words) => {
  expect(messages(HEADING, words)).toContainEqual(expect.stringContaining('前面没有数'));
});

it.each([
  '本表金额由元转换为万元，因四舍五入可能存在尾差。',
  '各项支出（万元）见附表。',
  '支出以万元为单位，占比以%表示。',
])('a unit that is spoken of is not: %s', (words) => {
  expect(messages(HEADING, words).filter((message) => message.includes('前面没有数'))).toEqual([]);
});

it('a rate of so many is no amount without 元', () => {
  const words = '孕产妇死亡率为5.31/10万，每10万，婴儿死亡率下降。';
  expect(messages(HEADING, words).filter((message) => message.includes('缺少“元”'))).toEqual([]);
});

it('the caption of a chart is no heading without content', () => {
  const words = [
    '一般公共预算财政拨款支出决算变动情况',
    '（二）一般公共预算财政拨款支出决算结构情况',
    '有关支出情况如下。',
  ];
  expect(
    messages('五、一般公共预算财政拨款支出决算情况说明', '总体情况如下。', ...words).filter((message) =>
      message.includes('没有内容'),
    ),
  ).toEqual([]);
});

it('人员经费 and 公用经费 in paragraphs of their own add up to 基本支出, if no form tells', () => {
  const told = (basic: string) => [
    '六、一般公共预算财政拨款基本支出决算情况说明',
    `2023年一般公共预算财政拨款基本支出${basic}万元，其中：`,
    '人员经费40.00万元，主要包括：基本工资、津贴补贴。',
    '公用经费6.50万元，主要包括：办公费、水费。',
  ];
  expect(ofTextAlone(told('46.50'))).toEqual([]);
  expect(ofTextAlone(told('91.50'))).toEqual([expect.stringContaining('“91.50万元”')]);
});

it('an amount of which no part of its budget was spent is reported', () => {
  const told = (rate: string) => [
    '七、财政拨款“三公”经费支出决算情况说明',
    `公务用车购置及运行维护费支出决算为0.00万元，完成预算的0%；公务接待费支出决算为1.53万元，完成预算的${rate}。`,
  ];
  expect(ofTextAlone(told('96.00%'))).toEqual([]);
  expect(ofTextAlone(told('0%'))).toEqual([expect.stringContaining('“1.53万元”不是零')]);
});

it('a growth that follows from the form’s figure is not wrong beside a wrong amount', () => {
  const words = (amount: string) => `本年支出合计${amount}，较上年增加32.18万元，增长7.06%。`;
  expect(messages(HEADING, words('487.68万元'))).toEqual([]);
  expect(messages(HEADING, words('487.68元'))).toHaveLength(1);
});

it('vehicles by use that are fewer than all are a hint, unless the list is whole', () => {
  const told = (count: number, last: string) =>
    checkWords(institution, [
      '十二、国有资产占用情况说明',
      `本馆共有车辆${count}辆，其中机要通信用车1辆、${last}用车2辆。`,
    ])
      .findings.filter(({ rule }) => rule === '文字个数')
      .map(({ severity }) => severity);
  expect(told(3, '应急保障')).toEqual([]);
  expect(told(4, '应急保障')).toEqual(['info']);
  expect(told(4, '其他')).toEqual(['error']);
});
